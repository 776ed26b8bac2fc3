import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnlineAnswered } from '#shared/contract/outputs.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './online.module.css';
import { useAnswer } from './use-answer.ts';

/** Form 03: why it is not accepted. */
export const RefuseDialog = ({
  id,
  number,
  lateReason,
  onDone,
  onClose,
}: {
  readonly id: string;
  readonly number: string;
  readonly lateReason: string | null;
  readonly onDone: (answered: OnlineAnswered) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [attempted, attempt] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const refuse = useAnswer('online.refuse', onDone);
  const missing = reason.trim() === '';
  const save = (): void => {
    attempt(true);
    if (missing) box.current?.focus();
    else if (!refuse.pending) void refuse.send({ id, reason: reason.trim(), lateReason });
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
        <RefusalNote refusal={refuse.refusal} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button color="brick" aria-busy={refuse.pending} onKeyDown={notByEnter} onClick={save}>
            {t('online.refuseDialog.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
