import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LapsedMark } from '#shared/dossier/documents.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { MarkedPrint } from './marked-print.tsx';
import { PaperTools, type OpenedTool } from './paper-tools.tsx';
import { PdfPage } from './pdf-page.tsx';
import styles from './print.module.css';
import { usePdf } from './use-pdf.ts';

const WIDTH_PX = 760;

/** The archived file itself, from memory: exactly what the printer got. */
export const PaperViewer = ({
  document,
  name,
  lapsed = null,
  mark = null,
  signable = false,
  onClose,
}: {
  readonly document: string;
  readonly name: string;
  /** What stands across a paper that holds no more: on the screen, never in the archived file. */
  readonly lapsed?: string | null;
  /** What would stand across a further print of it. */
  readonly mark?: LapsedMark | null;
  /** Whether it may be signed digitally. */
  readonly signable?: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [shown, show] = useState(document);
  const [opened, open] = useState<OpenedTool>(null);
  const { data: file, error } = useAsk('documents.pdf', {
    document: shown,
    fetch: true,
  });
  const { pdf, refusal } = usePdf(file?.bytes);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('viewer.title', { name })}
      size={WIDTH_PX + 48}
      covered={opened !== null}
    >
      <PaperTools
        document={shown}
        name={name}
        signable={signable && lapsed === null && shown === document}
        opened={opened}
        onOpen={open}
        onSigned={show}
      />
      <p className={styles.about}>{t(lapsed === null ? 'viewer.about' : 'viewer.lapsedAbout')}</p>
      {mark !== null && <MarkedPrint document={shown} mark={mark} />}
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
