import { useEffect, useRef, useState, type ReactNode } from 'react';
import { PdfPage } from '#renderer/features/print/pdf-page.tsx';
import type { OpenPdf } from '#renderer/features/print/pdf.ts';

/** An upright A4 sheet, until the page itself was drawn. */
const A4 = Math.SQRT2;

/** Drawn only while it is looked at: two hundred pages at once are more than a small machine has memory for. */
export const PageInView = ({
  width,
  ...page
}: {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly width: number;
  readonly label: string;
}): ReactNode => {
  const place = useRef<HTMLDivElement>(null);
  const [inView, setInView] = useState(false);
  // What was drawn keeps its room: nothing jumps while one scrolls.
  const [height, setHeight] = useState(Math.round(width * A4));
  useEffect(() => {
    const { current: element } = place;
    if (element === null) return;
    const watch = new IntersectionObserver(
      (seen) => setInView(seen.at(-1)?.isIntersecting === true),
      { rootMargin: '50% 0px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} style={{ minHeight: height }}>
      {inView && <PdfPage {...page} width={width} onDrawn={setHeight} />}
    </div>
  );
};
