/** How the codes begin that a scanner types: what tells them from hands, and from each other. Pure. */
import { mrzLength } from '#shared/identity/mrz.ts';

export interface ScanStart {
  /** Keys after which a code is known as one. */
  readonly length: number;
  /** Of so many letters. */
  readonly begins: (letters: string) => boolean;
  /** It has no letter with a mark: what a layout or an input method makes of a key is not what was scanned. */
  readonly unmarked: boolean;
  /** An Enter in the middle ends nothing. */
  readonly wantsMore: (text: string) => boolean;
}

const CARD_LENGTH = 13;

/** Twelve digits and a bar (the QR of an identity card), or the first letters of a machine readable zone. */
export const cardStart: ScanStart = {
  length: CARD_LENGTH,
  unmarked: false,
  begins: (letters) => /^\d{12}\|$/.test(letters) || mrzLength(letters) !== null,
  wantsMore: (text) => {
    const whole = mrzLength(text.slice(0, CARD_LENGTH));
    return whole !== null && text.replaceAll(/\s/g, '').length < whole;
  },
};

/** The look-up address of a paper; where Caps Lock is on, in capitals. */
export const paperStart: ScanStart = {
  length: 7,
  unmarked: true,
  begins: (letters) => /^(?:http:\/\/|https:\/)$/i.test(letters),
  wantsMore: () => false,
};

const swapped = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

/** As the paper has it: a keyboard whose Caps Lock is on types every letter in the other case. */
export const paperText = (typed: string): string =>
  /^HTTPS?:/.test(typed) ? Array.from(typed, swapped).join('') : typed;
