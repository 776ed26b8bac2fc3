/** Desk ids: random, so that a province restored from an old backup cannot give one out a second time. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 10;

/** About 49 random bits, e.g. `q7k2m9xart`. */
export const newDeskId = (randomBytes: (length: number) => Uint8Array): string => {
  const letters: string[] = [];
  while (letters.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      // Bytes beyond the last whole multiple would favour the first letters.
      if (byte < 256 - (256 % ALPHABET.length))
        letters.push(ALPHABET.charAt(byte % ALPHABET.length));
    }
  }
  return letters.slice(0, LENGTH).join('');
};
