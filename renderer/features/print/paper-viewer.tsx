import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { PdfPage } from './pdf-page.tsx';
import styles from './print.module.css';
import { usePdf } from './use-pdf.ts';

const WIDTH_PX = 760;

/** The archived file itself, from memory: exactly what the printer got. */
export const PaperViewer = ({
  document,
  name,
  lapsed = null,
  onClose,
}: {
  readonly document: string;
  readonly name: string;
  /** What stands across a paper that holds no more: on the screen, never in the archived file. */
  readonly lapsed?: string | null;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: file, error } = useAsk('documents.pdf', { document });
  const { pdf, refusal } = usePdf(file?.bytes);
  return (
    <Dialog opened onClose={onClose} title={t('viewer.title', { name })} size={WIDTH_PX + 48}>
      <p className={styles.about}>{t(lapsed === null ? 'viewer.about' : 'viewer.lapsedAbout')}</p>
      <RefusalNote refusal={error?.refusal ?? refusal} />
      {pdf === null && error === null && refusal === null && (
        <p role="status">{t('dossier.viewing')}</p>
      )}
      {pdf !== null &&
        Array.from({ length: pdf.pages }, (_, index) => (
          <div key={index + 1} className={styles.sheet}>
            <PdfPage
              pdf={pdf}
              page={index + 1}
              width={WIDTH_PX}
              label={t('viewer.page', { name, page: index + 1, pages: pdf.pages })}
            />
            {lapsed !== null && <span className={styles.lapsed}>{lapsed}</span>}
          </div>
        ))}
    </Dialog>
  );
};
