/** Whether a code can be printed so that it is read from a worn 203 dpi print: at most 85 modules beside each other. */

/** Data bits of a QR code of 85 modules (version 17) at level M (ISO/IEC 18004). */
const DATA_BITS = 507 * 8;
/** Mode and count, of versions 10 to 26: of letters at eight bits each, of digits at ten bits for three. */
const LETTERS_HEAD = 4 + 16;
const DIGITS_HEAD = 4 + 12;

export const fitsOnPaper = (code: string): boolean => {
  const letters = code.indexOf('#') + 1;
  const digits = code.length - letters;
  const lastBits = [0, 4, 7][digits % 3] ?? 0;
  const bits = LETTERS_HEAD + 8 * letters + DIGITS_HEAD + 10 * Math.floor(digits / 3) + lastBits;
  return bits <= DATA_BITS;
};
