import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './print.module.css';

/** The file lives under an address of its own as long as it is shown. */
const Pdf = ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): ReactNode => {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const blob = new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
    const address = URL.createObjectURL(blob);
    if (frame.current !== null) frame.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  // A sandbox would take the browser's own PDF viewer away; the file is ours, from memory, and has no script.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  return <iframe ref={frame} className={styles.file} title={name} />;
};

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
  return (
    <Dialog opened onClose={onClose} title={t('viewer.title', { name })} size="90%">
      <p className={styles.about}>{t('viewer.about')}</p>
      <RefusalNote refusal={error?.refusal} />
      {file === undefined && error === null && <p role="status">{t('dossier.viewing')}</p>}
      {file !== undefined && <Pdf bytes={file.bytes} name={name} />}
    </Dialog>
  );
};
