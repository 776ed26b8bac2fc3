/** The name of a print job and of a PDF: plain letters, because printers' queues mangle everything else. */
const UNPRINTABLE = /[^ -~]+/g;
const MARKS = /\p{M}+/gu;

/** Accents go, `đ` becomes `d`, anything still not ASCII becomes one space; at most 120 letters. */
export const asciiTitle = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(UNPRINTABLE, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 120);
