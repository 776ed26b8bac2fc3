/** A new date after an apology. The number of extensions is limited by a warning, never by a block. */
import { ok, type Result } from '#shared/result.ts';
import type { DeadlineRefusal, DeadlineRule, DeadlineWarning, DueDate } from './deadline.ts';
import { allowanceOf } from './due-date.ts';
import type { LocalDateTime } from './local-time.ts';
import { extended, type Extendable } from './route.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface Extension {
  readonly by: Extract<DeadlineRule, { readonly kind: 'amount' }>;
  /** Vietnamese time. An extension decided after the due time runs from the decision. */
  readonly decidedAt: LocalDateTime;
  /** How many extensions the dossier has had already. */
  readonly before: number;
}

/** Walks on from the old due time, whose day is day 0. */
export const extendDeadline = (
  due: Extendable,
  { by, decidedAt, before }: Extension,
  calendar: WorkingCalendar,
): Result<DueDate, DeadlineRefusal> => {
  const allowance = allowanceOf(by, calendar);
  if (!allowance.ok) return allowance;
  const later = extended(due, { decidedAt, allowance: allowance.value }, calendar);
  if (!later.ok) return later;
  const warnings = [...later.value.warnings, ...extensionWarnings(before, calendar)];
  return ok({ ...later.value, warnings });
};

/** What to say before one more extension is given; also where the officer types the new date. */
export const extensionWarnings = (
  before: number,
  { extension: { limit } }: WorkingCalendar,
): readonly DeadlineWarning[] =>
  before < limit ? [] : [{ code: 'extension_limit_passed', limit, nth: before + 1 }];
