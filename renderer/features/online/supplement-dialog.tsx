import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './online.module.css';
import type { Answers } from './use-answers.ts';

/** One paper a line. */
const itemsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Form 02: what is missing, all of it at once, and why. */
export const SupplementDialog = ({
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
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [attempted, attempt] = useState(false);
  const itemBox = useRef<HTMLTextAreaElement>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const pending = answers.isPending(id);
  const items = itemsIn(typed);
  const noReason = reason.trim() === '';
  const send = async (): Promise<void> => {
    const taken = await answers.send(
      'online.requestSupplement',
      { id, items: [...items], reason: reason.trim(), lateReason },
      (answer) => ({ kind: 'asked', id, ...answer }),
    );
    if (taken) onClose();
  };
  const save = (): void => {
    attempt(true);
    if (items.length === 0) itemBox.current?.focus();
    else if (noReason) reasonBox.current?.focus();
    else if (!pending) void send();
  };
  return (
    <Dialog opened onClose={onClose} title={t('online.supplementDialog.title', { number })}>
      <div className={styles.form}>
        <p>{t('online.supplementDialog.about')}</p>
        <Textarea
          ref={itemBox}
          data-autofocus
          label={t('online.supplementDialog.items')}
          placeholder={t('online.supplementDialog.itemsHint')}
          value={typed}
          autosize
          minRows={3}
          error={attempted && items.length === 0 ? t('online.supplementDialog.itemsMissing') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Textarea
          ref={reasonBox}
          label={t('online.supplementDialog.reason')}
          placeholder={t('online.supplementDialog.reasonHint')}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          error={attempted && noReason ? t('online.supplementDialog.missing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalNote refusal={answers.refusalOf('online.requestSupplement', id)} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button aria-busy={pending} onKeyDown={notByEnter} onClick={save}>
            {t('online.supplementDialog.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
