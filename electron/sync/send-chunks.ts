/** One file on its way up in chunks that grow on a good line and shrink on a bad one; where to go on, the province says. */
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import {
  BLOB_TYPE,
  blobRefusalCodes,
  blobStanding,
  MAX_CHUNK_BYTES,
  MIN_CHUNK_BYTES,
} from '#shared/protocol/blobs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

/** What one line carried well, the next chunk may try. */
export interface ChunkSize {
  bytes: number;
}

export interface ChunkRoad {
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  /** Between two chunks: resolves when nothing more urgent waits for the line. */
  readonly turn: () => Promise<void>;
  readonly pathOf: (name: string, offset: number, bytes: number) => string;
  /** Where the province stands, asked anew. */
  readonly offsetOf: (name: string) => Promise<Result<number, ProvinceFailure>>;
}

export interface ChunkedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the first chunk begins. */
  readonly from: number;
}

const CHUNK_TIMEOUT_MS = 60_000;
/** Only what a line carried in less is followed by more: a break of the line takes the chunk under way with it. */
const QUICK_CHUNK_MS = 10_000;
/** The province may lose a part that it was sent (its disk, its hash); a file is begun anew so often at most. */
const FRESH_STARTS = 2;

const refusedFor = (failure: LineFailure, code: string): boolean =>
  failure.code === 'province_refused' && failure.reason === code;

/** True when the province holds it; false when it cannot be brought now and others can. */
export const sendChunks = async (
  { ask, turn, pathOf, offsetOf }: ChunkRoad,
  { name, bytes, from }: ChunkedFile,
  size: ChunkSize,
  sent: (bytes: number) => void,
): Promise<Result<boolean, ProvinceFailure>> => {
  let offset = Math.min(from, bytes.length - 1);
  let starts = 0;
  for (;;) {
    await turn();
    const content = bytes.subarray(offset, offset + size.bytes);
    const answer = await ask({
      method: 'PATCH',
      path: pathOf(name, offset, bytes.length),
      body: { bytes: content, type: BLOB_TYPE },
      timeoutMs: CHUNK_TIMEOUT_MS,
    });
    if (answer.ok) {
      const standing = blobStanding.safeParse(answer.value.body);
      if (!standing.success || standing.data.sha256 !== name)
        return err({ code: 'province_not_believed' });
      if (standing.data.held) return ok(true);
      if (standing.data.offset <= offset)
        return err({ code: 'province_refused', reason: 'no_progress' });
      offset = Math.min(standing.data.offset, bytes.length - 1);
      if (answer.value.tookMs < QUICK_CHUNK_MS)
        size.bytes = Math.min(MAX_CHUNK_BYTES, size.bytes * 2);
      sent(offset);
    } else if (answer.error.code === 'province_too_slow' && size.bytes > MIN_CHUNK_BYTES) {
      size.bytes = Math.max(MIN_CHUNK_BYTES, Math.floor(size.bytes / 2));
    } else if (
      refusedFor(answer.error, blobRefusalCodes.offset) ||
      refusedFor(answer.error, blobRefusalCodes.differs)
    ) {
      starts += 1;
      if (starts > FRESH_STARTS) return ok(false);
      const now = await offsetOf(name);
      if (!now.ok) return now;
      offset = now.value;
    } else return err(asFailure(answer.error));
  }
};
