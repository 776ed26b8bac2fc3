/**
 * The recovery key: 128 bits that people write down and type again, and twelve more that tell a slip of the pen from a
 * wrong key.
 */
import {
  plainRecoveryLetters,
  RECOVERY_GROUP,
  RECOVERY_LENGTH,
  RECOVERY_LETTERS,
} from '#shared/keys/recovery-key.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { sha256 } from '../digest.ts';

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
  return Array.from({ length: RECOVERY_LENGTH }, (_, i) =>
    RECOVERY_LETTERS.charAt(Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)),
  ).join('');
};

/** `7K3M-…`, seven groups. */
export const writeRecoveryKey = (secret: Uint8Array): string => {
  if (secret.length !== RECOVERY_SECRET_BYTES) throw new Error('a recovery secret has 16 bytes');
  return (lettersOf(secret).match(new RegExp(`.{${RECOVERY_GROUP}}`, 'g')) ?? []).join('-');
};

export const readRecoveryKey = (
  text: string,
): Result<Uint8Array<ArrayBuffer>, RecoveryKeyRefusal> => {
  const letters = plainRecoveryLetters(text);
  if (letters.length !== RECOVERY_LENGTH)
    return err({
      code: 'recovery_key_incomplete',
      letters: letters.length,
      needed: RECOVERY_LENGTH,
    });
  const values = Array.from(letters, (letter) => RECOVERY_LETTERS.indexOf(letter));
  if (values.includes(-1)) return err({ code: 'recovery_key_mistyped' });
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const secret = Uint8Array.from({ length: RECOVERY_SECRET_BYTES }, (_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  return lettersOf(secret) === letters ? ok(secret) : err({ code: 'recovery_key_mistyped' });
};

/** Whether the last group was typed as it stands in the key: proof that it was written down. */
export const isLastGroup = (key: string, typed: string): boolean =>
  plainRecoveryLetters(typed) === plainRecoveryLetters(key).slice(-RECOVERY_GROUP);
