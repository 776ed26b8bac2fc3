/**
 * Fields side by side in the fragment of an address: `~` between them, letters, digits, `.`, `-` and `_` as they
 * are, every other byte of their UTF-8 as `%2F`. One way to write each text, and only that way is read.
 */
const SEPARATOR = '~';
const PLAIN = /^[A-Za-z0-9._-]$/;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const writeField = (text: string): string =>
  Array.from(encoder.encode(text), (byte) => {
    const letter = String.fromCodePoint(byte);
    return PLAIN.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');

const readField = (written: string): string | null => {
  const bytes = Array.from(written.matchAll(/%([0-9A-F]{2})|[A-Za-z0-9._-]/g), ([letter, hex]) =>
    hex === undefined ? letter.charCodeAt(0) : Number.parseInt(hex, 16),
  );
  try {
    const text = decoder.decode(new Uint8Array(bytes));
    return writeField(text) === written ? text : null;
  } catch {
    return null;
  }
};

export const writeFields = (fields: readonly string[]): string =>
  fields.map(writeField).join(SEPARATOR);

export const splitFields = (text: string): readonly string[] => text.split(SEPARATOR);

/** Null when any field is not written in that one way. */
export const readFields = (written: readonly string[]): readonly string[] | null => {
  const fields = written.map(readField).filter((field) => field !== null);
  return fields.length === written.length ? fields : null;
};
