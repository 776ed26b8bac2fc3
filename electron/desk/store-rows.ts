/** What the store keeps and lists, as the use cases see it. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { EntryName, OrderedEntry } from '#shared/journal/entry.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import type { Slip } from '#shared/number/slips.ts';

type Bytes = Uint8Array<ArrayBuffer>;

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

export interface UnsentFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface UnsentFiles {
  readonly count: number;
  readonly bytes: number;
}

/** What the province said that it holds of this desk, at the last contact. */
export interface ProvinceHolds {
  readonly epoch: number;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  readonly at: Instant;
}

/** An epoch in which this desk wrote, or another life of it, and where the province stands with it. */
export interface OwnEpoch {
  readonly epoch: number;
  /** The last seq that is here. */
  readonly last: number;
  /** The province holds everything up to here. */
  readonly held: number;
  /** It keeps the rest up to here apart, for people to settle. */
  readonly apart: number;
}

/** A dossier that an officer opened. */
export interface Look {
  readonly officer: string;
  readonly dossier: string;
  /** Local date. */
  readonly day: string;
  readonly at: Instant;
}

/** The desk is null where no entry names it yet: it was here. */
export interface LookedAt extends Pick<Look, 'officer' | 'at'> {
  readonly desk: string | null;
}

/** How often citizens were sent for papers in some days, and for which. */
export interface ExtraTripFigures {
  readonly trips: number;
  readonly dossiers: number;
  /** Those asked for most often first. */
  readonly papers: readonly { readonly paper: string; readonly times: number }[];
}

/** One line of the certification book. */
export interface CertificationLine {
  readonly dossier: string;
  readonly number: string;
  readonly name: string;
  readonly procedureCode: string;
  readonly state: number;
  readonly voided: boolean;
  readonly desk: string;
  readonly kind: string;
  readonly value: number;
  /** As it stands in the book. */
  readonly book: string;
  readonly document: string;
  readonly pages: number;
  readonly copies: number;
  /** Integer đồng. */
  readonly amount: number;
}

/** Who has a number of a certification book. */
export interface BookNumberHolder {
  readonly number: string;
  readonly name: string;
  /** Local date of the reception. */
  readonly day: string;
}

/** Values of a series, both included, that lie below its greatest one and that no line has. */
export interface SeriesGap {
  readonly first: number;
  readonly last: number;
}

/** What this desk did on a local date. */
export interface DayFigures {
  /** Dossiers taken in that still stand. */
  readonly accepted: number;
  /** Dossiers taken in that are void by now, whenever that was said. */
  readonly voided: number;
  /** Integer đồng taken, voids subtracted. */
  readonly fees: number;
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

export interface Draft {
  readonly id: string;
  readonly officer: string | null;
  readonly updatedAt: Instant;
  /** The form as typed, JSON; the store does not look inside. */
  readonly form: string;
  /** Null while on screen; the clip number once set aside. */
  readonly clip: number | null;
  /** Of the certification counter; the others are of the intake. */
  readonly counter?: true;
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

/** A close of this desk, and the newest entry that says how it stands since; null where there is none. */
export interface CloseState {
  readonly close: OrderedEntry<PayloadOf<'day.closed'>>;
  readonly completion: OrderedEntry<PayloadOf<'day.completed'>> | null;
}

/** A run of own entries that were written on one day of Vietnam. */
export interface JournalDay {
  readonly day: LocalDate;
  readonly from: number;
  readonly to: number;
  /** A citizen was concerned. */
  readonly worked: boolean;
}

/** A number that a dossier bears, or bore when it was given. */
export interface GivenNumber {
  /** As it stands in the number: slot × perSlot + n. */
  readonly counter: number;
  readonly number: string;
  readonly dossier: string;
}

/** Places n of a day's slot that a restore went over: they may stand on papers that nobody here knows of. */
export interface RestoredSkip {
  /** The entry that says so. */
  readonly epoch: number;
  readonly seq: number;
  readonly day: LocalDate;
  readonly slot: number;
  readonly first: number;
  readonly last: number;
}

/** One number of a certification book that stands in it more than once. */
export interface DoubledBookNumber {
  /** As it stands in the book. */
  readonly book: string;
  /** The dossiers that bear it, the one entered first at the beginning. */
  readonly dossiers: readonly string[];
}

/** A slot lent to this desk for a day; only the epoch that borrowed it counts in it. */
export interface BorrowedSlot {
  readonly epoch: number;
  readonly slot: number;
}

/** People's word on the papers after a restore, as this desk recorded it in that epoch. */
export interface PapersAnswer {
  readonly epoch: number;
  readonly day: LocalDate;
  /** The losses that it answers, by the epochs that they began; empty where that was not written down. */
  readonly restores: readonly number[];
  /** In which the desk counted then: of papers with other numbers nothing was said. */
  readonly slot: number;
  /** The restore, by the epoch that it began, of whose other days it was said; null where it was said of `day`. */
  readonly others: number | null;
}

export interface DayNumbers {
  readonly given: readonly GivenNumber[];
  /** Places n of the slot, both included. */
  readonly skipped: readonly {
    readonly first: number;
    readonly last: number;
    readonly reason: string;
  }[];
}

/** A paper slip with what it was thrown away for. */
export interface SlipRow extends Slip {
  readonly reason: string | null;
}
