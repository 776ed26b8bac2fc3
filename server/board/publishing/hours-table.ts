/** When offices work and when their counters are open, weekday by weekday. */
import type { Period, WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { openOn, WEEK, workedOn } from '#shared/publishing/read-hours.ts';
import { fill } from '#shared/text/fill.ts';
import type { PublishedTable, Words } from './tables.ts';

const hoursIn = (periods: readonly Period[]): string =>
  periods.map(({ from, to }) => `${from}–${to}`).join(', ');

export const hoursTable = (words: Words, calendar: WorkingCalendar): PublishedTable => {
  const { sameDay } = calendar;
  const { columns } = words;
  return {
    id: 'hours',
    columns: [columns.weekday, columns.worked, columns.open],
    rows: [
      ...WEEK.map((day) => {
        const cells = [workedOn(calendar, day), openOn(calendar, day)].map(hoursIn);
        return { key: day, cells: [words.weekdays[day], ...cells] };
      }),
      {
        key: 'same_day',
        cells: [words.words.sameDay, fill(words.words.until, { time: sameDay.until }), ''],
      },
    ],
  };
};
