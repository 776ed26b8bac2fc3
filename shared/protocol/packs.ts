/**
 * Sealed packs of what stands in no journal, kept for the desk that made them (docs/decisions/0016). Named by the sha256
 * of the sealed bytes and brought in chunks, as archived files are; the last few of a desk are kept, and given to that
 * desk alone. The province cannot open them.
 */
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { blobName, MAX_CHUNK_BYTES } from './blobs.ts';

export const packPaths = {
  /** GET: those of the desk that asks. */
  kept: '/v1/packs',
  /** PATCH ?offset=&bytes= with the chunk as body; GET ?offset=&length= gives one back. */
  pack: '/v1/packs/:sha256',
} as const;

export const MAX_PACK_BYTES = 1_000_000;
/** Of one desk; a newer one takes the place of the oldest. */
export const PACKS_KEPT = 3;

const pathOf = (name: string): string => packPaths.pack.replace(':sha256', name);

export const packChunkPath = (name: string, offset: number, bytes: number): string =>
  `${pathOf(name)}?offset=${offset}&bytes=${bytes}`;

export const packPiecePath = (name: string, offset: number, length: number): string =>
  `${pathOf(name)}?offset=${offset}&length=${length}`;

const packBytes = z.coerce.number().int().min(1).max(MAX_PACK_BYTES);
const packOffset = z.coerce.number().int().min(0).max(MAX_PACK_BYTES);

export const packChunkQuery = z.object({
  offset: packOffset,
  /** Of the whole pack. */
  bytes: packBytes,
});

export const packPieceQuery = z.object({
  offset: packOffset,
  length: z.coerce.number().int().min(1).max(MAX_CHUNK_BYTES),
});

export const packKept = z.looseObject({
  sha256: blobName,
  bytes: z.int().min(1).max(MAX_PACK_BYTES),
  /** By the province's clock. */
  keptAt: instant,
});
export type PackKept = z.infer<typeof packKept>;

/** `part`: the one that is on its way, and where its next chunk begins. */
export const packsAnswer = z.looseObject({
  /** The newest first. */
  packs: z.array(packKept).max(100),
  part: z.looseObject({ sha256: blobName, offset: z.int().min(0) }).nullable(),
});
export type PacksAnswer = z.infer<typeof packsAnswer>;

export const packRefusalCodes = {
  /** 404: this desk has no such pack at the province. */
  missing: 'pack_missing',
  /** 409: another machine goes on as this desk. */
  superseded: 'desk_superseded',
} as const;

/** The content of a pack, as it is sealed. */
export const contentBytes = (content: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(content);
