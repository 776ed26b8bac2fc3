/** Lays a batch beside what is held: which entries are known, which differ, which are new and fit the chain. */
import { chainHash } from '#shared/journal/hash-chain.ts';
import type { BatchEntry } from '#shared/protocol/journal-push.ts';
import { hex, sha256 } from '#server/surroundings.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface HeldEntry {
  readonly seq: number;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
  readonly parked: boolean;
}

export interface SentEntry {
  readonly seq: number;
  readonly header: Bytes;
  readonly payload: Bytes;
}

export interface ChainedEntry extends SentEntry {
  readonly hash: Bytes;
}

const encoder = new TextEncoder();

export const sentEntry = ({ seq, h, p }: BatchEntry): SentEntry => ({
  seq,
  header: encoder.encode(h),
  payload: encoder.encode(p),
});

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

type Content = Pick<SentEntry, 'header' | 'payload'>;

export const isSameEntry = (a: HeldEntry | SentEntry, b: Content): boolean =>
  sameBytes(a.header, b.header) && sameBytes(a.payload, b.payload);

export type Comparison =
  /** All that is held is the same; `fresh` continues it and ends on `hash`. */
  | { readonly kind: 'continues'; readonly fresh: readonly ChainedEntry[]; readonly hash: string }
  /** From `seq` on, the desk's chain is another one. */
  | { readonly kind: 'differs'; readonly seq: number };

export interface HeldChain {
  /** The last held, and the chain's hash there. */
  readonly seq: number;
  readonly hash: Uint8Array;
  /** The part of it that the batch repeats. */
  readonly overlap: readonly HeldEntry[];
}

export const compareWithHeld = (held: HeldChain, sent: readonly SentEntry[]): Comparison => {
  const bySeq = new Map(held.overlap.map((entry) => [entry.seq, entry]));
  let hash: Uint8Array = held.hash;
  const fresh: ChainedEntry[] = [];
  for (const entry of sent) {
    const known = bySeq.get(entry.seq);
    if (known !== undefined) {
      if (!isSameEntry(known, entry)) return { kind: 'differs', seq: entry.seq };
      hash = known.hash;
    } else {
      const next = chainHash(hash, entry.header, entry.payload, sha256);
      fresh.push({ ...entry, hash: next });
      hash = next;
    }
  }
  return { kind: 'continues', fresh, hash: hex(hash) };
};

/** Names bytes whatever chain they stand in. */
export const contentHash = ({ header, payload }: SentEntry): Bytes =>
  chainHash(new Uint8Array(), header, payload, sha256);
