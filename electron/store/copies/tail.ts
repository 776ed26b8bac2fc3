/**
 * A second copy of what was recorded since the newest backup, in a file of its own: when the database is damaged, this
 * one is not. Written after each commit and never waited for; what counts is the database.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { openHeader } from '#shared/journal/hash-chain.ts';
import { writeDurably } from '../durable-file.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const LENGTH = 4;
const PURPOSE = 'quay-mot-cua tail 1';

/** An entry as it was hashed, without the hash: whoever takes it in computes that. */
export type TailEntry = Pick<
  SealedEntry,
  'desk' | 'epoch' | 'seq' | 'headerBytes' | 'payloadBytes'
>;

const keyFrom = (databaseKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', databaseKey, '', PURPOSE, 32));

const lengthBytes = (length: number): Buffer => {
  const bytes = Buffer.alloc(LENGTH);
  bytes.writeUInt32BE(length);
  return bytes;
};

const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** `length ‖ nonce ‖ sealed(header length ‖ header ‖ payload) ‖ tag` */
const record = (key: Uint8Array, entry: TailEntry, nonce: Uint8Array): Buffer => {
  const cipher = createCipheriv(CIPHER, key, nonce);
  const body = [
    cipher.update(lengthBytes(entry.headerBytes.length)),
    cipher.update(entry.headerBytes),
    cipher.update(entry.payloadBytes),
    cipher.final(),
  ];
  const sealed = Buffer.concat([nonce, ...body, cipher.getAuthTag()]);
  return Buffer.concat([lengthBytes(sealed.length), sealed]);
};

const unseal = (key: Uint8Array, sealed: Uint8Array): Buffer | null => {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE)).setAuthTag(
      sealed.subarray(-TAG),
    );
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    // Torn or damaged: from here on nothing can be told apart.
    return null;
  }
};

const entryIn = (plain: Buffer): TailEntry | null => {
  const end = LENGTH + plain.readUInt32BE(0);
  const headerBytes = plainBytes(plain.subarray(LENGTH, end));
  const header = openHeader(headerBytes);
  if (!header.ok) return null;
  const { desk, epoch, seq } = header.value;
  return { desk, epoch, seq, headerBytes, payloadBytes: plainBytes(plain.subarray(end)) };
};

/** The records that stand in the file with all their bytes, still sealed. */
const recordsIn = (path: string): readonly Uint8Array[] => {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const records: Uint8Array[] = [];
  for (let at = 0; at + LENGTH <= bytes.length;) {
    const end = at + LENGTH + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    records.push(bytes.subarray(at + LENGTH, end));
    at = end;
  }
  return records;
};

const open = (key: Uint8Array, sealed: Uint8Array): TailEntry | null => {
  const plain = unseal(key, sealed);
  return plain === null ? null : entryIn(plain);
};

/** As far as the file is whole. */
export const readTail = (path: string, databaseKey: Uint8Array): readonly TailEntry[] => {
  const key = keyFrom(databaseKey);
  const entries: TailEntry[] = [];
  for (const sealed of recordsIn(path)) {
    const entry = open(key, sealed);
    if (entry === null) break;
    entries.push(entry);
  }
  return entries;
};

/** The last entry that can be read, without opening those before it: a tail may be as long as a year. */
export const lastInTail = (path: string, databaseKey: Uint8Array): TailEntry | null => {
  const key = keyFrom(databaseKey);
  for (const sealed of recordsIn(path).toReversed()) {
    const entry = open(key, sealed);
    if (entry !== null) return entry;
  }
  return null;
};

export interface Tail {
  /** Begins anew with what the newest backup does not hold; whole or absent after a power cut. */
  readonly begin: (entries: readonly TailEntry[]) => void;
  readonly add: (entries: readonly TailEntry[]) => void;
  readonly close: () => void;
}

export interface TailPorts {
  readonly path: string;
  readonly databaseKey: Uint8Array;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A disk that takes no second copy keeps the first: the tail then ends, until the next `begin`. */
export const createTail = ({ path, databaseKey, randomBytes }: TailPorts): Tail => {
  const key = keyFrom(databaseKey);
  let handle: number | null = null;
  const bytesOf = (entries: readonly TailEntry[]): Buffer =>
    Buffer.concat(entries.map((entry) => record(key, entry, randomBytes(NONCE))));
  const end = (): void => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  return {
    begin: (entries) => {
      end();
      try {
        writeDurably(path, bytesOf(entries));
        handle = openSync(path, 'a', 0o600);
      } catch {
        end();
      }
    },
    add: (entries) => {
      if (handle === null || entries.length === 0) return;
      try {
        writeSync(handle, bytesOf(entries));
      } catch {
        end();
      }
    },
    close: end,
  };
};
