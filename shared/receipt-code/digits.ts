/**
 * Bytes as digits, for a QR code inside an address: a QR code packs three digits into ten bits, and no keyboard between
 * a scanner and a field turns digits that follow digits into anything else (Telex, VNI, Caps Lock, another layout). Two
 * bytes make five digits, a last single one three.
 */
const PAIR_DIGITS = 5;
const SINGLE_DIGITS = 3;

export const digitsLength = (bytes: number): number =>
  PAIR_DIGITS * Math.floor(bytes / 2) + (bytes % 2 === 0 ? 0 : SINGLE_DIGITS);

export const toDigits = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)).padStart(PAIR_DIGITS, '0');
  return bytes.length % 2 === 0
    ? text
    : text + String(bytes.at(-1) ?? 0).padStart(SINGLE_DIGITS, '0');
};

/** Null for other letters, an impossible length, or a group beyond its bytes: one text for the same bytes. */
export const fromDigits = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^\d*$/.test(text)) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += PAIR_DIGITS) {
    const group = text.slice(at, at + PAIR_DIGITS);
    const value = Number(group);
    if (group.length !== PAIR_DIGITS && group.length !== SINGLE_DIGITS) return null;
    if (value > (group.length === PAIR_DIGITS ? 0xffff : 0xff)) return null;
    if (group.length === PAIR_DIGITS) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return new Uint8Array(bytes);
};
