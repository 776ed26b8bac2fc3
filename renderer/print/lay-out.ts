/** Puts a document's sheets on pages of their paper and says how large a page is. */
import type { PaperSize } from '#shared/dossier/documents.ts';
import { paginate } from './paginate.ts';
import { paperClass, paperStyles } from './paper-styles.ts';

const PX_PER_MM = 96 / 25.4;
/** A roll is cut after the text, in whole millimetres; beyond a metre it becomes pages like any other paper. */
const ROLL = { width: 80, shortest: 100, longest: 1000 } as const;

const fixedSizes = { A4: { width: 210, height: 297 }, A5: { width: 148, height: 210 } } as const;

export interface LaidOut {
  readonly pages: number;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** One height for all pages, because one PDF goes to the printer with one size of paper. */
const rollHeight = (sheets: readonly HTMLElement[]): number => {
  const longest = Math.max(...sheets.map((sheet) => sheet.getBoundingClientRect().height));
  // One more, so that rounding never pushes the last line over.
  const millimetres = Math.ceil(longest / PX_PER_MM) + 1;
  return Math.min(ROLL.longest, Math.max(ROLL.shortest, millimetres));
};

const rollStyle = (height: number): CSSStyleSheet => {
  const style = new CSSStyleSheet();
  style.replaceSync(
    `@page { size: ${ROLL.width}mm ${height}mm; } .paper-80mm { --page-height: ${height}mm; }`,
  );
  return style;
};

/**
 * @param root holds the sheets; in the document, fonts loaded. The document takes the styles of this paper.
 * @throws LayoutFault
 */
export const layOut = (root: HTMLElement, paper: PaperSize): LaidOut => {
  const styles = paperStyles(paper);
  document.adoptedStyleSheets = [...styles];
  root.className = paperClass(paper);
  const sheets = [...root.querySelectorAll<HTMLElement>('.sheet')];
  const size =
    paper === '80mm' ? { width: ROLL.width, height: rollHeight(sheets) } : fixedSizes[paper];
  if (paper === '80mm') document.adoptedStyleSheets = [...styles, rollStyle(size.height)];
  const pages = sheets.reduce((count, sheet) => count + paginate(sheet).length, 0);
  return { pages, ...size };
};
