/** The words in which deadlines are spoken of: what is granted, what was walked, what was promised. */
import type { LocalDate, LocalDateTime } from './local-time.ts';
import type { DayKind } from './working-time.ts';

export type DeadlineUnit = 'working_day' | 'day' | 'working_hour' | 'month';

/** What a procedure grants, as its publication states it. */
export type DeadlineRule =
  | { readonly kind: 'same_day' }
  | { readonly kind: 'amount'; readonly amount: number; readonly unit: DeadlineUnit };

/** What is left to walk, in the deadline's own unit; all amounts are whole. */
export type Allowance =
  /** The day itself when received in time, else the next working day. */
  | { readonly unit: 'same_day' }
  /** 0: by the end of the day on which the clock starts. */
  | { readonly unit: 'working_day'; readonly days: number }
  | { readonly unit: 'working_minute'; readonly minutes: number }
  | { readonly unit: 'day'; readonly days: number }
  | { readonly unit: 'month'; readonly months: number };

const amountOf = (allowance: Allowance): number => {
  if ('days' in allowance) return allowance.days;
  if ('minutes' in allowance) return allowance.minutes;
  return 'months' in allowance ? allowance.months : 0;
};

export const isSameAllowance = (a: Allowance, b: Allowance): boolean =>
  a.unit === b.unit && amountOf(a) === amountOf(b);

/** When the clock starts to run, and why then. */
export interface Start {
  readonly kind: 'reception' | 'submission' | 'resume' | 'extension';
  readonly at: LocalDateTime;
}

export type DayReasonCode =
  | DayKind
  /** Day 0: the day on which the clock starts is never counted in days. */
  | 'reception_day'
  | 'submission_day'
  | 'resume_day'
  | 'extension_day'
  /** Day 0 of a same-day procedure: received in time, received too late. */
  | 'same_day'
  | 'after_same_day_limit'
  /** Day 0 when the working time was over. */
  | 'after_closing'
  /** Counted because every calendar day is. */
  | 'calendar_day'
  /** The same day of a later month; its last day, where the month is too short. */
  | 'month'
  | 'month_end'
  /** The next day that is worked, after a date that is not. */
  | 'rolled_to';

export interface DayReason {
  readonly code: DayReasonCode;
  /** The holiday, or what the extra day is worked for. */
  readonly name?: string;
}

/** One line of "vì sao hẹn ngày này?". */
export interface DayStep {
  readonly date: LocalDate;
  /** Uses up some of what was granted: a day, a month, or some working minutes. */
  readonly counts: boolean;
  /** Working minutes used up on that day; only where the deadline runs in working time. */
  readonly minutes?: number;
  readonly reason: DayReason;
  /** Why nobody works on the date that was counted to, so that the due day moves on. */
  readonly notWorked?: DayReason;
  /** Present when the day is what it is only by an entry that nobody has verified. */
  readonly unverified?: true;
}

export type DeadlineWarning =
  /** The deadline leaves the days for which the calendar is known. */
  | { readonly code: 'calendar_not_covered'; readonly completeUntil: LocalDate }
  | {
      readonly code: 'calendar_day_unverified';
      readonly date: LocalDate;
      readonly name?: string;
    }
  | { readonly code: 'extension_limit_passed'; readonly limit: number; readonly nth: number };

export type DeadlineRefusal =
  /** Zero, negative, not a number, or a part of a calendar day or month. */
  | { readonly code: 'deadline_amount_invalid' }
  /** Ten years on there is still no end: the amount or the start is a mistake. */
  | { readonly code: 'deadline_beyond_horizon' }
  | { readonly code: 'calendar_no_working_day' };

/** Excluded time, both ends Vietnamese time. The reason is kept by whoever records it. */
export interface Interruption {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
}

/** An extension as it was given: so much more, from the due time or, after it, from the decision. */
export interface GivenExtension {
  readonly decidedAt: LocalDateTime;
  readonly allowance: Allowance;
}

/** How a date came about that was moved: the walk it began with, the time that did not count, and what was added. */
export interface Route {
  readonly start: Start;
  readonly allowance: Allowance;
  readonly extensions: readonly GivenExtension[];
  /** Excluded by people, or passed while the clock stood still. */
  readonly excluded: readonly Interruption[];
}

/** A promise with its explanation: the days walked, day 0 first, the due day last. */
export interface DueDate {
  readonly start: Start;
  readonly allowance: Allowance;
  /** Vietnamese time, whole minutes: the end of that day's working time, or the minute itself. */
  readonly dueAt: LocalDateTime;
  readonly days: readonly DayStep[];
  readonly warnings: readonly DeadlineWarning[];
  /** Where more than one walk led here: `start` and `days` are those of the last. */
  readonly route?: Route;
}
