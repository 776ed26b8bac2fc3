/** What a change would make of a dossier's date: the date, its walk, and what is to be said before. Changes nothing. */
import {
  dateOf,
  localTimeOf,
  type Instant,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { DueDate } from '#shared/calendar/deadline.ts';
import { extendDeadline } from '#shared/calendar/extension.ts';
import { excludedDays, excludeTime } from '#shared/calendar/pause.ts';
import { calendarDay, closingOf, isWorked } from '#shared/calendar/working-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DeadlineChange } from '#shared/contract/endpoints/deadlines.ts';
import type { DeadlinePreview } from '#shared/contract/outputs.ts';
import { warningsOf, type Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { dueDateInForce } from '#shared/dossier/due-date-in-force.ts';
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

const walked = (
  due: Result<DueDate, { readonly code: string }>,
  more: DeadlinePreview['warnings'] = [],
): Result<PlannedDate, Refusal> => {
  if (!due.ok) return refuse(due.error.code);
  const warnings = due.value.warnings.map(({ code, ...values }) => ({
    code,
    values: sayable(values),
  }));
  return ok({ dueAt: due.value.dueAt, due: due.value, warnings: [...warnings, ...more] });
};

type Calendar = InForce<WorkingCalendar>;

const extended = (
  { deadline }: Dossier,
  { amount, unit }: Extract<DeadlineChange, { kind: 'extend' }>,
  { data }: Calendar,
  at: Instant,
): Result<PlannedDate, Refusal> => {
  if (deadline.dueAt === null) return refuse('deadline_not_set');
  const by = { kind: 'amount', amount, unit } as const;
  const decidedAt = localTimeOf(at);
  const before = deadline.extensions;
  return walked(extendDeadline({ dueAt: deadline.dueAt }, { by, decidedAt, before }, data));
};

const excluded = (
  { deadline, intake }: Dossier,
  { from, to }: Extract<DeadlineChange, { kind: 'exclude' }>,
  { data }: Calendar,
  published: PlanContext['published'],
): Result<PlannedDate, Refusal> => {
  if (deadline.dueAt === null || intake === null) return refuse('deadline_not_set');
  if (to < from || to < dateOf(intake.receivedAt))
    return refuse('excluded_time_empty', { values: { from, to } });
  const due = dueDateInForce(deadline, intake, published.calendarAt);
  if (due === null) return refuse('deadline_by_hand');
  return walked(excludeTime(due, [excludedDays(from, to)], data));
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
  return ok({ dueAt: closingOf(worked), due: null, warnings: [] });
};

export const planChange = (
  dossier: Dossier,
  change: DeadlineChange,
  { published, at }: PlanContext,
): Result<PlannedDate, Refusal> => {
  const calendar = published.calendar();
  if (calendar === null) return refuse('calendar_missing');
  switch (change.kind) {
    case 'extend': {
      const planned = extended(dossier, change, calendar, at);
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
  { dueAt, due }: PlannedDate,
  calendarVersion: number,
  reason: string,
  letter: string | null,
): Command => {
  const walk = due === null ? {} : { walk: walkOf(due, calendarVersion) };
  switch (change.kind) {
    case 'extend':
      return { command: 'extend', input: { reason, dueAt, apology: letter, ...walk } };
    case 'exclude': {
      const { from, to } = change;
      return {
        command: 'excludeTime',
        input: { from, to, reason, dueAt, apology: letter, ...walk },
      };
    }
    case 'confirm':
      return { command: 'confirmDeadline', input: { dueAt, source: change.source, ...walk } };
    default:
      return unreachable(change);
  }
};
