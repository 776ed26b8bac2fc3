import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './online.module.css';
import type { Answers } from './use-answers.ts';

/** Form 03: why it is not accepted. */
export const RefuseDialog = ({
  id,
  number,
  lateReason,
  answers,
  onClose,
}: {
  readonly id: string;
  readonly number: string;
  readonly lateReason: string | null;
  readonly answers: Answers;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [attempted, attempt] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const pending = answers.isPending(id);
  const missing = reason.trim() === '';
  const send = async (): Promise<void> => {
    const taken = await answers.send(
      'online.refuse',
      { id, reason: reason.trim(), lateReason },
      (answer) => ({ kind: 'refused', id, ...answer }),
    );
    if (taken) onClose();
  };
  const save = (): void => {
    attempt(true);
    if (missing) box.current?.focus();
    else if (!pending) void send();
  };
  return (
    <Dialog opened onClose={onClose} title={t('online.refuseDialog.title', { number })}>
      <div className={styles.form}>
        <p>{t('online.refuseDialog.about')}</p>
        <Textarea
          ref={box}
          data-autofocus
          label={t('online.refuseDialog.reason')}
          placeholder={t('online.refuseDialog.hint')}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          error={attempted && missing ? t('online.refuseDialog.missing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalNote refusal={answers.refusalOf('online.refuse', id)} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button color="brick" aria-busy={pending} onKeyDown={notByEnter} onClick={save}>
            {t('online.refuseDialog.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
