/** What tells one calendar from another: the days that are something else now. */
import { addDays, type LocalDate } from './local-time.ts';
import type { SpecialDay, WorkingCalendar } from './working-calendar.ts';

export interface ChangedDay {
  readonly date: LocalDate;
  /** Off, worked after all, or a day like any other again. */
  readonly now: 'off' | 'extra' | 'ordinary';
  /** The holiday, or what the extra day is worked for; of the calendar that knows it. */
  readonly name: string | null;
  readonly decision: string | null;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const dayIn = (days: readonly SpecialDay[], date: LocalDate): SpecialDay | undefined =>
  days.find((day) => day.date === date);

/** What makes a day what it is; that it was verified meanwhile changes no deadline. */
const effectOf = (calendar: WorkingCalendar, date: LocalDate) => {
  const off = dayIn(calendar.daysOff, date);
  const extra = dayIn(calendar.extraWorkingDays, date);
  return [off !== undefined, off?.part ?? null, extra !== undefined, extra?.part ?? null];
};

/** Days off and extra days that are not the same in both, in order. */
export const changedDays = (
  before: WorkingCalendar,
  after: WorkingCalendar,
): readonly ChangedDay[] => {
  const special = [before, after].flatMap(({ daysOff, extraWorkingDays }) => [
    ...daysOff,
    ...extraWorkingDays,
  ]);
  return [...new Set(special.map(({ date }) => date))]
    .toSorted()
    .filter((date) => !same(effectOf(before, date), effectOf(after, date)))
    .map((date) => {
      const off = dayIn(after.daysOff, date);
      const extra = dayIn(after.extraWorkingDays, date);
      const known =
        off ?? extra ?? dayIn(before.daysOff, date) ?? dayIn(before.extraWorkingDays, date);
      return {
        date,
        now: off !== undefined ? 'off' : extra !== undefined ? 'extra' : 'ordinary',
        name: known?.name ?? null,
        decision: known?.decision ?? null,
      };
    });
};

/** From which day on the two know every day between them; undefined where the one before does not name its first. */
const knownFrom = (before: WorkingCalendar, completeFrom: LocalDate): LocalDate | undefined => {
  if (before.completeUntil < addDays(completeFrom, -1)) return completeFrom;
  const earlier = before.completeFrom;
  return earlier === undefined || earlier < completeFrom ? earlier : completeFrom;
};

/**
 * A calendar may say nothing of the days before the first one that it is complete for: there, what the one before it said
 * still holds. A new year's calendar takes no holiday of the old year away.
 */
export const continued = (before: WorkingCalendar, after: WorkingCalendar): WorkingCalendar => {
  const { completeFrom, ...rules } = after;
  if (completeFrom === undefined) return after;
  const joined = (then: readonly SpecialDay[], now: readonly SpecialDay[]) => [
    ...then.filter(({ date }) => date < completeFrom),
    ...now.filter(({ date }) => date >= completeFrom),
  ];
  const from = knownFrom(before, completeFrom);
  return {
    ...rules,
    ...(from === undefined ? {} : { completeFrom: from }),
    daysOff: joined(before.daysOff, after.daysOff),
    extraWorkingDays: joined(before.extraWorkingDays, after.extraWorkingDays),
  };
};

/** The week itself, or a limit, differs: every deadline may. */
const hasOtherRules = (before: WorkingCalendar, after: WorkingCalendar): boolean => {
  const rules = ({ weeklyRest, standardDay, workingHours, sameDay }: WorkingCalendar) => [
    weeklyRest,
    standardDay,
    workingHours,
    sameDay,
  ];
  return !same(rules(before), rules(after));
};

/** No deadline that ends before it can differ; `always`: any may; null: none can. */
export const firstDifference = (
  before: WorkingCalendar,
  after: WorkingCalendar,
): LocalDate | 'always' | null =>
  hasOtherRules(before, after) ? 'always' : (changedDays(before, after)[0]?.date ?? null);
