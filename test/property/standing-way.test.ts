/** What nobody has decided is asked about, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDate } from '#shared/calendar/due-date.ts';
import { addDays, dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { pauseDeadline, resumeDeadline } from '#shared/calendar/pause.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import { anyCalendarFields, anyRule, anyTime, runs } from '#test/fixtures/calendar-arbitraries.ts';
import { value } from '#test/fixtures/calendar.ts';
import {
  anyCalledOff,
  anyPause,
  asked,
  calendarsOf,
  extendedOnce,
  inForce,
  newStory,
  promised,
  stoppedOnce,
  type Story,
} from '#test/fixtures/standing-story.ts';

/** Stops and extensions, in any order. */
const anyEvents = fc.array(
  fc.oneof(anyPause, fc.record({ amount: fc.integer({ min: 1, max: 9 }), before: fc.nat(1) })),
  { maxLength: 4 },
);

/** The day on which the last of the working days is over, those counted out that began while the clock stood. */
const countedOn = (
  { received, stood }: Story,
  days: number,
  calendar: WorkingCalendar,
): LocalDate => {
  const counts = (day: LocalDate): boolean =>
    isWorked(calendarDay(day, calendar)) &&
    !stood.some(({ from, to }) => day > dateOf(from) && day <= dateOf(to));
  let day = dateOf(received);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
};

/** What remains on the last day of a part is none of its days, but the rest of that day. */
const stopsOn = ({ stood }: Story, day: LocalDate): boolean =>
  stood.some(({ from }) => dateOf(from) === day);

describe('lịch mới còn chờ quyết định, hồ sơ dừng rồi chạy lại, với mọi lịch', () => {
  it('ngày chưa ai quyết định thì vẫn được hỏi, đúng ngày mà lịch mới cho; không hỏi ngày nào khác', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyRule,
        anyCalendarFields,
        anyCalledOff,
        fc.array(anyPause, { maxLength: 3 }),
        (received, rule, fields, calledOff, pauses) => {
          const calendars = calendarsOf(fields, received, calledOff);
          const dates = calendars.map((calendar) => dueDate(received, rule, calendar));
          fc.pre(dates.every(({ ok }) => ok));
          const [first] = dates.map(value);
          if (first === undefined) return;
          const story = pauses.reduce<Story>(
            (sofar, pause) => stoppedOnce(sofar, pause) ?? sofar,
            newStory(received, calendars, promised(rule, first)),
          );
          const { deadline, version, stood } = story;
          const [newest, begun] = [calendars[version - 1], dates[version - 1]];
          if (newest === undefined || begun === undefined) return;
          const honest = stood.reduce((date, { from, to }) => {
            const stopped = value(pauseDeadline(date, from, newest));
            return value(resumeDeadline(stopped, to, newest));
          }, value(begun));
          expect(inForce(story)?.dueAt).toBe(deadline.dueAt);
          expect(asked(story) ?? deadline.dueAt).toBe(honest.dueAt);
        },
      ),
      runs,
    );
  });

  it('cả khi vừa gia hạn vừa dừng: hẹn bằng ngày cuối của số ngày làm việc được cho, bỏ những ngày đứng', () => {
    fc.assert(
      fc.property(
        anyTime,
        fc.integer({ min: 1, max: 20 }),
        anyCalendarFields,
        anyCalledOff,
        anyEvents,
        (received, amount, fields, calledOff, events) => {
          const calendars = calendarsOf(fields, received, calledOff);
          const rule = { kind: 'amount', amount, unit: 'working_day' } as const;
          const [first] = calendars.map((calendar) => value(dueDate(received, rule, calendar)));
          if (first === undefined) return;
          const story = events.reduce<Story>(
            (sofar, event) => {
              const next =
                'amount' in event
                  ? extendedOnce(sofar, event.amount, event.before)
                  : stoppedOnce(sofar, event);
              return next ?? sofar;
            },
            newStory(received, calendars, promised(rule, first)),
          );
          const sums = story.added.reduce<readonly number[]>(
            (all, more) => [...all, (all.at(-1) ?? 0) + more],
            [amount],
          );
          const ends = calendars.flatMap((one) => sums.map((sum) => countedOn(story, sum, one)));
          fc.pre(ends.every((day) => !stopsOn(story, day)));
          const { version, deadline } = story;
          const [newest, due] = [calendars[version - 1], asked(story) ?? deadline.dueAt];
          if (newest === undefined || due === null) return;
          expect(dateOf(due)).toBe(countedOn(story, sums.at(-1) ?? amount, newest));
        },
      ),
      runs,
    );
  });
});
