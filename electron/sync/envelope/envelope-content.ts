/** What goes into an envelope: the batches of the line, then archived files, the smallest first, as many as fit. */
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import type { DeskIdentity, DeskStore, Signer, UnsentFile } from '#electron/desk/ports.ts';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import { encodePart, type EnvelopePart } from '#shared/protocol/envelope.ts';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import { batchOf, bodyOf, denseAfter } from '../push.ts';

export interface ContentPorts {
  readonly store: DeskStore;
  readonly blobs: Pick<Blobs, 'get'>;
  readonly signer: Signer;
  readonly log: (message: string, detail: unknown) => void;
}

/** What stands before the entries of now. */
export interface EarlierPart {
  readonly batches: readonly PackedBatch[];
  /** After them; null where the province knows the epoch that follows. */
  readonly step: EnvelopePart | null;
}

export interface PackedBatch {
  readonly text: Uint8Array;
  readonly entries: number;
  /** Seq of its last entry. */
  readonly to: number;
}

/** Own entries that the province is not known to hold, up to `to`. */
export function* packBatches(
  { store, signer }: ContentPorts,
  identity: DeskIdentity,
  range: { readonly after: number; readonly to: number },
): Generator<PackedBatch> {
  for (let after = range.after; after < range.to;) {
    const limit = Math.min(MAX_BATCH_ENTRIES, range.to - after);
    const batch = batchOf(denseAfter(after, store.read.entriesAfter(identity.epoch, after, limit)));
    const last = batch.at(-1);
    if (last === undefined) return;
    yield {
      text: new Uint8Array(Buffer.from(bodyOf(identity, batch, signer), 'utf8')),
      entries: batch.length,
      to: last.seq,
    };
    after = last.seq;
  }
}

/** Whole batches until `bytes` are reached, at least one. */
export const batchesWithin = (
  batches: Iterable<PackedBatch>,
  bytes: number,
): readonly PackedBatch[] => {
  const taken: PackedBatch[] = [];
  let sum = 0;
  for (const batch of batches) {
    sum += batch.text.length;
    if (taken.length > 0 && sum > bytes) break;
    taken.push(batch);
  }
  return taken;
};

/** The smallest first, until `room` is used up. */
export const filesWithin = (files: readonly UnsentFile[], room: number): readonly UnsentFile[] => {
  let left = room;
  return files.filter(({ bytes }) => (left -= bytes) >= 0);
};

/** Null when the archive here does not give it any more. */
const bytesOf = ({ blobs, log }: ContentPorts, name: string): Uint8Array | null => {
  try {
    return blobs.get(name);
  } catch (fault) {
    if (storeFailureOf(fault)?.code !== 'damaged') throw fault;
    log('an archived file is damaged', name);
    return null;
  }
};

export interface Packed {
  entries: number;
  readonly files: string[];
}

/** The plain content, in pieces; `packed` counts what was given. */
export async function* packContent(
  ports: ContentPorts,
  earlier: readonly EarlierPart[],
  batches: readonly PackedBatch[],
  files: readonly UnsentFile[],
  packed: Packed,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  for (const part of [...earlier, { batches, step: null }]) {
    for (const { text, entries } of part.batches) {
      yield encodePart({ part: 'batch', bytes: text.length });
      yield text;
      count += 1;
      packed.entries += entries;
    }
    if (part.step !== null) yield encodePart(part.step);
  }
  for (const { sha256 } of files) {
    const bytes = bytesOf(ports, sha256);
    if (bytes === null) continue;
    yield encodePart({ part: 'file', sha256, bytes: bytes.length });
    yield bytes;
    packed.files.push(sha256);
  }
  yield encodePart({ part: 'end', batches: count, files: packed.files.length });
}
