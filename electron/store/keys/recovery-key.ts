/**
 * The recovery key: 128 bits that people write down and type again. 28 letters and digits in groups of four,
 * without those that look alike; the last twelve bits tell a slip of the pen from a wrong key.
 */
import { err, ok, type Result } from '#shared/result.ts';
import { sha256 } from '../digest.ts';

/** Crockford's base 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 28;
const GROUP = 4;
export const RECOVERY_SECRET_BYTES = 16;

export type RecoveryKeyRefusal =
  /** Too few or too many letters. */
  | { readonly code: 'recovery_key_incomplete'; readonly letters: number; readonly needed: number }
  /** A letter is wrong: it is no recovery key of any desk. */
  | { readonly code: 'recovery_key_mistyped' };

const bitsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');

const lettersOf = (secret: Uint8Array): string => {
  const bits = bitsOf(secret) + bitsOf(sha256(secret)).slice(0, 12);
  return Array.from({ length: LENGTH }, (_, i) =>
    LETTERS.charAt(Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)),
  ).join('');
};

/** Spaces, dashes and small letters do not matter; O is read as 0, I and L as 1. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\-–_]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** `7K3M-…`, seven groups. */
export const writeRecoveryKey = (secret: Uint8Array): string => {
  if (secret.length !== RECOVERY_SECRET_BYTES) throw new Error('a recovery secret has 16 bytes');
  return (lettersOf(secret).match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
};

export const readRecoveryKey = (
  text: string,
): Result<Uint8Array<ArrayBuffer>, RecoveryKeyRefusal> => {
  const letters = plainLetters(text);
  if (letters.length !== LENGTH)
    return err({ code: 'recovery_key_incomplete', letters: letters.length, needed: LENGTH });
  const values = Array.from(letters, (letter) => LETTERS.indexOf(letter));
  if (values.includes(-1)) return err({ code: 'recovery_key_mistyped' });
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const secret = Uint8Array.from({ length: RECOVERY_SECRET_BYTES }, (_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  return lettersOf(secret) === letters ? ok(secret) : err({ code: 'recovery_key_mistyped' });
};

/** Whether the last group was typed as it stands in the key: proof that it was written down. */
export const isLastGroup = (key: string, typed: string): boolean =>
  plainLetters(typed) === plainLetters(key).slice(-GROUP);
