/** Numbers on a screen that a queue can see: the beginning and the end to recognise them by, never the middle. */

const HIDDEN = '•';

/** `079198000001` → `079••••••001`; short ones are hidden whole. */
export const middleMasked = (number: string): string => {
  const signs = Array.from(number);
  const shown = signs.length >= 9 ? 3 : signs.length >= 6 ? 2 : 0;
  return signs
    .map((sign, place) =>
      place < shown || place >= signs.length - shown || sign === ' ' ? sign : HIDDEN,
    )
    .join('');
};
