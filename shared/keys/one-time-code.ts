/**
 * The text of a code that people carry from one screen to another and that works once: 80 random bits as sixteen
 * letters and digits in four groups, e.g. `7K2M-9QXA-RT4D-0WHE`. The alphabet (Crockford's) has no I, L, O and U: what
 * people read for them is taken back.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 16;
const GROUP = 4;

/** Bytes of randomness that one code takes; each gives five bits. */
export const CODE_BYTES = LETTERS;

export const codeText = (random: Uint8Array): string =>
  Array.from(random.subarray(0, LETTERS), (byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('')
    .replaceAll(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-');

/** As typed → as minted, without groups; null when it cannot be a code. */
export const normaliseCode = (typed: string): string | null => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return plain.length === LETTERS && Array.from(plain).every((letter) => ALPHABET.includes(letter))
    ? plain
    : null;
};
