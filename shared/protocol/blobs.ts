/**
 * Archived files on their way to the province, each under the sha256 of what it holds. The desk asks once for all
 * that it still has to bring (`POST /v1/blobs`), then sends each in chunks by offset (`PATCH /v1/blobs/<sha256>`).
 * A chunk sent twice changes nothing. `held` is said only of a file whose hash was verified and which is on the
 * province's disk; it is believed because the answer's body is signed, which the headers of a HEAD could not be.
 */
import { sha256 } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

export const blobPaths = {
  /** POST: how these stand. */
  standing: '/v1/blobs',
  /** PATCH ?offset=&bytes= with the chunk as body; GET ?offset=&length= gives one back. */
  blob: '/v1/blobs/:sha256',
} as const;

export const blobChunkPath = (name: string, offset: number, bytes: number): string =>
  `${blobPaths.blob.replace(':sha256', name)}?offset=${offset}&bytes=${bytes}`;

export const blobPiecePath = (name: string, offset: number, length: number): string =>
  `${blobPaths.blob.replace(':sha256', name)}?offset=${offset}&length=${length}`;

/** The body of a chunk: bytes of the file as they are. */
export const BLOB_TYPE = 'application/vnd.quay-mot-cua+bytes';

/** The largest file that the province takes. */
export const MAX_BLOB_BYTES = 32_000_000;
export const MAX_CHUNK_BYTES = 524_288;
/** What a chunk shrinks to on a bad line, and what is tried first. */
export const MIN_CHUNK_BYTES = 16_384;
export const FIRST_CHUNK_BYTES = 65_536;
/** Names in one question. */
export const MAX_ASKED_BLOBS = 500;

export const blobName = sha256;

export const blobsRequest = z.looseObject({
  names: z.array(blobName).max(MAX_ASKED_BLOBS),
});

/** How much of one file the province has; `offset` is where the next chunk begins. */
export const blobStanding = z.looseObject({
  sha256: blobName,
  held: z.boolean(),
  offset: z.int().min(0),
});
export type BlobStanding = z.infer<typeof blobStanding>;

export const blobsAnswer = z.looseObject({ blobs: z.array(blobStanding) });

export const blobChunkQuery = z.object({
  offset: z.coerce.number().int().min(0).max(MAX_BLOB_BYTES),
  /** Of the whole file. */
  bytes: z.coerce.number().int().min(1).max(MAX_BLOB_BYTES),
});

export const blobPieceQuery = z.object({
  offset: z.coerce.number().int().min(0).max(MAX_BLOB_BYTES),
  length: z.coerce.number().int().min(1).max(MAX_CHUNK_BYTES),
});

/** A part of a file that the province holds, for a desk that lost it. What it is worth, the hash of the whole says. */
export const blobPiece = z.looseObject({
  sha256: blobName,
  offset: z.int().min(0),
  /** Of the whole file. */
  bytes: z.int().min(1).max(MAX_BLOB_BYTES),
  content: z.base64().max(Math.ceil(MAX_CHUNK_BYTES / 3) * 4),
});

export const blobRefusalCodes = {
  /** 404: the province does not hold it. */
  missing: 'blob_missing',
  /** 409: the chunk does not begin where the province stands; ask again. */ offset: 'blob_offset',
  /** 422: the whole is not what its name says; it was thrown away. */ differs: 'blob_differs',
  /** 507: no room for files at the province; entries are taken all the same. */
  full: 'province_full',
} as const;
