/** A large file on its way into the archive or out of it, in pieces: whoever asks the desk meanwhile is answered. */
import type { CipherGCM, DecipherGCM, Hash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { renameDurably } from './durable-file.ts';

/** Takes some milliseconds to be hashed or sealed. */
const PIECE = 512 * 1024;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    await setImmediate();
  }
}

export const digestInPieces = async (bytes: Uint8Array, hash: Hash): Promise<Buffer> => {
  for await (const piece of inPieces(bytes)) hash.update(piece);
  return hash.digest();
};

/** What was sealed, hashed on the way; null where it does not open. */
export const openInPieces = async (
  sealed: Uint8Array,
  decipher: DecipherGCM,
  hash: Hash,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const opened = new Uint8Array(sealed.length);
  let at = 0;
  for await (const piece of inPieces(sealed)) {
    const plain = decipher.update(piece);
    hash.update(plain);
    opened.set(plain, at);
    at += plain.length;
  }
  try {
    decipher.final();
    return opened;
  } catch {
    // GCM says only that it does not open: that is the answer, whatever the reason.
    return null;
  }
};

/** `head ‖ sealed ‖ tag`, whole under `path` or absent. Only this user may read it. */
export const sealInPieces = async (
  path: string,
  head: Uint8Array,
  bytes: Uint8Array,
  cipher: CipherGCM,
): Promise<void> => {
  const aside = join(dirname(path), `.${basename(path)}.new`);
  try {
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(head);
      for await (const piece of inPieces(bytes)) await file.writeFile(cipher.update(piece));
      await file.writeFile(Buffer.concat([cipher.final(), cipher.getAuthTag()]));
      await file.sync();
    } finally {
      await file.close();
    }
    renameDurably(aside, path);
  } catch (fault) {
    await rm(aside, { force: true });
    throw fault;
  }
};
