/** What may be read of the store that is behind the desk. */
import type { ClockKnowledge } from '#shared/calendar/clock.ts';
import type { Instant, LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { CrossAreaPlace } from '#shared/dossier/cross-area.ts';
import type { DepartmentNews } from '#shared/dossier/department-news.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type { RegisterPlace } from '#shared/dossier/register-book.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { EntryName, OrderedEntry, SealedEntry } from '#shared/journal/entry.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import type { QuarantinedEntry } from './feed-items.ts';
import type { NotIssued, StruckOff } from './printing/not-issued.ts';
import type { OwedPrint } from './printing/owed-prints.ts';
import type { ArchivedDocument, OwnPaper, PrintJob, PrintJobState } from './papers/paper-ports.ts';
import type {
  CountedStretch,
  DossierPage,
  DossierQuery,
  DossierRow,
  FoundPart,
  HeldPart,
  HeldPlace,
  Stretch,
  WholeList,
} from './list-rows.ts';
import type {
  BookNumberHolder,
  BorrowedSlot,
  CertificationLine,
  CloseState,
  DayFigures,
  DayNumbers,
  DeskIdentity,
  Draft,
  ExtraTripFigures,
  JournalDay,
  JournalHead,
  Look,
  LookedAt,
  Officer,
  OwnEpoch,
  PapersAnswer,
  ProvinceHolds,
  DoubledBookNumber,
  RejectedRequest,
  RestoredSkip,
  SeriesGap,
  SlipRow,
  UnsentFile,
  UnsentFiles,
} from './store-rows.ts';

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
  /** Whose it is now, or else one that bore it once. */
  readonly dossierByNumber: (number: string) => Dossier | null;
  /** More than one where two desks gave the same number; whose it is now comes first. */
  readonly dossiersByNumber: (number: string) => readonly Dossier[];
  /** Those that nobody has accepted and that were sent online under the number, whatever else bears it. */
  readonly sentUnder: (number: string) => readonly Dossier[];
  readonly dossierRow: (id: string) => DossierRow | null;
  readonly listDossiers: (query: DossierQuery) => DossierPage;
  /** Where the dossiers of a whole list stand now, to be read in parts. */
  readonly listedPlaces: (query: WholeList) => readonly number[];
  readonly rowsAtPlaces: (places: readonly number[]) => readonly DossierRow[];
  /** The stretch of a list without words that follows on another, or its first one; null after the last. */
  readonly stretchAfter: (query: WholeList, after: Stretch | null) => CountedStretch | null;
  /** The first `most` dossiers of a stretch, in the order of the list. */
  readonly placesInStretch: (query: WholeList, stretch: Stretch, most: number) => readonly number[];
  /** A part of what the words of a list find, before `from`; null where they leave nothing out. */
  readonly foundPart: (query: WholeList, from: number | null) => FoundPart | null;
  /** Whoever has open dossiers in hand: ids of officers, names of departments. */
  readonly holders: () => readonly string[];
  /** How many of them; overdue is what was due before a local date. At most so many dossiers are counted in one part. */
  readonly heldPart: (before: LocalDate, after: HeldPlace | null, most: number) => HeldPart;
  /** Local dates, both included. */
  readonly extraTrips: (from: string, to: string) => ExtraTripFigures;
  /** Dossiers that officers opened and that no entry names yet, the oldest first. */
  readonly waitingLooks: (limit: number) => readonly Look[];
  /** Who opened a dossier, at any desk of the office, the newest first. */
  readonly looksAt: (dossier: string, limit: number) => readonly LookedAt[];
  /** Whether an entry of this desk names such a look, at `since` or later. */
  readonly isLookNamed: (officer: string, dossier: string, since: Instant) => boolean;
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
  /** In every epoch of this desk, those too that came back from the province. */
  readonly papersTold: () => readonly PapersAnswer[];
  /** Paper slips whose counters lie between, the sheet printed last at the end. */
  readonly slipsBetween: (first: number, last: number) => readonly SlipRow[];
  /** The greatest value in a series; 0 when none. `desk`: as its books name it; `year`: null where it never starts again. */
  readonly lastInSeries: (desk: string, kind: string, year: number | null) => number;
  /** The dossier whose line in a book has that number; null: it is free. */
  readonly bookNumberHolder: (
    desk: string,
    kind: string,
    year: number | null,
    value: number,
  ) => BookNumberHolder | null;
  /** The desks of the office that have a line in a certification book, as the books name them. */
  readonly bookDesks: () => readonly string[];
  /** What was skipped in a series, the first at the beginning, at most `most` stretches. */
  readonly seriesGaps: (
    desk: string,
    kind: string,
    year: number | null,
    most: number,
  ) => readonly SeriesGap[];
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
  /** The newest one of the paper as it was issued, which a marked copy is not. */
  readonly lastUnmarkedPrint: (document: string) => PrintJob | null;
  /** Papers of a long row that wait for their turn, the first first. */
  readonly waitingPrints: (limit: number) => readonly PrintJob[];
  readonly waitingPrintCount: () => number;
  /** What a job that waits is still to be given; null where its paper is there. */
  readonly owedPrint: (job: string) => OwedPrint | null;
  /** Whether a job of this document waits for its turn. */
  readonly isWaitingPrint: (document: string) => boolean;
  /** Papers that a long row could not issue and nobody has struck off, the first first. */
  readonly notIssued: (limit: number) => readonly NotIssued[];
  readonly notIssuedCount: () => number;
  /** Those that were struck off, the last first. */
  readonly struckOff: (limit: number) => readonly StruckOff[];
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
  /** The last entry of an own epoch that follows `after` without a gap: what was restored comes back in the office's order. */
  readonly unbrokenTo: (epoch: number, after: number) => number;
  readonly unsent: () => { readonly count: number; readonly oldestAt: Instant | null };
  /** Archived files of own papers that the province has not said it holds, the smallest first. */
  readonly unsentFiles: (limit: number) => readonly UnsentFile[];
  readonly unsentFilesTotal: () => UnsentFiles;
  /** The province gave it, and it was noted that this desk has a copy. */
  readonly isFileFetched: (sha256: string) => boolean;
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
  /** Dossiers in which a department did something that waits for somebody here; the oldest first. */
  readonly fromDepartments: (news: DepartmentNews, limit?: number) => readonly string[];
  /** Dossiers whose result waits, and how far each one's story has come down. */
  readonly resultsOfDepartments: () => readonly { readonly id: string; readonly last: number }[];
  /** How many dossiers of two offices wait for what here; places where none does are left out. */
  readonly crossAreaCounts: () => ReadonlyMap<string, number>;
  /** The oldest of them first. */
  readonly crossAreaAt: (place: CrossAreaPlace, limit: number) => readonly string[];
  /** Online dossiers that this desk answered without accepting them, and whose paper it owes. */
  readonly answersWithoutPaper: () => readonly string[];
  /** Every `procedure.flagged` of this office's desks, newest first. */
  readonly flags: () => readonly OrderedEntry[];
  /** Every `feedback.given` of this office's desks dated from `from` until before `to`, in that order. */
  readonly feedbackBetween: (from: Instant, to: Instant) => readonly OrderedEntry[];
  /** Every `form.changed` of this office's desks, in the order in which they count. */
  readonly formChanges: () => readonly OrderedEntry[];
  /** Added to the PC's claim for the desk's time, as the last own `clock.corrected` says. */
  readonly clockOffset: () => number;
  /** What our journal and the last contact tell of the clock. */
  readonly clockKnowledge: () => ClockKnowledge;
  /** What came in the feed and could not be taken in, in the office's order: for people to settle. */
  readonly quarantined: () => readonly QuarantinedEntry[];
}
