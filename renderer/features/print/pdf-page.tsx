import { useEffect, useRef, type ReactNode } from 'react';
import type { OpenPdf } from './pdf.ts';
import styles from './print.module.css';

/** One page of an archived file, `width` CSS pixels wide. */
export const PdfPage = ({
  pdf,
  page,
  width,
  label,
  onDrawn,
}: {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly width: number;
  readonly label: string;
  /** The page stands there, so many CSS pixels high. The same function from drawing to drawing. */
  readonly onDrawn?: (height: number) => void;
}): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    canvas.current.style.width = `${width}px`;
    const { current: sheet } = canvas;
    const { done, cancel } = pdf.draw(page, sheet, width);
    let left = false;
    done
      .then(() => {
        if (!left) onDrawn?.(sheet.offsetHeight);
      })
      .catch((fault: unknown) => console.error(fault));
    return () => {
      left = true;
      cancel();
    };
  }, [pdf, page, width, onDrawn]);
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={label} />;
};
