/**
 * What a new calendar would change. Nothing changes by itself: the lists are shown, people decide,
 * and every changed date becomes an entry of its dossier.
 */
import { type Dates, moveDates } from './inter-agency.ts';
import { dateOf } from './local-time.ts';
import type { PauseRefusal } from './pause.ts';
import { walkAgain } from './route.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A dossier whose clock is running, under whatever name the caller knows it. */
export interface OpenDeadline<Name> {
  readonly dossier: Name;
  readonly dates: Dates;
}

export type Recalculated<Name> =
  | {
      readonly dossier: Name;
      readonly before: Dates;
      readonly after: Dates;
      /** Where the citizen's date goes; `same`: only the receiving unit's own part moves. */
      readonly direction: 'earlier' | 'later' | 'same';
    }
  | { readonly dossier: Name; readonly before: Dates; readonly refusal: PauseRefusal };

const directionOf = (before: Dates, after: Dates): 'earlier' | 'later' | 'same' => {
  if (after.total.dueAt === before.total.dueAt) return 'same';
  return after.total.dueAt < before.total.dueAt ? 'earlier' : 'later';
};

/** The dossiers of which a date differs under `calendar`, in the order given. */
export const recalculate = <Name>(
  open: readonly OpenDeadline<Name>[],
  calendar: WorkingCalendar,
): readonly Recalculated<Name>[] =>
  open.flatMap(({ dossier, dates: before }): readonly Recalculated<Name>[] => {
    const again = moveDates(before, (due) => walkAgain(due, calendar));
    if (!again.ok) return [{ dossier, before, refusal: again.error }];
    const after = again.value;
    const direction = directionOf(before, after);
    const partStays = after.own?.dueAt === before.own?.dueAt;
    return direction === 'same' && partStays ? [] : [{ dossier, before, after, direction }];
  });

/** The dossiers due on days for which `calendar` is not complete: their dates may still move. */
export const dueBeyondCoverage = <Name>(
  open: readonly OpenDeadline<Name>[],
  calendar: WorkingCalendar,
): readonly OpenDeadline<Name>[] =>
  open.filter(({ dates }) => dateOf(dates.total.dueAt) > calendar.completeUntil);
