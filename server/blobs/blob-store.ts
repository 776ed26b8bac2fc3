/**
 * Where the archived files of the desks lie: a port, because a province may keep them in files beside its data or
 * with somebody who keeps objects. A name is the sha256 of the content, hex.
 */
import type { BlobStanding } from '#shared/protocol/blobs.ts';
import type { Result } from '#shared/result.ts';

export interface Chunk {
  readonly name: string;
  /** Who brings it: what one desk sends never mixes with what another does. */
  readonly desk: string;
  readonly offset: number;
  /** Of the whole file. */
  readonly bytes: number;
  readonly content: Uint8Array;
}

export type BlobRefusal =
  | { readonly code: 'blob_offset' }
  /** The whole has another hash than its name; nothing of it is kept. */
  | { readonly code: 'blob_differs' }
  | { readonly code: 'province_full' };

export interface BlobStore {
  readonly standing: (name: string, desk: string) => Promise<BlobStanding>;
  /** When this says `held`, the file is verified and durable. */
  readonly append: (chunk: Chunk) => Promise<Result<BlobStanding, BlobRefusal>>;
  /** Null when it is not held. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly has: (name: string) => Promise<boolean>;
}
