/** What dates the calendar gives: one reception, and what it would be promised for. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { atMinute, type LocalDate } from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { lengthOfTime } from '#shared/forms/wording.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDateTime } from '#shared/text/format.ts';
import type { PublishedTable, Words } from './tables.ts';

const NINE_IN_THE_MORNING = 9 * 60;

const samples: readonly DeadlineRule[] = [
  { kind: 'same_day' },
  { kind: 'amount', amount: 8, unit: 'working_hour' },
  { kind: 'amount', amount: 1, unit: 'working_day' },
  { kind: 'amount', amount: 5, unit: 'working_day' },
];

export const sampleTable = (
  words: Words,
  calendar: WorkingCalendar,
  day: LocalDate,
): PublishedTable => {
  const { columns } = words;
  const receivedAt = atMinute(day, NINE_IN_THE_MORNING);
  return {
    id: 'sample',
    columns: [columns.rule, columns.due],
    rows: samples.map((rule) => {
      const due = dueDate(receivedAt, rule, calendar);
      const length = rule.kind === 'same_day' ? words.words.sameDay : lengthOfTime(rule);
      return {
        key: JSON.stringify(rule),
        cells: [
          fill(words.words.sampleReceived, { length, at: formatDateTime(receivedAt) }),
          due.ok ? formatDateTime(due.value.dueAt) : words.words.noDue,
        ],
      };
    }),
  };
};
