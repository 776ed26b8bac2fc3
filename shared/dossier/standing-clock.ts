/**
 * The clock of a deadline stops while a dossier waits and runs on afterwards: what is left of the citizen's date, and of
 * the receiving unit's own part where there is one, is kept in its own unit and walked again from the day of resumption.
 * A date that was past stays, and so does one that the calendar of today would bring nearer.
 */
import type { DeadlineUnit, DueDate } from '#shared/calendar/deadline.ts';
import { dueFrom } from '#shared/calendar/due-date.ts';
import { pauseDates, resumeDates, type Dates } from '#shared/calendar/inter-agency.ts';
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PauseRefusal, Remainder } from '#shared/calendar/pause.ts';
import { remainingByDate } from '#shared/calendar/remaining-by-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { deadlineRuleSchema } from '#shared/catalogue/deadline.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Dossier } from './dossier.ts';
import { calendarOf, datesInForce, pausedDates, type CalendarAt } from './due-date-in-force.ts';
import type { DeadlineWalk } from './processing.ts';

export interface Calendars {
  /** In force today; null before the province has published one. */
  readonly today: WorkingCalendar | null;
  readonly at: CalendarAt;
}

export type ClockRefusal = PauseRefusal | { readonly code: 'calendar_missing' };

type Stood = Pick<Dossier, 'deadline' | 'intake'>;

/** Vietnamese time; null where nothing remains, or nothing was promised. */
export interface StoppedClock {
  readonly pausedAt: LocalDateTime;
  readonly remaining: Remainder | null;
  /** What is left of the own part; left out where there is none. */
  readonly own?: { readonly remaining: Remainder | null };
}

/** A date as it stands, with the rule by which it was promised where it was. */
interface Stands {
  readonly dueAt: LocalDateTime;
  readonly walk: DeadlineWalk | null;
  readonly moved: boolean;
  readonly rule: unknown;
}

const ruleUnitOf = (rule: unknown): DeadlineUnit | null => {
  const read = deadlineRuleSchema.safeParse(rule);
  return read.success && read.data.kind === 'amount' ? read.data.unit : null;
};

/** By its walk; by the promise where nothing has moved it; a hand counts working days. */
const unitOf = ({ walk, moved, rule }: Stands): Remainder['unit'] => {
  const unit = walk?.allowance.unit ?? (moved ? null : ruleUnitOf(rule));
  if (unit === 'working_minute' || unit === 'working_hour') return 'working_minute';
  return unit === 'day' || unit === 'month' ? 'day' : 'working_day';
};

/** Counted in the calendar by which the date was walked; by the days left where its walk is not known. */
export const stopClock = (
  { deadline, intake }: Stood,
  pausedAt: LocalDateTime,
  calendars: Calendars,
): Result<StoppedClock, ClockRefusal> => {
  const { dueAt, own, pause } = deadline;
  // It stands still already, since the first time.
  if (pause !== null || dueAt === null || intake === null) return ok({ pausedAt, remaining: null });
  const version = calendarOf(deadline);
  const calendar = (version === null ? null : calendars.at(version)) ?? calendars.today;
  if (calendar === null) return err({ code: 'calendar_missing' });
  const dates = datesInForce(deadline, intake, calendars.at);
  const paused = dates === null ? null : pauseDates(dates, pausedAt, calendar);
  const stopped = paused?.ok === true ? paused.value : null;
  const promise = deadline.promise?.state === 'promised' ? deadline.promise : null;
  const byDate = (date: Stands) => remainingByDate(date.dueAt, pausedAt, unitOf(date), calendar);
  const whole = { ...deadline, dueAt, rule: promise?.rule };
  const part = own === null ? null : { ...own, rule: promise?.own?.rule };
  const partWalked = stopped?.own ?? null;
  return ok({
    pausedAt,
    remaining: stopped === null ? byDate(whole) : stopped.total.remaining,
    // Walked and past is nothing left, however its date would be counted.
    ...(part === null
      ? {}
      : { own: { remaining: partWalked === null ? byDate(part) : partWalked.remaining } }),
  });
};

/** The date from here on; `due` and `own` with their walks where these are others, null where they stay. */
export interface RunningClock {
  readonly dueAt: LocalDateTime | null;
  readonly due: DueDate | null;
  readonly own: DueDate | null;
}

const walkedOn = (
  { deadline, intake }: Stood,
  resumedAt: LocalDateTime,
  calendar: WorkingCalendar,
  at: CalendarAt,
): Result<Dates, PauseRefusal> | null => {
  const stood = intake === null ? null : pausedDates(deadline, intake, at);
  if (stood !== null) return resumeDates(stood, resumedAt, calendar);
  const { pause } = deadline;
  if (pause === null || pause.remaining === null) return null;
  const sameDay = dateOf(resumedAt) === dateOf(pause.since);
  if (sameDay && pause.remaining.unit !== 'working_minute') return null;
  const due = dueFrom({ kind: 'resume', at: resumedAt }, pause.remaining, calendar);
  return due.ok ? ok({ total: due.value, own: null }) : due;
};

export const runClock = (
  dossier: Stood,
  resumedAt: LocalDateTime,
  calendars: Calendars,
): Result<RunningClock, ClockRefusal> => {
  const { dueAt, own, pause } = dossier.deadline;
  const stays: RunningClock = { dueAt, due: null, own: null };
  if (dueAt === null || pause === null || pause.remaining === null) return ok(stays);
  if (calendars.today === null) return err({ code: 'calendar_missing' });
  const dates = walkedOn(dossier, resumedAt, calendars.today, calendars.at);
  if (dates === null) return ok(stays);
  if (!dates.ok) return dates;
  const { total, own: part } = dates.value;
  // Another walk may end on the same day: where the day that was counted to is not worked.
  const due = total.dueAt >= dueAt && total.start.at === resumedAt ? total : null;
  const moves = part !== null && own !== null && part.dueAt > own.dueAt;
  return ok({ dueAt: due?.dueAt ?? dueAt, due, own: moves ? part : null });
};
