/** Where a simulated province keeps its books: in memory for many seeds, on PGlite for some. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { EntryName, Verdict } from '#shared/journal/entry.ts';
import type { PublicationKind } from '#shared/protocol/publications.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { Queryable } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { ProvinceBlobs } from './province-blobs.ts';

export interface ProvinceEntry extends EntryName {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
  /** Null while it waits. */
  readonly placed: { readonly ord: number; readonly verdict: Verdict } | null;
}

export interface ProvinceChain {
  readonly desk: string;
  readonly epoch: number;
  readonly prev: Uint8Array;
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** Everything that a check looks at. */
export interface ProvinceBooks {
  readonly ord: number;
  /** In no particular order. */
  readonly entries: readonly ProvinceEntry[];
  readonly chains: readonly ProvinceChain[];
  readonly parked: number;
  readonly suspects: readonly EntryName[];
}

/** The province as every seed finds it: nobody remembers anything of another seed. */
export const BASE = 'base';

export interface ProvinceStore {
  readonly ledger: Ledger;
  readonly blobs: ProvinceBlobs;
  /** Where the list of imported envelopes is written. */
  readonly database: Queryable;
  readonly addOffice: (code: string) => Promise<void>;
  readonly publish: (
    office: string | null,
    kind: PublicationKind,
    data: unknown,
    at: Instant,
    effectiveFrom: LocalDate,
  ) => Promise<void>;
  /** A code for a new desk, or for a new epoch of one. */
  readonly mint: (
    surroundings: Surroundings,
    office: string,
    desk: string | null,
  ) => Promise<string>;
  readonly chains: () => Promise<readonly ProvinceChain[]>;
  readonly books: (office: string) => Promise<ProvinceBooks>;
  /** Keeps all of it under a name, files too. */
  readonly keep: (name: string) => Promise<void>;
  readonly putBack: (name: string) => Promise<void>;
}
