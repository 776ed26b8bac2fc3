/** A dossier as its entries tell it: nothing here is stored as truth, everything can be folded again. */
import type { Instant, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ExcludedTime } from '#shared/calendar/pause.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { CrossArea } from './cross-area.ts';
import type { DocumentIssued, DocumentPrinted } from './documents.ts';
import type { Feedback } from './feedback.ts';
import type {
  AcceptedPayload,
  CorrectedPayload,
  DeadlinePromise,
  RefusedPayload,
  RenumberedPayload,
} from './intake.ts';
import type {
  DeadlineWalk,
  FeeTaken,
  Finished,
  Registered,
  Remaining,
  Returned,
} from './processing.ts';
import type { FromDepartments } from './from-departments.ts';
import type { ScannedReceipt } from './scanned-receipt.ts';
import { clockOf, type DossierState, type Situation } from './states.ts';
import type { StoryItem } from './story.ts';

/** An entry that did something: its name, what the PC's clock claimed, and whose hand it was. */
export interface Act {
  readonly entry: EntryName;
  readonly at: Instant;
  readonly officer: string | null;
}

export interface Dossier {
  readonly id: string;
  /** Null while nothing that is understood here has put it into a state. */
  readonly state: DossierState | null;
  /** What brought it into this state. */
  readonly since: Act | null;
  /** Its number was made void: the dossier itself was an error. */
  readonly voided: (Act & { readonly reason: string }) | null;
  /** Its own, until it proves to be another dossier's; null until accepted. */
  readonly number: string | null;
  /** Every number that was handed out for it, also those that it bears no more. */
  readonly numbers: readonly string[];

  /** What a citizen sent online, and when it came down. */
  readonly registration: (Act & Registered) | null;
  readonly refusal: (Act & RefusedPayload) | null;
  /** Who accepted it and what was frozen then: number, reception, procedure, the fields of the first receipt. */
  readonly acceptance: (Act & Accepted) | null;
  /** The newest receipt of a later revision that was read back; null where none was. */
  readonly scanned: ScannedReceipt | null;
  /** Corrections and new numbers that it shows. */
  readonly onScanned: readonly EntryName[];
  /** The acceptance with what a scanned receipt shows, and every correction that counts. */
  readonly intake: AcceptedPayload | null;
  readonly corrections: readonly Correction[];
  /** New numbers in the place of one that was another dossier's. */
  readonly renumberings: readonly Renumbering[];

  readonly deadline: Deadline;
  /** Officer or department that has it in hand. */
  readonly holder: { readonly name: string; readonly since: EntryName } | null;
  /** Phi địa giới: how far it has come between two offices. */
  readonly crossArea: CrossArea | null;
  readonly supplements: readonly Supplement[];
  readonly obligations: readonly Obligation[];
  readonly stops: readonly Stop[];
  readonly withdrawal: (Act & { readonly reason: string }) | null;
  readonly outcome: (Act & Finished) | null;
  /** Every time that the result, or a part of it, was handed over; two at once are both here. */
  readonly handedOut: readonly HandOut[];
  readonly returned: (Act & Returned) | null;
  /** Hand-overs to somebody whose it was not; they are no longer among `handedOut`. */
  readonly takenBack: readonly TakenBack[];
  /** What the departments did that had it in hand. */
  readonly fromDepartments: FromDepartments;

  readonly fees: Fees;
  readonly documents: readonly DossierDocument[];
  /** What citizens said of it, each once. */
  readonly feedback: readonly Feedback[];

  /** Facts that do not fit what came before them; they count, and people are asked. */
  readonly conflicts: readonly Conflict[];
  /** Those that people have settled. */
  readonly settled: readonly SettledConflict[];
  /** All entries in the order of the fold, those that do not count included. */
  readonly story: readonly StoryItem[];
  /** Entries that the province has not confirmed. */
  readonly unconfirmed: number;
  readonly lastEntry: EntryName;
}

/** `corrected`: how many of the corrections stand in it already, where it came from another office; left out where none do. */
export interface Accepted {
  readonly as: AcceptedPayload;
  readonly corrected?: number;
}

/** `whole`: nothing of the result is left behind. */
export interface HandOut extends Act, Returned {
  readonly whole: boolean;
}

export interface TakenBack extends Act {
  readonly reason: string;
  readonly handOut: HandOut;
}

export interface Correction extends Act, CorrectedPayload {}

export interface Renumbering extends Act, RenumberedPayload {}

export interface Deadline {
  /** As printed on the receipt. */
  readonly promise: DeadlinePromise | null;
  /** How the date in force was walked since the promise: null while the promise stands, or where a hand set it. */
  readonly walk: DeadlineWalk | null;
  /** The date is no longer the promised one. */
  readonly moved: boolean;
  /** The last calendar against which the date was looked at by anybody; null where none was. */
  readonly calendarSeen: number | null;
  /** The date in force; the last one given while the clock stands still. Null while none could be promised. */
  readonly dueAt: LocalDateTime | null;
  /** Until when the receiving unit has done its own part; null where it handles the whole alone. */
  readonly own: OwnDate | null;
  readonly pause: {
    readonly since: LocalDateTime;
    readonly remaining: Remaining | null;
    /** What remains of the own part, likewise. */
    readonly ownRemaining: Remaining | null;
  } | null;
  readonly extensions: number;
  /** The last letter with a new date that the citizen is owed; null where none was asked for. */
  readonly letter: DeadlineLetter | null;
  readonly excluded: readonly ExcludedTime[];
  /** Who confirmed a date that could not be promised at acceptance. */
  readonly confirmedBy: string | null;
}

export interface OwnDate {
  readonly dueAt: LocalDateTime;
  /** How it was walked since the promise: null while the promised one stands, or where nobody wrote it down. */
  readonly walk: DeadlineWalk | null;
  readonly moved: boolean;
}

export interface DeadlineLetter {
  /** The name under which it is, or will be, issued. */
  readonly document: string;
  readonly act: Act;
  readonly reason: string;
  readonly was: LocalDateTime | null;
  readonly dueAt: LocalDateTime;
}

export interface Supplement {
  readonly requested: Act & { readonly items: readonly string[]; readonly reason: string };
  readonly received: (Act & { readonly items: readonly string[] }) | null;
}

export interface Obligation {
  readonly requested: Act & { readonly what: string; readonly amount: number | null };
  readonly met: Act | null;
}

export interface Stop {
  readonly stopped: Act & {
    readonly reason: string;
    readonly basis: string;
    /** The name under which the notice is, or will be, issued; null where none is owed. */
    readonly notice: string | null;
  };
  readonly resumed: (Act & { readonly reason: string }) | null;
}

/** Integer đồng. */
export interface Fees {
  /** What the lines of the intake, as corrected, add up to. */
  readonly owed: number;
  readonly taken: readonly TakenFee[];
  /** Taken and not made void. */
  readonly total: number;
}

export interface TakenFee extends Act, FeeTaken {
  readonly voided: (Act & { readonly reason: string }) | null;
}

export interface DossierDocument extends DocumentIssued {
  readonly issued: Act;
  /** The document that stands in its place. */
  readonly replacedBy: string | null;
  /** Why it was made void by hand; null for valid papers and for those that another one replaces. */
  readonly voidReason: string | null;
  readonly prints: readonly PrintRecord[];
}

export interface PrintRecord extends Act, DocumentPrinted {}

export interface Conflict {
  readonly entry: EntryName;
  /** What it collides with, where that is one entry. */
  readonly with: EntryName | null;
  readonly code: string;
}

/** People have looked into it; both facts stay as they are. */
export interface SettledConflict extends Conflict {
  readonly settled: Act & { readonly note: string };
}

export const situationOf = (dossier: Dossier | null): Situation => dossier?.state ?? 'nothing';

/**
 * The date that on-time is measured against: none while the clock stands still, none that was never promised.
 * A dossier that was finished, withdrawn or returned keeps the last one.
 */
export const finalDueAt = (dossier: Dossier): LocalDateTime | null =>
  dossier.state !== null && clockOf(dossier.state) === 'paused' ? null : dossier.deadline.dueAt;

export const isValid = (document: DossierDocument): boolean =>
  document.replacedBy === null && document.voidReason === null;
