/** Where a simulated province keeps its books: in memory for many seeds, on PGlite for some. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { PublicationKind } from '#shared/protocol/publications.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { Queryable } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { ProvinceBooks, ProvinceChain } from '../invariants/evidence.ts';
import type { ProvinceBlobs } from './province-blobs.ts';

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
