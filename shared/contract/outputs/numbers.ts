/** The register of a day's numbers, and the paper slips that are out. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { RegisterRow, SlotRegister } from '#shared/number/register.ts';
import type { PrintState } from './papers.ts';

/** A dossier that bears, or bore, a number. */
export interface NumberBearer {
  readonly id: string;
  readonly ownerName: string;
  readonly procedureName: string;
  readonly receivedAt: LocalDateTime;
}

/** One number; or a run of numbers that were skipped for one reason, or that nobody knows of. */
export interface NumberLine {
  readonly state: RegisterRow['state'];
  readonly onSlip: boolean;
  /** Of a slot that the desk borrowed for that day. */
  readonly borrowed: boolean;
  /** The first and the last of the run, as they stand on paper; the same for a single one. */
  readonly first: string;
  readonly last: string;
  readonly count: number;
  /** Why it is void, or why it was skipped. */
  readonly reason: string | null;
  /** More than one: the number was given twice. */
  readonly bearers: readonly NumberBearer[];
}

export interface NumberDay {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly counts: SlotRegister['counts'];
  /** Numbers that stand on more than one dossier. */
  readonly twice: number;
  /** What the desk can still give on that day. */
  readonly left: number;
  /** So few that somebody should act. */
  readonly low: boolean;
  /** What the desk could give on that day, with what it has borrowed. */
  readonly size: number;
  /** Slots that it counts in beside its own. */
  readonly borrowed: number;
  /** It may ask the province for another slot. */
  readonly canBorrow: boolean;
  readonly lines: readonly NumberLine[];
}

/** After a restore: how far did that day go on paper? */
export interface PapersQuestion {
  readonly day: LocalDate;
  /** A day gone by gives no number any more: what is said of it only tells which papers may be out. */
  readonly past: boolean;
  /** Not answered yet. */
  readonly asked: boolean;
  /** The greatest number of the day that the desk still knows. */
  readonly newest: string | null;
  /** A number of this desk as it stands on paper. */
  readonly example: string;
  /** Nothing is known of the second half of the range: whoever does not know may go on there, once. */
  readonly secondHalf: boolean;
}

export interface PapersTold {
  /** The next number; null where none is left to give on that day. */
  readonly next: string | null;
}

export interface SlipLine {
  readonly counter: number;
  readonly printedOn: LocalDate;
}

export interface SlipOverview {
  /** How many of the desk's numbers are kept for slips; 0 where the province keeps none. */
  readonly share: number;
  /** In the drawer, or written and not keyed in yet. */
  readonly out: readonly SlipLine[];
  /** How many could be printed now. */
  readonly free: number;
  readonly perSheet: number;
}

export interface SlipsPrinted {
  readonly document: string;
  readonly count: number;
  readonly print: PrintState | null;
}
