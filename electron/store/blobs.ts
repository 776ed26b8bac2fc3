/**
 * Archived files, each under the sha256 of what it holds, encrypted. Put before the entry that names it: a file
 * that no entry names is harmless, an entry without its file is not.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  type DecipherGCM,
} from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import { StoreError } from '#electron/desk/store-failure.ts';
import { sha256 } from './digest.ts';
import { makeFolder, syncFolder, writeDurably } from './durable-file.ts';
import { guarded, guardedSlow } from './failure.ts';
import { digestInPieces, openInPieces, sealInPieces } from './large-blob.ts';
import type { Sql } from './sql.ts';

/** First byte of every file: how the rest is to be read. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export interface BlobPorts {
  readonly folder: string;
  readonly sql: Sql;
  /** Of the database; the files have a key of their own derived from it. */
  readonly databaseKey: Uint8Array;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** The name is sealed in: a file put in another's place does not open. */
const seal = (key: Uint8Array, name: Uint8Array, bytes: Uint8Array, nonce: Uint8Array): Buffer => {
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(name);
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([Buffer.of(VERSION), nonce, ...body, cipher.getAuthTag()]);
};

const isSealed = (file: Uint8Array): boolean =>
  file.length >= 1 + NONCE + TAG && file[0] === VERSION;

const decipherOf = (key: Uint8Array, name: Uint8Array, file: Uint8Array): DecipherGCM =>
  createDecipheriv(CIPHER, key, file.subarray(1, 1 + NONCE))
    .setAAD(name)
    .setAuthTag(file.subarray(-TAG));

const bodyOf = (file: Uint8Array): Uint8Array => file.subarray(1 + NONCE, -TAG);

/** Null when the file is not what was once put there. */
const unseal = (
  key: Uint8Array,
  name: Uint8Array,
  file: Uint8Array,
): Uint8Array<ArrayBuffer> | null => {
  if (!isSealed(file)) return null;
  const decipher = decipherOf(key, name, file);
  try {
    const bytes = Buffer.concat([decipher.update(bodyOf(file)), decipher.final()]);
    return Buffer.compare(sha256(bytes), name) === 0 ? new Uint8Array(bytes) : null;
  } catch {
    // GCM says only that it does not open: that is the answer, whatever the reason.
    return null;
  }
};

const keyFrom = (databaseKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', databaseKey, '', 'quay-mot-cua blobs 1', 32));

/** Gives a file by its name, hex; null where it is missing or not what was once put there. */
export const readBlob = (folder: string, databaseKey: Uint8Array) => {
  const key = keyFrom(databaseKey);
  return (name: string): Uint8Array<ArrayBuffer> | null => {
    const path = join(folder, name.slice(0, 2), name);
    return existsSync(path) ? unseal(key, Buffer.from(name, 'hex'), readFileSync(path)) : null;
  };
};

export const createBlobs = ({ folder, sql, databaseKey, randomBytes }: BlobPorts): Blobs => {
  const key = keyFrom(databaseKey);
  const folderOf = (name: string): string => join(folder, name.slice(0, 2));
  const pathOf = (name: string): string => join(folderOf(name), name);
  const read = readBlob(folder, databaseKey);

  const kept = new Set<string>();
  /** A process that was killed may have made a folder whose name was never synced: each process does it once. */
  const keepFolder = (path: string): void => {
    makeFolder(path);
    if (kept.has(path)) return;
    syncFolder(dirname(path));
    kept.add(path);
  };

  const isListed = (name: string): boolean =>
    sql.get('SELECT 1 FROM blob WHERE sha256 = ?', name) !== undefined;
  const list = (name: string, bytes: number): void => {
    sql.run('INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', name, bytes);
  };

  return {
    put: (bytes) =>
      guarded(() => {
        const name = sha256(bytes);
        const text = hex(name);
        // Without its row the file may be there and not on the disk: whoever wrote it was stopped before it was synced.
        if (!isListed(text) || read(text) === null) {
          keepFolder(folder);
          keepFolder(folderOf(text));
          writeDurably(pathOf(text), seal(key, name, bytes, randomBytes(NONCE)));
          sql.write(() => list(text, bytes.length));
        }
        return { sha256: text, bytes: bytes.length };
      }),
    putLarge: (bytes) =>
      guardedSlow(async () => {
        const name = await digestInPieces(bytes, createHash('sha256'));
        const text = hex(name);
        const nonce = randomBytes(NONCE);
        keepFolder(folder);
        keepFolder(folderOf(text));
        const cipher = createCipheriv(CIPHER, key, nonce).setAAD(name);
        const head = Buffer.concat([Buffer.of(VERSION), nonce]);
        await sealInPieces(pathOf(text), head, bytes, cipher);
        sql.write(() => list(text, bytes.length));
        return { sha256: text, bytes: bytes.length };
      }),
    get: (name) =>
      guarded(() => {
        if (!/^[0-9a-f]{64}$/.test(name) || !existsSync(pathOf(name))) return null;
        const bytes = read(name);
        if (bytes === null) throw new StoreError({ code: 'damaged' }, `blob ${name}`);
        return bytes;
      }),
    getLarge: (name) =>
      guardedSlow(async () => {
        if (!/^[0-9a-f]{64}$/.test(name) || !existsSync(pathOf(name))) return null;
        const file = await readFile(pathOf(name));
        if (!isSealed(file)) return null;
        const hash = createHash('sha256');
        const sealedIn = Buffer.from(name, 'hex');
        const bytes = await openInPieces(bodyOf(file), decipherOf(key, sealedIn, file), hash);
        return bytes !== null && hash.digest('hex') === name ? bytes : null;
      }),
    has: (name) => guarded(() => isListed(name) && existsSync(pathOf(name))),
    drop: (name) =>
      guarded(() => {
        if (!/^[0-9a-f]{64}$/.test(name)) return;
        // The row last: a row without its file is written anew by the next `put`.
        rmSync(pathOf(name), { force: true });
        sql.write(() => sql.run('DELETE FROM blob WHERE sha256 = ?', name));
      }),
  };
};
