/** The slot file beside the database: the ways in which its key can be had, none of them the key in clear
 * except on a try-out desk, which says so. It travels with every backup. */
import { readFileSync } from 'node:fs';
import { z } from '#shared/schema.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from '#electron/desk/ports.ts';
import { writeDurably } from '../durable-file.ts';
import { failureOf } from '../failure.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** As it stands in the file, or on a pack. */
export const keySlot = z.discriminatedUnion('kind', [
  /** The key as it is. */
  z.object({ kind: z.literal('unprotected'), key: base64 }),
  /** The key as this user's keyring of the system sealed it. */
  z.object({ kind: z.literal('keyring'), sealed: base64 }),
  z.object({
    kind: z.literal('officer'),
    officer: z.string().min(1),
    /** Shown to choose from, before anything can be read. */
    name: z.string(),
    salt: base64,
    /** argon2id. */
    memoryKiB: z.int().min(8).max(4_194_304),
    passes: z.int().min(1).max(100),
    sealed: base64,
  }),
  z.object({ kind: z.literal('recovery'), salt: base64, sealed: base64 }),
]);
export type KeySlot = z.infer<typeof keySlot>;
export type SlotOf<K extends KeySlot['kind']> = Extract<KeySlot, { readonly kind: K }>;

const keyFile = z.object({
  version: z.literal(1),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  slots: z.array(keySlot).min(1),
});
export type KeyFile = z.infer<typeof keyFile>;

export type KeyFileRefusal =
  { readonly code: 'key_missing' } | { readonly code: 'key_file_damaged' } | StoreFailure;

const parse = (text: string): KeyFile | null => {
  try {
    return keyFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: the caller says that the file is damaged.
    return null;
  }
};

export const readKeyFile = (path: string): Result<KeyFile, KeyFileRefusal> => {
  try {
    const file = parse(readFileSync(path, 'utf8'));
    return file === null ? err({ code: 'key_file_damaged' }) : ok(file);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')
      return err({ code: 'key_missing' });
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return err(failure);
  }
};

export const writeKeyFile = (path: string, file: KeyFile): void =>
  writeDurably(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8'));
