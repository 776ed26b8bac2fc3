/** What a change would make of a dossier's dates: each with its walk, and what is to be said before. Changes nothing. */
import { localTimeOf, type Instant, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { isSameAllowance, type DueDate, type Route } from '#shared/calendar/deadline.ts';
import { excludeFromDates, extendDates, type Dates } from '#shared/calendar/inter-agency.ts';
import { interruptionOf, isNoTime } from '#shared/calendar/pause.ts';
import { walkAgain } from '#shared/calendar/route.ts';
import { calendarDay, closingOf, isWorked } from '#shared/calendar/working-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DeadlineChange } from '#shared/contract/endpoints/deadlines.ts';
import type { DeadlinePreview, OwnDateMoved } from '#shared/contract/outputs.ts';
import { warningsOf, type Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { datesInForce, ownDateInForce } from '#shared/dossier/due-date-in-force.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import type { DeadlineWalk } from '#shared/dossier/processing.ts';
import { ok, unreachable, type Result } from '#shared/result.ts';
import { sayable } from '../carry-out.ts';
import { refuse } from '../context.ts';
import type { InForce, Published } from '../catalogue/published.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';

export interface PlannedDate {
  readonly dueAt: LocalDateTime;
  /** Null where a hand sets the date. */
  readonly due: DueDate | null;
  /** The receiving unit's own part; null where there is none, or where it stays because its walk is not known. */
  readonly own: DueDate | null;
  readonly warnings: DeadlinePreview['warnings'];
  /** Where nobody has decided what the calendar in force makes of the way before: the one by which they had it. */
  readonly heldTo: number | null;
}

export interface PlanContext {
  readonly published: Pick<Published, 'calendar' | 'calendarAt'>;
  readonly at: Instant;
}

const keptRoute = ({ start, allowance, extensions, excluded }: Route) => ({
  start: { ...start },
  allowance: { ...allowance },
  extensions: extensions.map(({ decidedAt, allowance: more }) => ({
    decidedAt,
    allowance: { ...more },
  })),
  excluded: excluded.map(({ from, to }) => ({ from, to })),
});

/** As the entry keeps it. */
export const walkOf = (
  due: DueDate,
  calendarVersion: number,
  heldTo: number | null = null,
): DeadlineWalk => ({
  start: { ...due.start },
  allowance: { ...due.allowance },
  days: due.days.map((day) => ({ ...day })),
  warnings: [...new Set(due.warnings.map(({ code }) => code))],
  calendarVersion,
  ...(heldTo === null ? {} : { heldTo }),
  ...(due.route === undefined ? {} : { route: keptRoute(due.route) }),
});

/** The own part's new date in an entry; nothing where it stays. */
export const ownOf = (
  own: DueDate | null,
  calendarVersion: number,
  heldTo: number | null = null,
): { readonly own?: { readonly dueAt: LocalDateTime; readonly walk: DeadlineWalk } } =>
  own === null ? {} : { own: { dueAt: own.dueAt, walk: walkOf(own, calendarVersion, heldTo) } };

/** The own part before and after, for the screen; null where one unit handles the whole. */
export const ownMoved = (
  { deadline: { own } }: Pick<Dossier, 'deadline'>,
  after: DueDate | null,
): OwnDateMoved | null =>
  own === null
    ? null
    : { before: own.dueAt, after: after?.dueAt ?? own.dueAt, days: after?.days ?? [] };

type Calendar = InForce<WorkingCalendar>;

/** Another date, or the same one after another last walk: a weekend hides the difference, and the next stop brings it out. */
const isOtherwise = (due: DueDate | null, calendar: WorkingCalendar): boolean => {
  if (due?.route === undefined) return false;
  const again = walkAgain(due, calendar);
  if (!again.ok) return false;
  const { dueAt, allowance } = again.value;
  return dueAt !== due.dueAt || !isSameAllowance(allowance, due.allowance);
};

/**
 * The calendar in force would have given another date for the way before, and that stays to be decided: the calendar by
 * which people had it. Null where nothing is.
 */
export const calendarHeldTo = (
  { deadline: { calendarSeen: seen } }: Pick<Dossier, 'deadline'>,
  dates: readonly (DueDate | null)[],
  { version, data }: Pick<Calendar, 'version' | 'data'>,
): number | null =>
  seen !== null && seen < version && dates.some((due) => isOtherwise(due, data)) ? seen : null;

const walked = (
  dossier: Dossier,
  dates: Result<Dates, { readonly code: string }>,
  calendar: Calendar,
): Result<PlannedDate, Refusal> => {
  if (!dates.ok) return refuse(dates.error.code);
  const { total, own } = dates.value;
  const warnings = total.warnings.map(({ code, ...values }) => ({
    code,
    values: sayable(values),
  }));
  const held = calendarHeldTo(dossier, [total, own], calendar);
  return ok({ dueAt: total.dueAt, due: total, own, warnings, heldTo: held });
};

const extended = (
  dossier: Dossier,
  { amount, unit }: Extract<DeadlineChange, { kind: 'extend' }>,
  calendar: Calendar,
  { published, at }: PlanContext,
): Result<PlannedDate, Refusal> => {
  const { deadline, intake } = dossier;
  const { dueAt, extensions: before } = deadline;
  if (dueAt === null) return refuse('deadline_not_set');
  const by = { kind: 'amount', amount, unit } as const;
  const known = intake === null ? null : datesInForce(deadline, intake, published.calendarAt);
  const own = intake === null ? null : ownDateInForce(deadline, intake, published.calendarAt);
  const extension = { by, decidedAt: localTimeOf(at), before };
  const from = { total: known?.total ?? { dueAt }, own };
  return walked(dossier, extendDates(from, extension, calendar.data), calendar);
};

const excluded = (
  dossier: Dossier,
  { from, to, hours }: Extract<DeadlineChange, { kind: 'exclude' }>,
  calendar: Calendar,
  published: PlanContext['published'],
): Result<PlannedDate, Refusal> => {
  const { deadline, intake } = dossier;
  if (deadline.dueAt === null || intake === null) return refuse('deadline_not_set');
  const time = interruptionOf({ from, to, hours });
  if (isNoTime({ from, to, hours }) || time.to <= intake.receivedAt)
    return refuse('excluded_time_empty', { values: { from, to } });
  const dates = datesInForce(deadline, intake, published.calendarAt);
  if (dates === null) return refuse('deadline_by_hand');
  return walked(dossier, excludeFromDates(dates, [time], calendar.data), calendar);
};

const confirmed = (
  { deadline }: Dossier,
  { day }: Extract<DeadlineChange, { kind: 'confirm' }>,
  { data }: Calendar,
): Result<PlannedDate, Refusal> => {
  if (deadline.dueAt !== null)
    return refuse('deadline_already_set', { values: { dueAt: deadline.dueAt } });
  const worked = calendarDay(day, data);
  if (!isWorked(worked)) return refuse('confirm_not_worked', { values: { day } });
  return ok({ dueAt: closingOf(worked), due: null, own: null, warnings: [], heldTo: null });
};

export const planChange = (
  dossier: Dossier,
  change: DeadlineChange,
  context: PlanContext,
): Result<PlannedDate, Refusal> => {
  const { published } = context;
  const calendar = published.calendar();
  if (calendar === null) return refuse('calendar_missing');
  switch (change.kind) {
    case 'extend': {
      const planned = extended(dossier, change, calendar, context);
      if (!planned.ok) return planned;
      // The calendar's own limit and the office's say one thing: it is said once.
      const own = planned.value.warnings.some(({ code }) => code === 'extension_limit_passed');
      const policy = warningsOf(dossier, 'extend', { policy: defaultPolicy });
      const more = own
        ? []
        : policy.map(({ code, limit, given }) => ({ code, values: { limit, given } }));
      return ok({ ...planned.value, warnings: [...planned.value.warnings, ...more] });
    }
    case 'exclude':
      return excluded(dossier, change, calendar, published);
    case 'confirm':
      return confirmed(dossier, change, calendar);
    default:
      return unreachable(change);
  }
};

/** `letter`: the name of the document that tells the citizen; null where none is asked for. */
export const commandOfChange = (
  change: DeadlineChange,
  { dueAt, due, own, heldTo }: PlannedDate,
  calendarVersion: number,
  reason: string,
  letter: string | null,
): Command => {
  const walks = {
    ...(due === null ? {} : { walk: walkOf(due, calendarVersion, heldTo) }),
    ...ownOf(own, calendarVersion, heldTo),
  };
  switch (change.kind) {
    case 'extend':
      return { command: 'extend', input: { reason, dueAt, apology: letter, ...walks } };
    case 'exclude': {
      const { from, to, hours } = change;
      const time = hours === undefined ? { from, to } : { from, to, hours };
      const input = { ...time, reason, dueAt, apology: letter, ...walks };
      return { command: 'excludeTime', input };
    }
    case 'confirm':
      return { command: 'confirmDeadline', input: { dueAt, source: change.source, ...walks } };
    default:
      return unreachable(change);
  }
};
