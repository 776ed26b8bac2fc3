/**
 * What the desk needs from the world. Use cases know these shapes and nothing behind them: the store is SQLite
 * in the worker and in tests, the printer is CUPS or a fake, the province is a socket or a function.
 */
import type { ClockKnowledge } from '#shared/calendar/clock.ts';
import type { Instant, LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type { RegisterPlace } from '#shared/dossier/register-book.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { EntryType, PayloadOf } from '#shared/journal/entry-types.ts';
import type { EntryName, OrderedEntry, SealedEntry } from '#shared/journal/entry.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import type { Result } from '#shared/result.ts';
import type { FeedItem, QuarantinedEntry } from './feed-items.ts';
import type { ArchivedDocument, OwnPaper, PrintJob, PrintJobState } from './papers/paper-ports.ts';
import type {
  BorrowedSlot,
  CertificationLine,
  CloseState,
  DayFigures,
  DayNumbers,
  DeskIdentity,
  DossierPage,
  DossierQuery,
  DossierRow,
  Draft,
  JournalDay,
  JournalHead,
  Officer,
  OwnEpoch,
  ProvinceHolds,
  DoubledBookNumber,
  RejectedRequest,
  RestoredSkip,
  SlipRow,
  UnsentFile,
  UnsentFiles,
  WholeList,
} from './store-rows.ts';

export type * from './store-rows.ts';
export type * from './feed-items.ts';

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
  /** The desk's time (`nowOf`). */
  readonly at: Instant;
}

/** What a use case may read. Synchronous: everything runs in the one worker that owns the database. */
export interface StoreReader {
  readonly identity: () => DeskIdentity | null;
  readonly head: () => JournalHead;
  /** Own entries of an epoch after `seq`, in order. */
  readonly entriesAfter: (epoch: number, seq: number, limit: number) => readonly SealedEntry[];
  /** Of any desk of the office. */
  readonly entriesOf: (
    of: Omit<EntryName, 'seq'>,
    after: number,
    limit: number,
  ) => readonly SealedEntry[];
  readonly otherChains: () => readonly Omit<EntryName, 'seq'>[];
  /** Of a chain from `from` on: the first entry that the province has not confirmed, and how many there are. */
  readonly unconfirmed: (
    of: Omit<EntryName, 'seq'>,
    from: number,
  ) => { readonly seq: number; readonly count: number } | null;
  readonly openEntriesAfter: (epoch: number, seq: number, limit: number) => readonly OrderedEntry[];
  readonly dossier: (id: string) => Dossier | null;
  /** Another text whenever an entry was added to the dossier's story, or one of them was judged. */
  readonly storyMark: (dossier: string) => string;
  readonly dossierByNumber: (number: string) => Dossier | null;
  /** Those that nobody has accepted and that were sent online under the number, whatever else bears it. */
  readonly sentUnder: (number: string) => readonly Dossier[];
  readonly dossierRow: (id: string) => DossierRow | null;
  readonly listDossiers: (query: DossierQuery) => DossierPage;
  /** Where the dossiers of a whole list stand now, to be read in parts. */
  readonly listedPlaces: (query: WholeList) => readonly number[];
  readonly rowsAtPlaces: (places: readonly number[]) => readonly DossierRow[];
  /** Dossiers of which people must settle something, newest first, at most 50. */
  readonly conflictedDossiers: () => readonly {
    readonly id: string;
    readonly number: string | null;
    readonly code: string;
  }[];
  /** Of each dossier, the last request of this desk that the province left out and nobody has answered; at most 50. */
  readonly rejectedRequests: () => readonly RejectedRequest[];
  /** What this desk did on a local date. */
  readonly dayFigures: (day: string) => DayFigures;
  /** Counters of a day in a slot, as they stand in numbers (slot × perSlot + n): given, void or skipped. */
  readonly usedCounters: (day: string, slot: number) => readonly number[];
  /** The same with the dossiers that bear them, and why numbers were skipped. */
  readonly numbersOfDay: (day: LocalDate, slot: number) => DayNumbers;
  /** Numbers that a restore of this desk went over, and of which people have said nothing yet. */
  readonly restoredSkips: () => readonly RestoredSkip[];
  /** Numbers that stand in a certification book twice; at most 20. */
  readonly doubledBookNumbers: () => readonly DoubledBookNumber[];
  /** Slots that this desk borrowed for a local date, in any of its epochs, the first borrowed first. */
  readonly borrowedSlots: (day: string) => readonly BorrowedSlot[];
  /** Paper slips whose counters lie between, the sheet printed last at the end. */
  readonly slipsBetween: (first: number, last: number) => readonly SlipRow[];
  /** The greatest value in a series; 0 when none. `desk`: as its books name it; `year`: null where it never starts again. */
  readonly lastInSeries: (desk: string, kind: string, year: number | null) => number;
  /** The greatest line in a desk's register book of a year; 0 when none. */
  readonly lastInRegister: (desk: string, year: number) => number;
  /** Lines of register books that two dossiers bear: two machines were one desk. */
  readonly doubledRegisterLines: () => readonly RegisterPlace[];
  /** The certification book of the office on a local date, in the order in which it was written. */
  readonly certificationsOn: (day: string) => readonly CertificationLine[];
  readonly draft: (id: string) => Draft | null;
  readonly drafts: () => readonly Draft[];
  readonly document: (id: string) => ArchivedDocument | null;
  /** Slips of appointments given in the place of this one, also those that hold no more; the first first. */
  readonly slipsInPlaceOf: (document: string) => readonly ArchivedDocument[];
  /** The slips of appointments on a local date that hold, the earliest first. */
  readonly appointmentsOn: (day: LocalDate) => readonly ArchivedDocument[];
  /** The greatest value that a paper of a series (`seriesKey`) bears; 0 when none does. */
  readonly lastPaperInSeries: (key: string) => number;
  /** Whether there is a file of this paper signed with a certificate, named by its sha256. */
  readonly isSignedBy: (document: string, certificate: string) => boolean;
  /** Papers that this desk issued, by the place of their entry; those after `entry`, in order. */
  readonly ownPapersAfter: (entry: number, limit: number) => readonly OwnPaper[];
  /** Dossiers whose receipt this desk owes: none yet, or the paper does not say what the dossier says. */
  readonly dossiersWithoutReceipt: () => readonly string[];
  /** The oldest first; `since`: made then or later. */
  readonly printJobs: (states: readonly PrintJobState[], since?: Instant) => readonly PrintJob[];
  /** At a printer when the power went, jammed or failed, and not given up; the newest first. */
  readonly stuckPrintJobs: () => readonly PrintJob[];
  /** In one state, made then or later; the newest first. */
  readonly newestPrintJobs: (
    state: PrintJobState,
    since: Instant,
    limit: number,
  ) => readonly PrintJob[];
  readonly printJob: (id: string) => PrintJob | null;
  /** How many jobs of this document were meant for a printer, without those that wait for their turn. */
  readonly printsOf: (document: string) => number;
  /** The newest job of a document, or null. */
  readonly lastPrintJob: (document: string) => PrintJob | null;
  /** Papers of a long row that wait for their turn, the first first. */
  readonly waitingPrints: (limit: number) => readonly PrintJob[];
  readonly waitingPrintCount: () => number;
  readonly officers: () => readonly Officer[];
  readonly setting: (key: string) => string | null;
  /** All of them, by their keys. */
  readonly settings: () => readonly { readonly key: string; readonly value: string }[];
  readonly publication: (kind: PublicationKind, version?: number) => Publication | null;
  /** What there is of a kind, newest version first, without its data. */
  readonly publicationVersions: (
    kind: PublicationKind,
  ) => readonly { readonly version: number; readonly effectiveFrom: string }[];
  readonly publicationHead: () => number;
  readonly provinceHolds: () => ProvinceHolds | null;
  /** Every epoch of this desk of which there are entries here, the oldest first. */
  readonly ownEpochs: () => readonly OwnEpoch[];
  readonly unsent: () => { readonly count: number; readonly oldestAt: Instant | null };
  /** Archived files of own papers that the province has not said it holds, the smallest first. */
  readonly unsentFiles: (limit: number) => readonly UnsentFile[];
  readonly unsentFilesTotal: () => UnsentFiles;
  /** Put into the archive for a form, at this desk. */
  readonly isAttached: (sha256: string) => boolean;
  /** Files put for a form before `at` that no entry names; a draft may hold them. */
  readonly unnamedAttached: (at: Instant) => readonly string[];
  readonly feedCursor: () => { readonly feedEpoch: number; readonly ord: number };
  /** How far each own chain reaches here, the newest epoch first. */
  readonly ownReaches: () => readonly OwnReach[];
  /** The figures of a close over own entries `from..to`, of the current epoch unless another own one is named. */
  readonly totals: (from: number, to: number, epoch?: number) => DayTotals;
  /** Own entries `from..to` by their day, in the order of the journal; the epoch as for `totals`. */
  readonly daysOf: (from: number, to: number, epoch?: number) => readonly JournalDay[];
  /** Of this desk, in whichever epoch. */
  readonly lastClose: () => CloseState['close'] | null;
  /** The last closes of this desk over all its epochs, newest first. */
  readonly closes: (limit: number) => readonly CloseState[];
  readonly closeNamed: (close: OwnReach) => CloseState | null;
  /** Closes that wait for the province, or differ and nobody has settled them; the oldest first. */
  readonly unfinishedCloses: () => readonly CloseState[];
  /** Closes of which people have said what they found. */
  readonly settledCloses: () => readonly CloseState[];
  /** Of each own epoch, up to where closes cover it. */
  readonly coveredUpTo: () => readonly OwnReach[];
  /** Online dossiers that nobody has accepted yet, the longest waiting first. */
  readonly onlineWaiting: () => readonly string[];
  /** Online dossiers that this desk accepted on or after that Vietnamese time. */
  readonly onlineAccepted: (since: LocalDateTime) => readonly string[];
  /** Online dossiers that this desk answered without accepting them, and whose paper it owes. */
  readonly answersWithoutPaper: () => readonly string[];
  /** Every `procedure.flagged` of this office's desks, newest first. */
  readonly flags: () => readonly OrderedEntry[];
  /** Every `form.changed` of this office's desks, in the order in which they count. */
  readonly formChanges: () => readonly OrderedEntry[];
  /** Added to the PC's claim for the desk's time, as the last own `clock.corrected` says. */
  readonly clockOffset: () => number;
  /** What our journal and the last contact tell of the clock. */
  readonly clockKnowledge: () => ClockKnowledge;
  /** What came in the feed and could not be taken in, in the office's order: for people to settle. */
  readonly quarantined: () => readonly QuarantinedEntry[];
}

/** What a use case may change, inside one durable transaction. */
export interface StoreWriter extends StoreReader {
  /** Appends, refolds the dossiers concerned, updates rows, search and registers: all or nothing. */
  readonly append: <T extends EntryType>(entry: NewEntry<T>) => SealedEntry;
  readonly enrol: (identity: DeskIdentity, prev: Bytes) => void;
  /** The province has given this desk other numbers. */
  readonly saveSlot: (slot: number) => void;
  readonly saveDraft: (draft: Draft) => void;
  readonly deleteDraft: (id: string) => void;
  readonly savePrintJob: (job: PrintJob) => void;
  /** Takes so many of those that wait for their turn out of their row, from its end. */
  readonly dropWaitingPrints: (limit: number) => void;
  /** One that waits for its turn leaves its row. */
  readonly dropWaitingPrint: (id: string) => void;
  readonly saveOfficer: (officer: Officer) => void;
  readonly saveSetting: (key: string, value: string) => void;
  readonly deleteSetting: (key: string) => void;
  readonly savePublication: (publication: Publication) => void;
  readonly saveProvinceHolds: (holds: ProvinceHolds) => void;
  /** What the province holds of an own epoch that has ended. */
  readonly saveEpochHeld: (held: OwnReach) => void;
  /** Up to where the province keeps an own epoch apart. */
  readonly saveEpochApart: (apart: OwnReach) => void;
  /** A form holds a file from now on; said before the file is put. */
  readonly saveAttached: (sha256: string, at: Instant) => void;
  readonly deleteAttached: (sha256: string) => void;
  /** The province has verified these, and keeps them. */
  readonly saveFilesHeld: (names: readonly string[]) => void;
  /** The province's clock minus the PC's, as just measured. */
  readonly saveMeasuredOffset: (offsetMs: number) => void;
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
  /** The province started a new feed: all confirmations are forgotten, of files and held entries too; nothing else. */
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
