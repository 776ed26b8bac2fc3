/** An archived file that was lost here, or a pack, fetched back from the province: piece by piece, believed only by its hash. */
import { hexOf } from '#electron/desk/identifiers.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import {
  blobPiece,
  blobPiecePath,
  blobRefusalCodes,
  FIRST_CHUNK_BYTES,
  MAX_BLOB_BYTES,
  MAX_CHUNK_BYTES,
  MIN_CHUNK_BYTES,
} from '#shared/protocol/blobs.ts';
import { packRefusalCodes } from '#shared/protocol/packs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface FetchPorts {
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  readonly sha256: (bytes: Uint8Array) => Bytes;
  /** Archived files, unless something else is kept there under its hash. */
  readonly pathOf?: (name: string, offset: number, length: number) => string;
}

const TIMEOUT_MS = 60_000;

const MISSING: readonly string[] = [blobRefusalCodes.missing, packRefusalCodes.missing];

const notBelieved = err({ code: 'province_not_believed' } as const);

const isMissing = (failure: LineFailure): boolean =>
  failure.code === 'province_refused' && MISSING.includes(failure.reason);

/** Null where the province does not hold it. */
export const fetchFile = async (
  { ask, sha256, pathOf = blobPiecePath }: FetchPorts,
  name: string,
): Promise<Result<Bytes | null, ProvinceFailure>> => {
  const parts: Buffer[] = [];
  let offset = 0;
  let total = MAX_BLOB_BYTES;
  let length = FIRST_CHUNK_BYTES;
  while (offset < total) {
    const answer = await ask({
      method: 'GET',
      path: pathOf(name, offset, length),
      timeoutMs: TIMEOUT_MS,
    });
    if (answer.ok) {
      const piece = blobPiece.safeParse(answer.value.body);
      if (!piece.success || piece.data.sha256 !== name || piece.data.offset !== offset)
        return notBelieved;
      const content = Buffer.from(piece.data.content, 'base64');
      if (content.length === 0 || content.length > length) return notBelieved;
      total = piece.data.bytes;
      offset += content.length;
      length = Math.min(MAX_CHUNK_BYTES, length * 2);
      parts.push(content);
    } else if (answer.error.code === 'province_too_slow' && length > MIN_CHUNK_BYTES) {
      length = Math.max(MIN_CHUNK_BYTES, Math.floor(length / 2));
    } else return isMissing(answer.error) ? ok(null) : err(asFailure(answer.error));
  }
  const whole = new Uint8Array(Buffer.concat(parts));
  return whole.length === total && hexOf(sha256(whole)) === name ? ok(whole) : notBelieved;
};
