/** What the certification counter shows. */
import type { Refusal } from '../contract.ts';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { CertificationRule } from '#shared/fee/certification-fee.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import type { PrintState } from './papers.ts';

export interface CertificationCounter {
  readonly today: LocalDate;
  /** What can be taken in today: in the catalogue, with a fee in force. */
  readonly kinds: readonly CounterKind[];
  readonly fees: readonly CertificationRule[];
  /** By when what is taken in now and not done at once is due; null where no date can be promised. */
  readonly dueAt: LocalDateTime | null;
}

/** What a line of the visit would be numbered. */
export interface BookNumberToCome {
  /** As it will stand in the book; null where none can be given. */
  readonly book: string | null;
  /** Why the number that was typed cannot be taken. */
  readonly refusal: Refusal | null;
}

/** Numbers between two of a book that no dossier bears, as they would stand in the book. */
export interface MissingBookNumbers {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

export interface BookLine {
  readonly dossier: string;
  readonly number: string;
  readonly name: string;
  readonly procedureCode: string;
  /** As it stands in the book. */
  readonly book: string;
  readonly document: string;
  readonly pages: number;
  readonly copies: number;
  /** Integer đồng. */
  readonly amount: number;
  /** The citizen has it. */
  readonly returned: boolean;
  readonly voided: boolean;
}

export interface CertificationBook {
  readonly day: LocalDate;
  readonly lines: readonly BookLine[];
  /** Without what is void. */
  readonly documents: number;
  readonly copies: number;
  readonly amount: number;
  /** Of the year of that day, skipped so far in this desk's own books. */
  readonly missing: readonly MissingBookNumbers[];
  /** The same in the books of the office's other desks, also of one that is not there any more. */
  readonly missingElsewhere: readonly MissingBookNumbers[];
}

export interface Certified {
  readonly dossiers: readonly {
    readonly dossier: string;
    readonly number: string;
    readonly dueAt: LocalDateTime | null;
    readonly print: PrintState | null;
    /** Why a paper that is owed could not be drawn now; null when it is there, or none is owed. */
    readonly notDrawn: string | null;
  }[];
  readonly lines: readonly {
    readonly book: string;
    readonly document: string;
    readonly amount: number;
  }[];
  /** Integer đồng. */
  readonly total: number;
  /** Done and handed out; otherwise it is fetched later. */
  readonly done: boolean;
  /** This visit had been taken in before: the first answer is given again. */
  readonly repeated: boolean;
}
