import { useEffect, useRef, type ReactNode } from 'react';
import type { OpenPdf } from './pdf.ts';
import styles from './print.module.css';

/** One page of an archived file, `width` CSS pixels wide. */
export const PdfPage = ({
  pdf,
  page,
  width,
  label,
}: {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly width: number;
  readonly label: string;
}): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    canvas.current.style.width = `${width}px`;
    pdf.draw(page, canvas.current, width).catch((fault: unknown) => {
      // Leaving in the middle of a page ends its drawing: nobody sees it any more.
      if (fault instanceof Error && fault.name !== 'RenderingCancelledException')
        console.error(fault);
    });
  }, [pdf, page, width]);
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={label} />;
};
