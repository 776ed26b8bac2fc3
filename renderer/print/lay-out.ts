/** Puts a document's sheets on pages of their paper and says how large a page is. */
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import { paginate } from './paginate.ts';
import { paperClass, paperStyles } from './paper-styles.ts';

const PX_PER_MM = 96 / 25.4;
/** A roll is cut after the text, in whole millimetres; beyond a metre it becomes pages like any other paper. */
const ROLL = { width: 80, shortest: 100, longest: 1000 } as const;

const uprightSizes = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
} as const;

/** Millimetres. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LaidOut extends Size {
  readonly pages: number;
}

/** One height for all pages, because one PDF goes to the printer with one size of paper. */
const rollHeight = (sheets: readonly HTMLElement[]): number => {
  const longest = Math.max(...sheets.map((sheet) => sheet.getBoundingClientRect().height));
  // One more, so that rounding never pushes the last line over.
  const millimetres = Math.ceil(longest / PX_PER_MM) + 1;
  return Math.min(ROLL.longest, Math.max(ROLL.shortest, millimetres));
};

const sizeOf = (sheets: readonly HTMLElement[], paper: DrawnSize): Size => {
  if (paper === '80mm') return { width: ROLL.width, height: rollHeight(sheets) };
  const { width, height } = uprightSizes[paper];
  // A table too wide for the upright leaf lies on its side.
  const lying = sheets.some((sheet) => sheet.matches('.sheet-lying'));
  return lying ? { width: height, height: width } : { width, height };
};

/** What only this document knows: the cut of the roll, the side on which the leaf lies. */
const pageStyle = ({ width, height }: Size): CSSStyleSheet => {
  const style = new CSSStyleSheet();
  style.replaceSync(
    `@page { size: ${width}mm ${height}mm; } .paper-80mm { --page-height: ${height}mm; }`,
  );
  return style;
};

/**
 * @param root holds the sheets; in the document, fonts loaded. The document takes the styles of this paper.
 * @throws LayoutFault
 */
export const layOut = (root: HTMLElement, paper: DrawnSize, type?: 'large'): LaidOut => {
  const styles = paperStyles(paper);
  document.adoptedStyleSheets = [...styles];
  root.className = paperClass(paper, type);
  const sheets = [...root.querySelectorAll<HTMLElement>('.sheet')];
  const size = sizeOf(sheets, paper);
  document.adoptedStyleSheets = [...styles, pageStyle(size)];
  const pages = sheets.reduce((count, sheet) => count + paginate(sheet).length, 0);
  return { pages, ...size };
};
