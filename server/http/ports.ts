import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { Database } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { BatchLimits } from './batch-room.ts';

/** Requests a minute. */
export interface Limits {
  /** A whole office, or several, may stand behind one address. */
  readonly perAddress: number;
  readonly perDesk: number;
  readonly enrolments: number;
  readonly signIns: number;
  /** Not a minute's: chunks of files that may come in at the same moment. */
  readonly blobsAtOnce: number;
  /** No rate at all: after so many days in use a desk's key is to be renewed. */
  readonly keyDays: number;
  /** Of the moment, too. */
  readonly batches: BatchLimits;
}

export const defaultLimits: Limits = {
  perAddress: 3000,
  perDesk: 300,
  enrolments: 20,
  signIns: 10,
  blobsAtOnce: 16,
  keyDays: 365,
  batches: { atOnce: 8, patienceMs: 20_000, bytesUnderWay: 16_000_000 },
};

/** What speaking with desks takes; no table is known there. */
export interface WirePorts {
  readonly ledger: Ledger;
  readonly key: ProvinceKey;
  readonly surroundings: Surroundings;
  /** "Tỉnh thử": embedded, invented, promises nothing durable. */
  readonly tryOut: boolean;
  readonly limits: Limits;
}

/** What every route may use. */
export interface ProvincePorts extends WirePorts {
  readonly database: Database;
  readonly blobs: BlobStore;
}
