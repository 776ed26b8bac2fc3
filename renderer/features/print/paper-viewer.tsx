import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { useHeldKeys } from '#renderer/app/shortcuts.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './print.module.css';

/** The archived file itself, from memory: exactly what the printer got. */
export const PaperViewer = ({
  document,
  name,
  onClose,
}: {
  readonly document: string;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: file, error } = useAsk('documents.pdf', { document });
  const [address, setAddress] = useState<string | null>(null);
  useHeldKeys(true);
  useEffect(() => {
    if (file === undefined) return;
    const blob = new Blob([new Uint8Array(file.bytes)], { type: 'application/pdf' });
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <Modal opened onClose={onClose} title={t('viewer.title', { name })} size="90%">
      <p className={styles.about}>{t('viewer.about')}</p>
      <RefusalNote refusal={error?.refusal} />
      {address === null ? (
        error === null && <p role="status">{t('dossier.viewing')}</p>
      ) : (
        // A sandbox would take the browser's own PDF viewer away; the file is ours, from memory, and has no script.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe className={styles.file} src={address} title={name} />
      )}
    </Modal>
  );
};
