/** What the desk needs for its pack at the province: somebody who seals and opens it, and a line that carries it. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { PackKept } from '#shared/protocol/packs.ts';
import type { Result } from '#shared/result.ts';
import type { ProvinceFailure } from '../line/province.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whose pack, and of when: stands in clear on it, and is sealed in. */
export interface PackOrigin {
  readonly desk: string;
  readonly madeAt: Instant;
}

export interface SealedPack extends PackOrigin {
  /** Hex sha256 of the bytes. */
  readonly name: string;
  readonly bytes: Bytes;
  /** What is sealed in it. */
  readonly content: string;
}

export interface OpenedPack extends PackOrigin {
  readonly content: string;
}

export type PackSealRefusal =
  /** There is no recovery key that would ever open it. */
  | { readonly code: 'pack_no_recovery' }
  | { readonly code: 'pack_too_large' }
  /** It was opened again, and did not give what went in. */
  | { readonly code: 'pack_not_proven' };

export interface PackRefusal {
  readonly code:
    | 'pack_damaged'
    /** Sealed by a program that knows more. */
    | 'pack_newer'
    /** It is whole, and this key does not open it. */
    | 'pack_wrong_key'
    | 'recovery_key_incomplete'
    | 'recovery_key_mistyped';
  readonly values?: Readonly<Record<string, number>>;
}

export interface PackSeals {
  /** Opened again before it is kept on the disk, where it waits to be sent; takes the place of one that waits there. */
  readonly seal: (content: string, origin: PackOrigin) => Result<SealedPack, PackSealRefusal>;
  /** The one on the disk; null where none waits, or what lies there is not whole. */
  readonly waiting: () => SealedPack | null;
  /** It has arrived, or shall not be sent any more. */
  readonly drop: () => void;
  /** Who made it, without a key. */
  readonly originOf: (bytes: Uint8Array) => Result<PackOrigin, PackRefusal>;
  /** With the recovery key of the desk that made it. */
  readonly open: (bytes: Uint8Array, recoveryKey: string) => Result<OpenedPack, PackRefusal>;
}

export interface PackLine {
  /** Resolves with the province's signed word that it holds the pack under this name. */
  readonly send: (pack: SealedPack) => Promise<Result<null, ProvinceFailure>>;
  /** Those of this desk, the newest first. */
  readonly list: () => Promise<Result<readonly PackKept[], ProvinceFailure>>;
  /** Proven by its name; null where the province does not give it to this desk. */
  readonly fetch: (name: string) => Promise<Result<Bytes | null, ProvinceFailure>>;
}

export interface Packs {
  readonly seals: PackSeals;
  readonly line: PackLine;
}
