/**
 * What a new calendar would change. Nothing changes by itself: the lists are shown, people decide,
 * and every changed date becomes an entry of its dossier.
 */
import type { DeadlineRefusal, DueDate } from './deadline.ts';
import { dueFrom } from './due-date.ts';
import { dateOf } from './local-time.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A dossier whose clock is running, under whatever name the caller knows it. */
export interface OpenDeadline<Name> {
  readonly dossier: Name;
  readonly due: DueDate;
}

export type Recalculated<Name> =
  | {
      readonly dossier: Name;
      readonly before: DueDate;
      readonly after: DueDate;
      readonly direction: 'earlier' | 'later';
    }
  | { readonly dossier: Name; readonly before: DueDate; readonly refusal: DeadlineRefusal };

/** The dossiers whose due time differs under `calendar`, in the order given. */
export const recalculate = <Name>(
  open: readonly OpenDeadline<Name>[],
  calendar: WorkingCalendar,
): readonly Recalculated<Name>[] =>
  open.flatMap(({ dossier, due: before }): readonly Recalculated<Name>[] => {
    const again = dueFrom(before.start, before.allowance, calendar);
    if (!again.ok) return [{ dossier, before, refusal: again.error }];
    const after = again.value;
    if (after.dueAt === before.dueAt) return [];
    const direction = after.dueAt < before.dueAt ? 'earlier' : 'later';
    return [{ dossier, before, after, direction }];
  });

/** The dossiers due on days for which `calendar` is not complete: their dates may still move. */
export const dueBeyondCoverage = <Name>(
  open: readonly OpenDeadline<Name>[],
  calendar: WorkingCalendar,
): readonly OpenDeadline<Name>[] =>
  open.filter(({ due }) => dateOf(due.dueAt) > calendar.completeUntil);
