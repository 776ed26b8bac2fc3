/** The dates in force with their walks, so that they can be explained, moved, and held against another calendar. */
import {
  isSameAllowance,
  type Allowance,
  type DueDate,
  type Route,
} from '#shared/calendar/deadline.ts';
import { dueDate, dueFrom } from '#shared/calendar/due-date.ts';
import { pauseDeadline, type Remainder } from '#shared/calendar/pause.ts';
import { routeOf, walkAgain } from '#shared/calendar/route.ts';
import type { Dates, PausedDates } from '#shared/calendar/inter-agency.ts';
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { deadlineRuleSchema } from '#shared/catalogue/deadline.ts';
import type { Deadline } from './dossier.ts';
import type { AcceptedPayload } from './intake.ts';
import type { DeadlineWalk } from './processing.ts';

/** The calendar of the walk; null when it is not here, or cannot be read. */
export type CalendarAt = (version: number) => WorkingCalendar | null;

/** The calendar by which the citizen's date was walked; null where none is known. */
export const calendarOf = ({ walk, promise }: Pick<Deadline, 'walk' | 'promise'>): number | null =>
  walk?.calendarVersion ?? (promise?.state === 'promised' ? promise.calendarVersion : null);

interface Asked {
  readonly deadline: Deadline;
  readonly receivedAt: AcceptedPayload['receivedAt'];
  readonly calendarAt: CalendarAt;
}

/**
 * With the way before it, where that leads to the same date, and while nobody has decided what a new calendar makes of
 * it: one that people kept against a calendar stays theirs.
 */
const walkedAgain = (
  walk: DeadlineWalk,
  { deadline: { calendarSeen }, calendarAt }: Asked,
): DueDate | null => {
  const calendar = calendarAt(walk.calendarVersion);
  const due = calendar === null ? null : dueFrom(walk.start, walk.allowance, calendar);
  if (calendar === null || due?.ok !== true) return null;
  const { route, heldTo } = walk;
  if (route === undefined) return due.value;
  const isOpen = heldTo !== undefined && (calendarSeen ?? 0) < walk.calendarVersion;
  if (isOpen) return { ...due.value, route };
  const whole = walkAgain({ ...due.value, route }, calendar);
  return whole.ok && whole.value.dueAt === due.value.dueAt ? { ...due.value, route } : due.value;
};

/** The promise gone again from the reception, by its own rule or by that of the receiving unit's part. */
const promisedAgain = (
  { deadline: { promise }, receivedAt, calendarAt }: Asked,
  part: 'whole' | 'own',
): DueDate | null => {
  if (promise?.state !== 'promised') return null;
  const calendar = calendarAt(promise.calendarVersion);
  const rule = deadlineRuleSchema.safeParse(part === 'own' ? promise.own?.rule : promise.rule);
  if (calendar === null || !rule.success) return null;
  const due = dueDate(receivedAt, rule.data, calendar);
  return due.ok ? due.value : null;
};

const inForce = (
  asked: Asked,
  date: Pick<Deadline, 'dueAt' | 'walk' | 'moved'>,
  part: 'whole' | 'own',
): DueDate | null => {
  const { walk, moved, dueAt } = date;
  const due = walk !== null ? walkedAgain(walk, asked) : moved ? null : promisedAgain(asked, part);
  return due !== null && due.dueAt === dueAt ? due : null;
};

/** Null where a hand set the date, where nothing was promised, and where the walk cannot be gone again. */
export const dueDateInForce = (
  deadline: Deadline,
  { receivedAt }: Pick<AcceptedPayload, 'receivedAt'>,
  calendarAt: CalendarAt,
): DueDate | null => inForce({ deadline, receivedAt, calendarAt }, deadline, 'whole');

/** The receiving unit's own part, likewise; null also where it handles the whole alone. */
export const ownDateInForce = (
  deadline: Deadline,
  { receivedAt }: Pick<AcceptedPayload, 'receivedAt'>,
  calendarAt: CalendarAt,
): DueDate | null =>
  deadline.own === null ? null : inForce({ deadline, receivedAt, calendarAt }, deadline.own, 'own');

/** Both, to be moved together; null where the citizen's date cannot be walked. */
export const datesInForce = (
  deadline: Deadline,
  intake: Pick<AcceptedPayload, 'receivedAt'>,
  calendarAt: CalendarAt,
): Dates | null => {
  const total = dueDateInForce(deadline, intake, calendarAt);
  return total === null ? null : { total, own: ownDateInForce(deadline, intake, calendarAt) };
};

const inWorkingDays = ({ unit }: Allowance): boolean =>
  unit === 'working_day' || unit === 'same_day';

/** All that is ahead are days to be worked: as many by the date as on the way. */
const isAheadInDays = ({ allowance, extensions, excluded }: Route, at: LocalDateTime): boolean =>
  [allowance, ...extensions.map((one) => one.allowance)].every(inWorkingDays) &&
  excluded.every(({ to }) => to <= at);

/** Only what was counted on the way says where the clock stopped on it. */
const wayTo = (
  before: DueDate,
  pausedAt: LocalDateTime,
  remaining: Remainder | null,
  calendar: WorkingCalendar | null,
): Route | undefined => {
  const route = routeOf(before);
  if (calendar === null || remaining === null || route === null || pausedAt > before.dueAt)
    return undefined;
  const paused = pauseDeadline(before, pausedAt, calendar);
  // Extended already, and stopped before the day from which the extension runs: on that day a rest of it is no day.
  const isBefore = dateOf(pausedAt) < dateOf(before.start.at);
  if (!paused.ok) return isBefore && isAheadInDays(route, pausedAt) ? route : undefined;
  const counted = paused.value.remaining;
  return counted !== null && isSameAllowance(counted, remaining) ? route : undefined;
};

/**
 * What stands still, ready to run again: as the pause recorded it. Null where the clock runs, and where the date cannot
 * be walked.
 */
export const pausedDates = (
  deadline: Deadline,
  intake: Pick<AcceptedPayload, 'receivedAt'>,
  calendarAt: CalendarAt,
): PausedDates | null => {
  const before = datesInForce(deadline, intake, calendarAt);
  const { pause } = deadline;
  if (before === null || pause === null) return null;
  const { since: pausedAt, remaining, ownRemaining } = pause;
  const version = calendarOf(deadline);
  const calendar = version === null ? null : calendarAt(version);
  const standing = (due: DueDate, left: Remainder | null) => ({
    pausedAt,
    remaining: left,
    before: due,
    way: wayTo(due, pausedAt, left, calendar),
  });
  return {
    total: standing(before.total, remaining),
    own: before.own === null ? null : standing(before.own, ownRemaining),
  };
};
