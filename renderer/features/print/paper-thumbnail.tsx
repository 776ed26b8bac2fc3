import type { ReactNode } from 'react';
import { useAsk } from '#renderer/app/desk.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './print.module.css';
import { usePdf } from './use-pdf.ts';

const WIDTH_PX = 72;

/** The first page, small; pressing it shows the whole. */
export const PaperThumbnail = ({
  document,
  label,
  onOpen,
}: {
  readonly document: string;
  readonly label: string;
  readonly onOpen: () => void;
}): ReactNode => {
  const { data: file } = useAsk('documents.pdf', { document });
  const { pdf } = usePdf(file?.bytes);
  return (
    <button type="button" className={styles.thumbnail} aria-label={label} onClick={onOpen}>
      {pdf !== null && <PdfPage pdf={pdf} page={1} width={WIDTH_PX} label={label} />}
    </button>
  );
};
