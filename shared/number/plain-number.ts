/** As numbers are compared and stored: no spaces, capital letters, plain dashes. */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cc}]/gu, '')
    .replaceAll(/\p{Pd}|\u2212/gu, '-')
    .toUpperCase();
