/** Canvas pixels a page may be high, whatever the file says of itself: a strip kilometres long is drawn coarser. */
const MOST_HIGH = 4096;

/** Of a page to a canvas that shows it `width` CSS pixels wide. `ratio`: device pixels a CSS pixel. */
export const pageScale = (
  page: { readonly width: number; readonly height: number },
  width: number,
  ratio: number,
): number => Math.min((width / page.width) * ratio, MOST_HIGH / page.height);
