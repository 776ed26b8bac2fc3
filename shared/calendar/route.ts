/**
 * A date that was extended, or out of which time was taken, was walked in several parts. All of them are kept, so that a
 * new calendar or more excluded time moves the date by what it changes in any part, not only in the last.
 */
import { ok, type Result } from '#shared/result.ts';
import type { DeadlineRefusal, DueDate, GivenExtension, Interruption, Route } from './deadline.ts';
import { dueFrom } from './due-date.ts';
import { excludeFromWalk, merged, type PauseRefusal } from './pause.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A date to be extended: with the walk that led to it, or without where a hand set it. */
export type Extendable = Pick<DueDate, 'dueAt'> &
  Partial<Pick<DueDate, 'start' | 'allowance' | 'route'>>;

/** Null where nobody knows how the date came about. */
export const routeOf = ({ start, allowance, route }: Extendable): Route | null => {
  if (route !== undefined) return route;
  return start === undefined || allowance === undefined
    ? null
    : { start, allowance, extensions: [], excluded: [] };
};

/** Walks on from the due time, or from the decision where that came later; its day is day 0. */
export const extended = (
  due: Extendable,
  extension: GivenExtension,
  calendar: WorkingCalendar,
): Result<DueDate, DeadlineRefusal> => {
  const { decidedAt, allowance } = extension;
  const at = decidedAt > due.dueAt ? decidedAt : due.dueAt;
  const later = dueFrom({ kind: 'extension', at }, allowance, calendar);
  const route = routeOf(due);
  if (!later.ok || route === null) return later;
  return ok({
    ...later.value,
    route: { ...route, extensions: [...route.extensions, extension] },
  });
};

/** The whole way once more, by this calendar. */
const replay = (route: Route, calendar: WorkingCalendar): Result<DueDate, PauseRefusal> => {
  const { start, allowance, extensions, excluded } = route;
  const first = dueFrom(start, allowance, calendar);
  const begun = first.ok ? excludeFromWalk(first.value, excluded, calendar) : first;
  const whole = extensions.reduce<Result<DueDate, PauseRefusal>>((due, extension) => {
    const later = due.ok ? extended(due.value, extension, calendar) : due;
    return later.ok ? excludeFromWalk(later.value, excluded, calendar) : later;
  }, begun);
  return whole.ok ? ok({ ...whole.value, route }) : whole;
};

/** As this calendar would have had it from the beginning. */
export const walkAgain = (
  due: DueDate,
  calendar: WorkingCalendar,
): Result<DueDate, PauseRefusal> =>
  due.route === undefined
    ? dueFrom(due.start, due.allowance, calendar)
    : replay(due.route, calendar);

/**
 * Takes interruptions out of a running deadline, wherever on its way they lie; their order does not matter, overlaps count
 * once. A date never comes nearer by it.
 */
export const excludeTime = (
  due: DueDate,
  interruptions: readonly Interruption[],
  calendar: WorkingCalendar,
): Result<DueDate, PauseRefusal> => {
  const last = excludeFromWalk(due, interruptions, calendar);
  const route = routeOf(due);
  if (route === null) return last;
  const all = { ...route, excluded: merged([...route.excluded, ...interruptions]) };
  if (due.route === undefined)
    return last.ok && last.value !== due ? ok({ ...last.value, route: all }) : last;
  const whole = replay(all, calendar);
  if (!whole.ok || whole.value.dueAt < due.dueAt) return last;
  return whole.value.dueAt === due.dueAt ? ok(due) : whole;
};
