import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './dossier.module.css';

/** Makes a number void: only with a reason, never by accident, nothing is deleted. */
export const VoidDossier = ({
  id,
  number,
  opened,
  onClose,
}: {
  readonly id: string;
  readonly number: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const makeVoid = useTell('dossiers.void');
  const ready = reason.trim() !== '';
  const submit = (): void => {
    if (ready && !makeVoid.isPending) {
      makeVoid.mutate({ id, reason: reason.trim() }, { onSuccess: onClose });
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('dossier.voidTitle', { number })}>
      <div className={styles.voiding}>
        <p>{t('dossier.voidAbout')}</p>
        <Textarea
          label={t('dossier.voidReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={3}
          maxLength={2000}
          data-autofocus
          required
        />
        <RefusalNote refusal={makeVoid.error?.refusal} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('dossier.voidNo')}
          </Button>
          <Button
            color="brick"
            disabled={!ready}
            aria-busy={makeVoid.isPending}
            rightSection={<KeyHint combo={t('shell.keys.spaceBar')} dark />}
            onClick={submit}
            onKeyDown={notByEnter}
          >
            {t('dossier.voidYes')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
