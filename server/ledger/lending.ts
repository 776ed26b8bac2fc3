/** What the store is asked when a desk borrows a slot, inside one transaction that no other desk's comes between. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { NumberPattern } from '#shared/number/number-format.ts';
import type { DeskEpoch } from './ports.ts';

export interface SlotLoan extends DeskEpoch {
  readonly office: string;
  readonly day: LocalDate;
  readonly slot: number;
  readonly lentAt: Instant;
}

export interface AgencyNumbers {
  readonly agencyCode: string;
  readonly pattern: NumberPattern;
}

export interface Lender {
  /** Null before the office is published. */
  readonly numbers: (office: string) => Promise<AgencyNumbers | null>;
  /** What this life of the desk has for the day, the first lent first. */
  readonly lentTo: (of: DeskEpoch, day: LocalDate) => Promise<readonly number[]>;
  /** Slots that desks of the office have or had, and those that are lent for the day. */
  readonly taken: (office: string, day: LocalDate) => Promise<ReadonlySet<number>>;
  /** Dossier numbers of the office that lie between these two as text. */
  readonly numbersBetween: (
    office: string,
    first: string,
    last: string,
  ) => Promise<readonly string[]>;
  readonly lend: (loan: SlotLoan) => Promise<void>;
}

export type SlotLedger = <T>(work: (lender: Lender) => Promise<T>) => Promise<T>;
