/** `verify`: whether the journal of a data folder is whole and its lists are what the journal gives. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/result.ts';
import { failureOf } from '#electron/store/failure.ts';
import {
  KEY_BYTES,
  openUnprotected,
  openWithRecovery,
  type SlotRefusal,
} from '#electron/store/keys/key-slots.ts';
import type { RecoveryKeyRefusal } from '#electron/store/keys/recovery-key.ts';
import { lookAt, openReader, type SeenFolder } from '#electron/store/reader.ts';
import { inspect, type Inspection } from '#electron/store/verify.ts';
import { misused, refused, type Command, type CommandResult, type Sentence } from './command.ts';

export const VERIFY_USAGE = 'verify --data DIR';

export interface VerifyDeps {
  /** `QMC_DATABASE_KEY`: the database key, 64 hexadecimal digits. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input; empty when nothing is piped in. Asked only when the key is nowhere else. */
  readonly readInput: () => Promise<string>;
  readonly sentence: Sentence;
}

const folderOf = (argv: readonly string[]): string | null => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
    });
    return values.data === undefined || values.data === '' ? null : resolve(values.data);
  } catch {
    // An unknown option or a stray word: the usage line says what is right.
    return null;
  }
};

type KeyRefusal = SlotRefusal | RecoveryKeyRefusal;

const fromHex = (text: string): Uint8Array | null =>
  new RegExp(`^[0-9a-fA-F]{${KEY_BYTES * 2}}$`).test(text)
    ? new Uint8Array(Buffer.from(text, 'hex'))
    : null;

/** From the environment, the open slot of a try-out folder, or standard input: the key itself or the recovery key. */
const keyFor = async (
  { keys }: SeenFolder,
  { env, readInput }: VerifyDeps,
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

const told = ({ entries, brokenAt, differing, unsent }: Inspection): CommandResult => ({
  exit: brokenAt === null && differing.length === 0 ? 0 : 1,
  output: {
    entries,
    chain: brokenAt === null ? 'ok' : `broken at ${brokenAt.seq}`,
    projections: differing.length === 0 ? 'equal' : 'different',
    unsent,
  },
});

export const verifyCommand: Command<VerifyDeps> = async (argv, deps) => {
  const folder = folderOf(argv);
  if (folder === null) return misused(VERIFY_USAGE);
  const seen = lookAt(folder);
  if (!seen.ok) return refused(seen.error, deps.sentence);
  const key = await keyFor(seen.value, deps);
  if (!key.ok) return refused(key.error, deps.sentence);
  const opened = openReader(seen.value, key.value);
  if (!opened.ok) return refused(opened.error, deps.sentence);
  try {
    return told(inspect(opened.value));
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return refused(failure, deps.sentence);
  } finally {
    opened.value.close();
  }
};
