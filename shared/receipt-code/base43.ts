/**
 * Bytes as text for a QR code inside an address: digits, capitals and `$*+-./:`, every one of which an address may bear
 * after its `#` and a QR code packs into five and a half bits. Two bytes make three letters, a last single one two.
 * Capitals alone: a keyboard whose Caps Lock is on cannot spoil what it types for a scanner beyond mending.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:';
const BASE = ALPHABET.length;
const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from(ALPHABET, (letter, value) => [letter, value]),
);

/** The lowest digit first. */
const lettersOf = (value: number, count: number): string => {
  let text = '';
  for (let rest = value, n = 0; n < count; n += 1) {
    text += ALPHABET.charAt(rest % BASE);
    rest = Math.floor(rest / BASE);
  }
  return text;
};

export const base43Length = (bytes: number): number =>
  3 * Math.floor(bytes / 2) + (bytes % 2 === 0 ? 0 : 2);

export const toBase43 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += lettersOf((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0), 3);
  return bytes.length % 2 === 0 ? text : text + lettersOf(bytes.at(-1) ?? 0, 2);
};

const valueOf = (letters: string): number | null => {
  let value = 0;
  for (const letter of Array.from(letters).toReversed()) {
    const digit = VALUES.get(letter);
    if (digit === undefined) return null;
    value = value * BASE + digit;
  }
  return value;
};

/** Null for other letters, an impossible length, or a group beyond its bytes: one text for the same bytes. */
export const fromBase43 = (text: string): Uint8Array<ArrayBuffer> | null => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = group.length === 1 ? null : valueOf(group);
    if (value === null || value > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return new Uint8Array(bytes);
};
