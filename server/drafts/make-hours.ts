/** The published calendar with other hours of the week; its days stay. */
import { isDeepStrictEqual } from 'node:util';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { calendarWithHours, type HoursRead } from '#shared/publishing/read-hours.ts';
import { err, ok } from '#shared/result.ts';
import type { Make } from './drafts.ts';

export interface HoursProblem {
  readonly code: 'calendar_not_published' | 'hours_empty';
}

/** In another order they are the same. */
const hoursOf = ({ weeklyRest, standardDay, workingHours, receptionHours }: WorkingCalendar) => ({
  weeklyRest: weeklyRest.toSorted(),
  standardDay,
  workingHours,
  receptionHours,
});

export const makeHours =
  (hours: Pick<HoursRead, 'worked' | 'open'>): Make<HoursProblem> =>
  (_tx, published) => {
    if (published === null) return err({ code: 'calendar_not_published' });
    const before = workingCalendarOf(published.data);
    if (!before.ok) throw new Error(`calendar: ${JSON.stringify(before.error)}`);
    const after = calendarWithHours(before.value, hours);
    if (after === null) return err({ code: 'hours_empty' });
    return ok({
      data: { ...after, version: String(published.version + 1) },
      refused: [],
      ignoredSheets: [],
      changes: !isDeepStrictEqual(hoursOf(before.value), hoursOf(after)),
    });
  };
