/** The chain that makes the journal tamper-evident: each hash covers the one before it. */
import type { EntryHeader, SealedEntry } from './entry.ts';
import { entryHeader, sameName } from './entry.ts';
import { err, ok, type Result } from '#shared/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** sha256 of the given bytes, 32 bytes. Comes in as a function: the domain owns no cryptography. */
export type Digest = (bytes: Uint8Array) => Bytes;

/** What the first entry of a desk's first epoch stands on. */
export const GENESIS: Bytes = new Uint8Array(32);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const concat = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

/** h = sha256(prev ‖ headerBytes ‖ sha256(payloadBytes)) */
export const chainHash = (
  prev: Uint8Array,
  headerBytes: Uint8Array,
  payloadBytes: Uint8Array,
  digest: Digest,
): Bytes => digest(concat(prev, headerBytes, digest(payloadBytes)));

/** Turns an entry into bytes, once; from here on only the bytes are stored, sent and hashed. */
export const sealEntry = (
  header: EntryHeader,
  payload: unknown,
  prev: Uint8Array,
  digest: Digest,
): SealedEntry => {
  const headerBytes = encoder.encode(
    JSON.stringify({
      schema: header.schema,
      desk: header.desk,
      epoch: header.epoch,
      seq: header.seq,
      dossier: header.dossier,
      type: header.type,
      at: header.at,
      officer: header.officer,
    }),
  );
  const payloadBytes = encoder.encode(JSON.stringify(payload));
  return {
    desk: header.desk,
    epoch: header.epoch,
    seq: header.seq,
    headerBytes,
    payloadBytes,
    hash: chainHash(prev, headerBytes, payloadBytes, digest),
  };
};

export interface UnreadableEntry {
  readonly code: 'entry_unreadable';
  readonly part: 'header' | 'payload';
}

const parseJson = (bytes: Uint8Array): Result<unknown, null> => {
  try {
    return ok(JSON.parse(decoder.decode(bytes)));
  } catch {
    return err(null);
  }
};

/** Reads the header of sealed bytes; unknown fields are kept by the bytes, not by the value. */
export const openHeader = (bytes: Uint8Array): Result<EntryHeader, UnreadableEntry> => {
  const json = parseJson(bytes);
  const parsed = json.ok ? entryHeader.safeParse(json.value) : null;
  if (parsed === null || !parsed.success) return err({ code: 'entry_unreadable', part: 'header' });
  const { schema, desk, epoch, seq, dossier, type, at, officer } = parsed.data;
  return ok({ schema, desk, epoch, seq, dossier, type, at, officer });
};

export const openPayload = (bytes: Uint8Array): Result<unknown, UnreadableEntry> => {
  const json = parseJson(bytes);
  return json.ok ? json : err({ code: 'entry_unreadable', part: 'payload' });
};

export interface ChainHead {
  readonly seq: number;
  readonly hash: Uint8Array<ArrayBuffer>;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** The name outside the bytes is only a label: what was hashed must bear the same. */
const bearsItsName = (entry: SealedEntry): boolean => {
  const header = openHeader(entry.headerBytes);
  return header.ok && sameName(header.value, entry);
};

export interface BrokenChain {
  readonly code: 'chain_broken';
  /** The first entry that is missing or does not follow. */
  readonly seq: number;
  /** The last that does. */
  readonly head: ChainHead;
}

/**
 * Walks one epoch from `start` (seq 0 and the hash it stands on, or any proven head) and stops at the first
 * entry that does not follow: a missing number, a hash that does not fit, a header that names another entry.
 */
export const verifyChain = (
  start: ChainHead,
  entries: Iterable<SealedEntry>,
  digest: Digest,
): Result<ChainHead, BrokenChain> => {
  let head = start;
  for (const entry of entries) {
    const hash = chainHash(head.hash, entry.headerBytes, entry.payloadBytes, digest);
    const follows =
      entry.seq === head.seq + 1 && sameBytes(hash, entry.hash) && bearsItsName(entry);
    if (!follows) return err({ code: 'chain_broken', seq: head.seq + 1, head });
    head = { seq: entry.seq, hash };
  }
  return ok(head);
};
