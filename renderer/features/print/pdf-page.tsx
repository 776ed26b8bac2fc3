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
    const { done, cancel } = pdf.draw(page, canvas.current, width);
    done.catch((fault: unknown) => console.error(fault));
    return cancel;
  }, [pdf, page, width]);
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={label} />;
};
