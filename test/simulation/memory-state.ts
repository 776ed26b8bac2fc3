/** What a province in memory holds. Rows never change; a transaction works on a copy of the maps. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EntryName, Verdict } from '#shared/journal/entry.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import type { EnrolmentCode } from '#server/ledger/enrolment.ts';
import type { DeskEpoch } from '#server/ledger/ports.ts';
import type { DossierRow } from '#server/ingest/dossier-row.ts';
import type { NumberOwner } from '#server/ingest/plan.ts';
import type { QuarantineReason } from '#server/ingest/quarantine.ts';
import type { Parking, RawEntry } from '#server/ingest/reading.ts';

export interface JournalRow extends RawEntry {
  /** Its place among all that ever arrived. */
  readonly arrival: number;
  readonly receivedAt: Instant;
  /** Null while it waits. */
  readonly placed: { readonly ord: number; readonly verdict: Verdict } | null;
  /** Whose story it belongs to once it is placed. */
  readonly dossiers: readonly string[];
}

export interface ParkedRow extends Parking {
  readonly dossiers: readonly string[];
}

export interface SuspectRow extends EntryName {
  readonly reason: QuarantineReason;
}

export interface DeskRow {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly slot: number;
  readonly epoch: number;
  readonly pulled: number;
  readonly lastContactAt: Instant | null;
}

export interface ChainRow extends DeskEpoch {
  readonly publicKey: Uint8Array;
  readonly prev: Uint8Array;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly enrolledAt: Instant;
  readonly revoked: boolean;
  readonly side: boolean;
  /** The last entry that its key may have signed, once it was renewed. */
  readonly ended: number | null;
}

export interface OfficeState {
  readonly agencyCode: string;
  ord: number;
  readonly journal: Map<string, JournalRow>;
  readonly parked: Map<string, ParkedRow>;
  readonly suspects: Map<string, SuspectRow>;
  readonly numbers: Map<string, NumberOwner>;
  readonly dossiers: Map<string, DossierRow>;
}

export interface PublishedRow extends Publication {
  /** Null: for every office. */
  readonly office: string | null;
}

export interface MemoryState {
  feedEpoch: number;
  arrivals: number;
  readonly publicKey: Uint8Array;
  /** To whom desks seal their envelopes; null where nobody does. */
  readonly envelopeRecipient: string | null;
  /** Shared by all copies of the state: a number that desks have seen is not given again. */
  readonly numbers: { publication: number };
  readonly offices: Map<string, OfficeState>;
  readonly desks: Map<string, DeskRow>;
  /** In the order in which they began. */
  readonly chains: Map<string, ChainRow>;
  readonly codes: Map<string, EnrolmentCode>;
  readonly publications: PublishedRow[];
}

export const chainKey = ({ desk, epoch }: DeskEpoch): string => `${desk}/${epoch}`;
export const nameKey = ({ desk, epoch, seq }: EntryName): string => `${desk}/${epoch}/${seq}`;

export const emptyState = (
  publicKey: Uint8Array,
  envelopeRecipient: string | null,
): MemoryState => ({
  feedEpoch: 1,
  arrivals: 0,
  publicKey,
  envelopeRecipient,
  numbers: { publication: 0 },
  offices: new Map(),
  desks: new Map(),
  chains: new Map(),
  codes: new Map(),
  publications: [],
});

export const emptyOffice = (agencyCode: string): OfficeState => ({
  agencyCode,
  ord: 0,
  journal: new Map(),
  parked: new Map(),
  suspects: new Map(),
  numbers: new Map(),
  dossiers: new Map(),
});

const copyOffice = (office: OfficeState): OfficeState => ({
  ...office,
  journal: new Map(office.journal),
  parked: new Map(office.parked),
  suspects: new Map(office.suspects),
  numbers: new Map(office.numbers),
  dossiers: new Map(office.dossiers),
});

export const copyState = (state: MemoryState): MemoryState => ({
  ...state,
  offices: new Map([...state.offices].map(([code, office]) => [code, copyOffice(office)])),
  desks: new Map(state.desks),
  chains: new Map(state.chains),
  codes: new Map(state.codes),
  publications: [...state.publications],
});

export const officeIn = (state: MemoryState, code: string): OfficeState => {
  const office = state.offices.get(code);
  if (office === undefined) throw new Error(`no office ${code}`);
  return office;
};

export const placedRows = ({ journal }: OfficeState) =>
  [...journal.values()]
    .flatMap((row) => (row.placed === null ? [] : [{ ...row, ...row.placed }]))
    .toSorted((a, b) => a.ord - b.ord);
