/**
 * The legal calendar as its publisher (the province) gives it: when public servants work, and the
 * numbers that a deadline depends on. A dossier keeps the version in force at its reception.
 *
 * Three things are kept apart: time that counts (`standardDay`, `workingHours`), days that do not
 * (`weeklyRest`, `daysOff`) or do after all (`extraWorkingDays`), and when the counter is open to
 * citizens (`receptionHours`): a Saturday morning of reception is not working time.
 */
import { type ClockTime, type LocalDate, weekdayOf } from './local-time.ts';

export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

export type WeekdayName = (typeof WEEKDAYS)[number];

export const weekdayNameOf = (date: LocalDate): WeekdayName => WEEKDAYS[weekdayOf(date)];

/** From one whole minute to another of the same day. */
export interface Period {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export type WeeklyHours = Readonly<Partial<Record<WeekdayName, readonly Period[]>>>;

/** `morning` ends and `afternoon` begins at noon. */
export type DayPart = 'morning' | 'afternoon';

/** A day off, or a day worked although it would be one. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly name?: string;
  /** `unverified`: counts like any other, with a warning on every deadline that it moved. */
  readonly status: 'confirmed' | 'unverified';
  /** The decision that ordered it. */
  readonly decision?: string;
  /** Only this half of the day is off (or worked); the whole day when absent. */
  readonly part?: DayPart;
}

export interface WorkingCalendar {
  readonly version: string;
  readonly publisher: string;
  /** First day for which the days off are known; unknown when absent. */
  readonly completeFrom?: LocalDate;
  /** Last day for which the days off are known. */
  readonly completeUntil: LocalDate;
  readonly weeklyRest: readonly WeekdayName[];
  /** Working time of a day with nothing special, and the length of "one day" of a fraction. */
  readonly standardDay: readonly Period[];
  /** Weekdays whose working time differs from the standard day. */
  readonly workingHours: WeeklyHours;
  /** Weekdays whose opening hours differ from their working time. */
  readonly receptionHours: WeeklyHours;
  readonly daysOff: readonly SpecialDay[];
  readonly extraWorkingDays: readonly SpecialDay[];
  /** Same-day procedures received up to and including this second are due on the day itself. */
  readonly sameDay: { readonly until: ClockTime };
  /** A procedure that names more working hours than this must be confirmed by the province. */
  readonly hours: { readonly confirmAbove: number };
  /** Working hours in which an online dossier is to be accepted or turned down. */
  readonly onlineAcceptance: { readonly hours: number };
  /** Extensions of one dossier beyond this number are warned about. */
  readonly extension: { readonly limit: number };
}
