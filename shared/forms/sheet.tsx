/**
 * One copy of a paper as a single flow: body and foot. In print the flow is cut into pages, each with the foot
 * and its own page number; a preview shows it uncut. What may be cut is marked: `flow` (a paragraph or table that
 * runs over pages), `keep-next` (never the last thing on a page),
 * `keep-previous` (never the first); everything else stays in one piece.
 */
import { useContext, type ReactNode } from 'react';
import { PaperMark } from './paper-mark.ts';

interface SheetProps {
  readonly foot: string;
  /** Shown in the foot before the number, e.g. "Trang". */
  readonly pageWord: string;
  /** Said across the sheet when it is worth nothing. */
  readonly watermark: string | null;
  /**
   * `letter`: airy, as letters of the office are. `lying`: the leaf lies on its side, for wide tables; all sheets of
   * one document do, or none.
   */
  readonly layout?: 'letter' | 'lying';
  /** A cover has no number. */
  readonly numbered?: boolean;
  readonly children: ReactNode;
}

export const Sheet = ({
  foot,
  pageWord,
  watermark,
  layout,
  numbered = true,
  children,
}: SheetProps) => {
  const across = useContext(PaperMark) ?? watermark;
  return (
    <article className={layout === undefined ? 'sheet' : `sheet sheet-${layout}`}>
      {across === null ? null : <p className="watermark">{across}</p>}
      <div className="sheet-body">{children}</div>
      <footer className="sheet-foot">
        <span>{foot}</span>
        {numbered ? (
          <span className="page-of">
            {pageWord} <span className="page-number">1</span>/<span className="page-count">1</span>
          </span>
        ) : null}
      </footer>
    </article>
  );
};

interface LineProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** "Label: value", running over lines and pages as it needs. */
export const Line = ({ label, children }: LineProps) => (
  <p className="flow">
    {label}: {children}
  </p>
);
