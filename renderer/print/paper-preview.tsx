/**
 * A paper as it will print, on the screen. It lives in a shadow root with the papers' own styles: the screen's styles
 * do not reach in, the form's do not leak out.
 */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import './fonts.css';
import { paperClass, paperStyles } from './paper-styles.ts';

const PX_PER_MM = 96 / 25.4;
const PAGE_WIDTH_MM: Readonly<Record<DrawnSize, number>> = {
  A3: 297,
  A4: 210,
  A5: 148,
  '80mm': 80,
};

/**
 * Inherited properties stop here; `zoom` keeps the room that the small paper takes true. A flow that is not cut has
 * no page numbers.
 */
const hostStyle = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; display: block; }
    .paper { zoom: var(--preview-zoom); }
    .page-of { visibility: hidden; }
  `);
  return sheet;
};

const dress = (root: ShadowRoot, paper: DrawnSize): void => {
  root.adoptedStyleSheets = [hostStyle(), ...paperStyles(paper)];
};

interface PaperPreviewProps {
  readonly paper: DrawnSize;
  /** Left out, the type of the paper. */
  readonly type?: 'large';
  /** Of the paper on screen, CSS pixels. */
  readonly width: number;
  /** Said to those who do not see it. */
  readonly label: string;
  /** The form. */
  readonly children: ReactNode;
}

export const PaperPreview = ({ paper, type, width, label, children }: PaperPreviewProps) => {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    setRoot(element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
  }, []);
  useLayoutEffect(() => {
    if (root !== null) dress(root, paper);
  }, [root, paper]);
  useLayoutEffect(() => {
    const zoom = width / (PAGE_WIDTH_MM[paper] * PX_PER_MM);
    host.current?.style.setProperty('--preview-zoom', String(zoom));
  }, [paper, width]);
  return (
    <div ref={host} role="group" aria-label={label} lang="vi">
      {root === null
        ? null
        : createPortal(<div className={paperClass(paper, type)}>{children}</div>, root)}
    </div>
  );
};
