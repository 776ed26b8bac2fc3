/** Where the administrator's tool has the database key from. */
import { err, ok, type Result } from '#shared/result.ts';
import type { KeyFile } from '#electron/store/keys/key-file.ts';
import {
  KEY_BYTES,
  openUnprotected,
  openWithRecovery,
  type SlotRefusal,
} from '#electron/store/keys/key-slots.ts';
import type { RecoveryKeyRefusal } from '#electron/store/keys/recovery-key.ts';

export interface KeyDeps {
  /** `QMC_DATABASE_KEY`: the database key, 64 hexadecimal digits. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input; empty when nothing is piped in. Asked only when the key is nowhere else. */
  readonly readInput: () => Promise<string>;
}

export type KeyRefusal = SlotRefusal | RecoveryKeyRefusal;

const fromHex = (text: string): Uint8Array | null =>
  new RegExp(`^[0-9a-fA-F]{${KEY_BYTES * 2}}$`).test(text)
    ? new Uint8Array(Buffer.from(text, 'hex'))
    : null;

/** From the environment, the open slot of a try-out folder, or standard input: the key itself or the recovery key. */
export const keyFor = async (
  keys: KeyFile | null,
  { env, readInput }: KeyDeps,
): Promise<Result<Uint8Array, KeyRefusal>> => {
  const given = (env['QMC_DATABASE_KEY'] ?? '').trim();
  if (given !== '') {
    const key = fromHex(given);
    return key === null ? err({ code: 'wrong_key' }) : ok(key);
  }
  const open = keys === null ? null : openUnprotected(keys);
  if (open !== null && (open.ok || open.error.code !== 'key_missing')) return open;
  const typed = (await readInput()).trim();
  if (typed === '') return err({ code: 'key_missing' });
  const key = fromHex(typed);
  if (key !== null) return ok(key);
  return keys === null ? err({ code: 'wrong_key' }) : openWithRecovery(keys, typed);
};
