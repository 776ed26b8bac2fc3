/** The desk's port to its packs: sealed under the folder's keys, proven, and kept beside the data until they are sent. */
import { readFileSync, rmSync } from 'node:fs';
import type { PackSeals, SealedPack } from '#electron/desk/recovery/pack-ports.ts';
import { MAX_PACK_BYTES } from '#shared/protocol/packs.ts';
import { err, ok } from '#shared/result.ts';
import { writeDurably } from '../durable-file.ts';
import { guarded } from '../failure.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { RandomBytes } from '../keys/key-slots.ts';
import { NONCE_BYTES } from '../keys/seal.ts';
import { openPack, originOf, sealedAgain, sealPack } from './pack.ts';

export interface PackSealPorts {
  /** Where the pack waits. */
  readonly path: string;
  readonly databaseKey: Uint8Array;
  readonly keys: () => KeyFile;
  readonly randomBytes: RandomBytes;
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

const read = (path: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
};

export const createPackSeals = ({
  path,
  databaseKey,
  keys,
  randomBytes,
}: PackSealPorts): PackSeals => ({
  seal: (content, origin) =>
    guarded(() => {
      const sealed = sealPack(content, origin, keys(), databaseKey, randomBytes(NONCE_BYTES));
      if (sealed === null) return err({ code: 'pack_no_recovery' });
      if (sealed.bytes.length > MAX_PACK_BYTES) return err({ code: 'pack_too_large' });
      writeDurably(path, sealed.bytes);
      const again = read(path);
      const proven = again === null ? null : sealedAgain(again, databaseKey);
      return proven?.content === content ? ok(proven) : err({ code: 'pack_not_proven' });
    }),
  waiting: () =>
    guarded((): SealedPack | null => {
      const bytes = read(path);
      return bytes === null ? null : sealedAgain(bytes, databaseKey);
    }),
  drop: () => guarded(() => rmSync(path, { force: true })),
  originOf,
  open: openPack,
});
