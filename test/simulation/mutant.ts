/** A planted mistake: something in place of a part of the program, or around it. Tests only. */
import type { Envelopes } from '#electron/desk/line/envelope-ports.ts';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import type { DeskStore, Signer, Surroundings } from '#electron/desk/ports.ts';
import type { Sql } from '#electron/store/sql.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { ingestRoutes } from '#server/ingest/routes.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { Rule } from '../invariants/rules.ts';
import type { MemoryState } from './memory-state.ts';

export interface Mutant {
  readonly name: string;
  /** What it forgets, as one would say it. */
  readonly mistake: string;
  /** Each of these says what is wrong; whatever else breaks on the way has not found it. */
  readonly foundBy: readonly [Rule, ...Rule[]];
  readonly store?: (store: DeskStore, sql: Sql) => DeskStore;
  readonly blobs?: (blobs: Blobs) => Blobs;
  readonly envelopes?: (envelopes: Envelopes, store: DeskStore) => Envelopes;
  /** What tells this machine from others. */
  readonly machine?: (mark: string) => string | null;
  readonly signer?: (signer: Signer) => Signer;
  readonly surroundings?: (surroundings: Surroundings) => Surroundings;
  /** What a desk's disk lacks after it died. */
  readonly died?: (sql: Sql) => void;
  /** A restored folder goes on in its old epoch. */
  readonly keepsEpoch?: boolean;
  /** Nobody asks whether the dossier is in the department's hands. */
  readonly anyDepartmentActs?: boolean;
  /** The dossier that the desk makes of the officer's n-th press on a draft. */
  readonly dossierOf?: (draft: string, press: number) => string;
  readonly ledger?: (ledger: Ledger, state: () => MemoryState) => Ledger;
  /** What the province takes an envelope in with. */
  readonly importing?: (ledger: Ledger) => Ledger;
  readonly provinceBlobs?: (blobs: BlobStore) => BlobStore;
  readonly journal?: typeof ingestRoutes;
}
