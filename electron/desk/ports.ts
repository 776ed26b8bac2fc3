/**
 * What the desk needs from the world. Use cases know these shapes and nothing behind them: the store is SQLite
 * in the worker and in tests, the printer is CUPS or a fake, the province is a socket or a function.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type {
  EntryHeader,
  EntryName,
  OrderedEntry,
  SealedEntry,
  Verdict,
} from '#shared/journal/entry.ts';
import type { EntryType, PayloadOf } from '#shared/journal/entry-types.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import type { Result } from '#shared/result.ts';
import type { ArchivedDocument, PrintJob, PrintJobState } from './paper-ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads the machine's clock and makes random bytes; the only sources of either. */
export interface Surroundings {
  /** Milliseconds since 1970-01-01T00:00Z, as the PC claims. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Bytes;
  readonly sha256: (bytes: Uint8Array) => Bytes;
}

/** One thing to append; the store gives it its seq, its hash and its place. */
export interface NewEntry<T extends EntryType = EntryType> {
  readonly type: T;
  readonly payload: PayloadOf<T>;
  readonly dossier: string | null;
  readonly officer: string | null;
  readonly at: Instant;
}

/** Who writes: the desk as the province enrolled it. */
export interface DeskIdentity {
  readonly desk: string;
  readonly epoch: number;
  readonly slot: number;
  readonly agencyCode: string;
  readonly office: string;
  readonly deskName: string;
  /** Where the province answers, e.g. `https://tinh.example.invalid`. */
  readonly provinceUrl: string;
  /** The province's signing key, raw Ed25519 public key, base64. */
  readonly provinceKey: string;
  /** This desk's key: PKCS#8 DER, base64. Kept inside the encrypted database. */
  readonly privateKey: string;
  /** Raw Ed25519 public key, base64. */
  readonly publicKey: string;
  readonly tryOut: boolean;
}

export interface JournalHead {
  readonly epoch: number;
  readonly seq: number;
  readonly hash: Bytes;
}

/** What the province said that it holds of this desk, at the last contact. */
export interface ProvinceHolds {
  readonly epoch: number;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  readonly at: Instant;
}

export interface DossierQuery {
  /** Accent-free search as typed; empty for all. */
  readonly text: string;
  /** Only dossiers received on this local date, or null. */
  readonly receivedOn: string | null;
  /** Only open dossiers: accepted, not finished, withdrawn, returned or void. */
  readonly openOnly: boolean;
  /** Only dossiers whose due date (local) lies in this range, ends included; null for no bound. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  /** Newest reception first, or earliest due date first (those without a date last). */
  readonly order: 'received' | 'due';
  readonly offset: number;
  readonly limit: number;
}

/** One row of the list, as the projection keeps it. */
export interface DossierRow {
  readonly id: string;
  readonly number: string;
  readonly state: number;
  readonly voided: boolean;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly submitterName: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly holder: string | null;
  /** Every entry of the dossier is held by the province. */
  readonly atProvince: boolean;
  readonly conflict: boolean;
}

/** A request of ours that does not count, as the province said. */
export interface RejectedRequest {
  readonly dossier: string;
  readonly number: string | null;
  readonly entry: EntryName;
  readonly type: string;
  readonly at: Instant;
  /** `superseded`, or why the province rejected it. */
  readonly code: string;
  readonly field: string | null;
}

export interface DossierPage {
  readonly rows: readonly DossierRow[];
  readonly total: number;
  /** A search over all dossiers stops counting at 500: more match than `total` says. */
  readonly more: boolean;
}

export interface Draft {
  readonly id: string;
  readonly officer: string | null;
  readonly updatedAt: Instant;
  /** The form as typed, JSON; the store does not look inside. */
  readonly form: string;
  /** Null while on screen; the clip number once set aside. */
  readonly clip: number | null;
}

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: 'officer' | 'head' | 'administrator';
  /** Still works here; who has left keeps their name in the story. */
  readonly active: boolean;
  /** argon2id of the personal code (from the province) or of the PIN (set here), encoded. */
  readonly personalCodeHash: string;
  readonly pinHash: string | null;
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

/** What a use case may read. Synchronous: everything runs in the one worker that owns the database. */
export interface StoreReader {
  readonly identity: () => DeskIdentity | null;
  readonly head: () => JournalHead;
  /** Own entries of an epoch after `seq`, in order. */
  readonly entriesAfter: (epoch: number, seq: number, limit: number) => readonly SealedEntry[];
  readonly openEntriesAfter: (epoch: number, seq: number, limit: number) => readonly OrderedEntry[];
  readonly dossier: (id: string) => Dossier | null;
  readonly dossierByNumber: (number: string) => Dossier | null;
  readonly dossierRow: (id: string) => DossierRow | null;
  readonly listDossiers: (query: DossierQuery) => DossierPage;
  /** Dossiers of which people must settle something, newest first, at most 50. */
  readonly conflictedDossiers: () => readonly {
    readonly id: string;
    readonly number: string | null;
    readonly code: string;
  }[];
  /** Of each dossier, the last request of this desk that the province left out and nobody has answered; at most 50. */
  readonly rejectedRequests: () => readonly RejectedRequest[];
  /** What this desk did on a local date: dossiers accepted, đồng taken (voids subtracted). */
  readonly dayFigures: (day: string) => { readonly accepted: number; readonly fees: number };
  /** Counters of a day in a slot, as they stand in numbers (slot × perSlot + n): given, void or skipped. */
  readonly usedCounters: (day: string, slot: number) => readonly number[];
  readonly draft: (id: string) => Draft | null;
  readonly drafts: () => readonly Draft[];
  readonly document: (id: string) => ArchivedDocument | null;
  /** Dossiers whose receipt this desk owes: none yet, or the paper does not say what the dossier says. */
  readonly dossiersWithoutReceipt: () => readonly string[];
  /** The oldest first; `since`: made then or later. */
  readonly printJobs: (states: readonly PrintJobState[], since?: Instant) => readonly PrintJob[];
  readonly printJob: (id: string) => PrintJob | null;
  /** How many jobs of this document were meant for a printer. */
  readonly printsOf: (document: string) => number;
  /** The newest job of a document, or null. */
  readonly lastPrintJob: (document: string) => PrintJob | null;
  readonly officers: () => readonly Officer[];
  readonly setting: (key: string) => string | null;
  readonly publication: (kind: PublicationKind, version?: number) => Publication | null;
  /** What there is of a kind, newest version first, without its data. */
  readonly publicationVersions: (
    kind: PublicationKind,
  ) => readonly { readonly version: number; readonly effectiveFrom: string }[];
  readonly publicationHead: () => number;
  readonly provinceHolds: () => ProvinceHolds | null;
  readonly unsent: () => { readonly count: number; readonly oldestAt: Instant | null };
  readonly feedCursor: () => { readonly feedEpoch: number; readonly ord: number };
  /** The figures of a close over own entries `from..to` of the current epoch. */
  readonly totals: (from: number, to: number) => DayTotals;
  readonly lastClose: () => OrderedEntry<PayloadOf<'day.closed'>> | null;
  /** Closes of the current epoch that the province has not answered yet, oldest first. */
  readonly openCloses: () => readonly OrderedEntry<PayloadOf<'day.closed'>>[];
  /** The latest `at` of recent own entries since the clock was last corrected; the province's clock minus the PC's at the last contact, null before any. */
  readonly clockReference: () => {
    readonly lastAt: Instant | null;
    readonly offsetMs: number | null;
  };
  /** What came in the feed and could not be taken in, in the office's order: for people to settle. */
  readonly quarantined: () => readonly QuarantinedEntry[];
}

/** Kept beside the journal, never in it. */
export interface QuarantinedEntry extends EntryName {
  readonly ord: number;
  readonly verdict: Verdict;
  /**
   * `mismatch`: our entry of that name has other bytes. `not_written_here`: it bears our hand, and this journal
   * never wrote it: the folder has a twin or was put back to an earlier day. `unreadable`: its header is none, or
   * names another entry than its label.
   */
  readonly reason: 'mismatch' | 'not_written_here' | 'unreadable';
  readonly headerBytes: Bytes;
  readonly payloadBytes: Bytes;
}

export interface ReadFeedItem {
  readonly sealed: SealedEntry;
  readonly header: EntryHeader;
  readonly payload: unknown;
  readonly ord: number;
  readonly verdict: Verdict;
}

/** What has its place in the office's order and cannot be read here; only the label outside names it. */
export interface UnreadFeedItem {
  readonly sealed: SealedEntry;
  readonly header: null;
  readonly ord: number;
  readonly verdict: Verdict;
}

export type FeedItem = ReadFeedItem | UnreadFeedItem;

/** What a use case may change, inside one durable transaction. */
export interface StoreWriter extends StoreReader {
  /** Appends, refolds the dossiers concerned, updates rows, search and registers: all or nothing. */
  readonly append: <T extends EntryType>(entry: NewEntry<T>) => SealedEntry;
  readonly enrol: (identity: DeskIdentity, prev: Bytes) => void;
  readonly saveDraft: (draft: Draft) => void;
  readonly deleteDraft: (id: string) => void;
  readonly savePrintJob: (job: PrintJob) => void;
  readonly saveOfficer: (officer: Officer) => void;
  readonly saveSetting: (key: string, value: string) => void;
  readonly deleteSetting: (key: string) => void;
  readonly savePublication: (publication: Publication) => void;
  readonly saveProvinceHolds: (holds: ProvinceHolds) => void;
  readonly saveClockOffset: (offsetMs: number) => void;
  /**
   * One page of the feed and the new cursor, compare-and-set: refused when the cursor is no longer `from`
   * (somebody else pulled meanwhile) or when a number is missing.
   */
  readonly applyFeed: (
    from: { readonly feedEpoch: number; readonly ord: number },
    items: readonly FeedItem[],
    to: { readonly feedEpoch: number; readonly ord: number },
  ) => Result<
    void,
    { readonly code: 'cursor_moved' } | { readonly code: 'feed_gap'; readonly after: number }
  >;
  /** The province started a new feed: all confirmations are forgotten, nothing else. */
  readonly resetFeed: (feedEpoch: number) => void;
}

export interface DeskStore {
  /** One `immediate` transaction, durable when it returns. A throw rolls everything back. */
  readonly write: <T>(work: (store: StoreWriter) => T) => T;
  readonly read: StoreReader;
  readonly close: () => void;
}

export type StoreFailure =
  | { readonly code: 'disk_full' }
  | { readonly code: 'read_only' }
  | { readonly code: 'damaged' }
  | { readonly code: 'busy' }
  /** The disk failed in the middle of a write: nothing more is written until the desk is opened again. */
  | { readonly code: 'io_error' };

/** Slow hashes of short secrets (argon2id), encoded with their salt and cost. */
export interface SecretHash {
  readonly make: (secret: string) => Promise<string>;
  readonly matches: (secret: string, encoded: string) => Promise<boolean>;
}

export interface Signer {
  /** Ed25519 over the bytes. */
  readonly sign: (privateKey: string, bytes: Uint8Array) => Bytes;
  readonly verify: (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean;
  readonly newKeyPair: () => { readonly privateKey: string; readonly publicKey: string };
}
