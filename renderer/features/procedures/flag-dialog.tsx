import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureFlag } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './procedures.module.css';

/** What is wrong with a procedure, or why it no longer is: a word to the province, recorded for good. */
export const FlagDialog = ({
  code,
  settles,
  onClose,
}: {
  readonly code: string;
  /** The flag that this word takes back; null for a new one. */
  readonly settles: ProcedureFlag | null;
  readonly onClose: (done: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const flag = useTell('procedures.flag');
  const [comment, setComment] = useState('');
  const ready = comment.trim() !== '';
  const send = (): void => {
    if (!ready || flag.isPending) return;
    flag.mutate(
      { code, comment: comment.trim(), resolves: settles?.entry ?? null },
      { onSuccess: () => onClose(true) },
    );
  };
  return (
    <Dialog
      opened
      onClose={() => onClose(false)}
      title={t(settles === null ? 'procedures.flags.dialog' : 'procedures.flags.settleDialog')}
    >
      <div className={styles.dialog}>
        <p>{t(settles === null ? 'procedures.flags.about' : 'procedures.flags.settleAbout')}</p>
        <Textarea
          label={t(
            settles === null ? 'procedures.flags.comment' : 'procedures.flags.settleComment',
          )}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          rows={4}
          maxLength={2000}
          data-autofocus
          required
        />
        <RefusalNote refusal={flag.error?.refusal} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => onClose(false)}>
            {t('shell.common.cancel')}
          </Button>
          <Button disabled={!ready} aria-busy={flag.isPending} onClick={send}>
            {t('procedures.flags.send')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
