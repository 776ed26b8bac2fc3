/**
 * The style sheets of the papers, as sheets to adopt: a print page and a preview's shadow root take the same
 * ones, nothing of them reaches the screens around and nothing of the screens reaches them.
 */
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import { unreachable } from '#shared/result.ts';
import a3 from './a3.css?inline';
import a4 from './a4.css?inline';
import a5 from './a5.css?inline';
import deskPapers from './desk-papers.css?inline';
import form from './form.css?inline';
import officeForms from './office-forms.css?inline';
import roll80mm from './roll-80mm.css?inline';
import testPage from './test-page.css?inline';

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

const cssOf = (paper: DrawnSize): string => {
  switch (paper) {
    case 'A3':
      return a3;
    case 'A4':
      return a4;
    case 'A5':
      return a5;
    case '80mm':
      return roll80mm;
    default:
      return unreachable(paper);
  }
};

export const paperStyles = (paper: DrawnSize): readonly CSSStyleSheet[] => [
  sheetOf(form),
  sheetOf(deskPapers),
  sheetOf(officeForms),
  sheetOf(testPage),
  sheetOf(cssOf(paper)),
];

/** Of the element in which a paper's sheets stand. */
export const paperClass = (paper: DrawnSize, type?: 'large'): string =>
  `paper paper-${paper.toLowerCase()}${type === undefined ? '' : ` paper-${type}`}`;
