/** What a change would make of a dossier's dates: each with its walk, and what is to be said before. Changes nothing. */
import { localTimeOf, type Instant, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { DueDate } from '#shared/calendar/deadline.ts';
import { excludeFromDates, extendDates, type Dates } from '#shared/calendar/inter-agency.ts';
import { interruptionOf, isNoTime } from '#shared/calendar/pause.ts';
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
}

export interface PlanContext {
  readonly published: Pick<Published, 'calendar' | 'calendarAt'>;
  readonly at: Instant;
}

/** As the entry keeps it. */
export const walkOf = (due: DueDate, calendarVersion: number): DeadlineWalk => ({
  start: { ...due.start },
  allowance: { ...due.allowance },
  days: due.days.map((day) => ({ ...day })),
  warnings: [...new Set(due.warnings.map(({ code }) => code))],
  calendarVersion,
});

/** The own part's new date in an entry; nothing where it stays. */
export const ownOf = (
  own: DueDate | null,
  calendarVersion: number,
): { readonly own?: { readonly dueAt: LocalDateTime; readonly walk: DeadlineWalk } } =>
  own === null ? {} : { own: { dueAt: own.dueAt, walk: walkOf(own, calendarVersion) } };

/** The own part before and after, for the screen; null where one unit handles the whole. */
export const ownMoved = (
  { deadline: { own } }: Pick<Dossier, 'deadline'>,
  after: DueDate | null,
): OwnDateMoved | null =>
  own === null
    ? null
    : { before: own.dueAt, after: after?.dueAt ?? own.dueAt, days: after?.days ?? [] };

const walked = (dates: Result<Dates, { readonly code: string }>): Result<PlannedDate, Refusal> => {
  if (!dates.ok) return refuse(dates.error.code);
  const { total, own } = dates.value;
  const warnings = total.warnings.map(({ code, ...values }) => ({
    code,
    values: sayable(values),
  }));
  return ok({ dueAt: total.dueAt, due: total, own, warnings });
};

type Calendar = InForce<WorkingCalendar>;

const extended = (
  { deadline, intake }: Dossier,
  { amount, unit }: Extract<DeadlineChange, { kind: 'extend' }>,
  { data }: Calendar,
  { published, at }: PlanContext,
): Result<PlannedDate, Refusal> => {
  const { dueAt, extensions: before } = deadline;
  if (dueAt === null) return refuse('deadline_not_set');
  const by = { kind: 'amount', amount, unit } as const;
  const own = intake === null ? null : ownDateInForce(deadline, intake, published.calendarAt);
  const extension = { by, decidedAt: localTimeOf(at), before };
  return walked(extendDates({ total: { dueAt }, own }, extension, data));
};

const excluded = (
  { deadline, intake }: Dossier,
  { from, to, hours }: Extract<DeadlineChange, { kind: 'exclude' }>,
  { data }: Calendar,
  published: PlanContext['published'],
): Result<PlannedDate, Refusal> => {
  if (deadline.dueAt === null || intake === null) return refuse('deadline_not_set');
  const time = interruptionOf({ from, to, hours });
  if (isNoTime({ from, to, hours }) || time.to <= intake.receivedAt)
    return refuse('excluded_time_empty', { values: { from, to } });
  const dates = datesInForce(deadline, intake, published.calendarAt);
  if (dates === null) return refuse('deadline_by_hand');
  return walked(excludeFromDates(dates, [time], data));
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
  return ok({ dueAt: closingOf(worked), due: null, own: null, warnings: [] });
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
  { dueAt, due, own }: PlannedDate,
  calendarVersion: number,
  reason: string,
  letter: string | null,
): Command => {
  const walks = {
    ...(due === null ? {} : { walk: walkOf(due, calendarVersion) }),
    ...ownOf(own, calendarVersion),
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
