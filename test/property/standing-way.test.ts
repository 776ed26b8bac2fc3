/** Dossiers that stop and run again while calendars change: what nobody has decided is asked about, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarHeldTo, walkOf } from '#electron/desk/deadlines/deadlines-plan.ts';
import type { DeadlineRule, DueDate, Interruption } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import {
  addDays,
  dateOf,
  parseLocalDateTime,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { pauseDeadline, resumeDeadline } from '#shared/calendar/pause.ts';
import { walkAgain } from '#shared/calendar/route.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { paused, runningAgain } from '#shared/dossier/deadline-moves.ts';
import type { Deadline } from '#shared/dossier/dossier.ts';
import { dueDateInForce } from '#shared/dossier/due-date-in-force.ts';
import { nothingYet } from '#shared/dossier/progress.ts';
import { runClock, stopClock } from '#shared/dossier/standing-clock.ts';
import {
  anyCalendarFields,
  anyRule,
  anyTime,
  runs,
  type CalendarFields,
  type SpecialFields,
} from '#test/fixtures/calendar-arbitraries.ts';
import { calendarWith, value } from '#test/fixtures/calendar.ts';
import { acceptance } from '#test/fixtures/dossier.ts';

/** A stop, so far on the way to the date in force, and after how many seconds the clock runs again. */
interface Pause {
  readonly share: number;
  readonly seconds: number;
  /** How many of the calendars that are still to come arrive before it, and while it lasts. */
  readonly before: number;
  readonly during: number;
}

const anyPause: fc.Arbitrary<Pause> = fc.record({
  share: fc.double({ min: 0.0001, max: 0.999, noNaN: true }),
  seconds: fc.oneof(fc.nat({ max: 86_400 }), fc.nat({ max: 30 * 86_400 })),
  before: fc.nat({ max: 1 }),
  during: fc.nat({ max: 1 }),
});

/** How many days after the reception a later calendar calls one off. */
const anyCalledOff = fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 3 });

/** The first calendar and those after it, each with one more day off, close to the reception. */
const calendarsOf = (
  fields: CalendarFields,
  received: LocalDateTime,
  calledOff: readonly number[],
): readonly WorkingCalendar[] =>
  [0, ...calledOff].map((_, nth, all) => {
    const off = new Set(all.slice(1, nth + 1).map((days) => addDays(dateOf(received), days)));
    const other = ({ date }: SpecialFields) => !off.has(date);
    const daysOff = [...fields.daysOff.filter(other), ...[...off].map((date) => ({ date }))];
    const extraWorkingDays = fields.extraWorkingDays.filter(other);
    return calendarWith({ ...fields, daysOff, extraWorkingDays });
  });

const promised = (rule: DeadlineRule, due: DueDate): Deadline => ({
  ...nothingYet.deadline,
  promise: {
    state: 'promised',
    rule,
    dueAt: due.dueAt,
    days: due.days.map((day) => ({ ...day })),
    warnings: [],
    calendarVersion: 1,
  },
  dueAt: due.dueAt,
  calendarSeen: 1,
});

const after = (time: LocalDateTime, seconds: number): LocalDateTime =>
  value(
    parseLocalDateTime(
      new Date(Date.parse(`${time}Z`) + seconds * 1000).toISOString().slice(0, 19),
    ),
  );

const secondsTo = (from: LocalDateTime, to: LocalDateTime): number =>
  (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000;

/** A dossier as its entries leave it, and the calendar in force then. */
interface Story {
  readonly deadline: Deadline;
  readonly version: number;
  readonly stood: readonly Interruption[];
}

/** Stops on its way and runs again, as the desk writes it down; null where its date is past. */
const stoppedOnce = (
  { deadline, version, stood }: Story,
  received: LocalDateTime,
  pause: Pause,
  calendars: readonly WorkingCalendar[],
): Story | null => {
  const intake = acceptance({ receivedAt: received });
  const dossier = { deadline, intake };
  const calendarAt = (nth: number) => calendars[nth - 1] ?? null;
  const later = (nth: number, more: number) => Math.min(calendars.length, nth + more);
  const by = (nth: number) => ({ today: calendarAt(nth), at: calendarAt });
  const now = stood.at(-1)?.to ?? received;
  const { dueAt } = deadline;
  if (dueAt === null || dueAt <= now) return null;
  const from = after(now, Math.ceil(pause.share * secondsTo(now, dueAt)));
  const then = later(version, pause.before);
  const { own: _own, ...stopped } = value(stopClock(dossier, from, by(then)));
  const standing = { deadline: paused(deadline, stopped), intake };
  const to = after(from, pause.seconds);
  const last = later(then, pause.during);
  const data = calendarAt(last);
  const clock = runClock(standing, to, by(last));
  if (!clock.ok || data === null) return null;
  const { due } = clock.value;
  const held = calendarHeldTo(standing, [due], { version: last, data });
  const walk = due === null ? {} : { walk: walkOf(due, last, held) };
  return {
    deadline: runningAgain(standing.deadline, { dueAt: clock.value.dueAt, ...walk }),
    version: last,
    stood: [...stood, { from, to }],
  };
};

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
          const [begun] = calendars;
          const due = begun === undefined ? null : dueDate(received, rule, begun);
          fc.pre(due?.ok === true);
          if (due === null) return;
          const start = { deadline: promised(rule, value(due)), version: 1, stood: [] };
          const { deadline, version, stood } = pauses.reduce<Story>(
            (story, pause) => stoppedOnce(story, received, pause, calendars) ?? story,
            start,
          );
          const newest = calendars[version - 1];
          const anew = newest === undefined ? null : dueDate(received, rule, newest);
          fc.pre(anew?.ok === true);
          if (newest === undefined || anew === null) return;
          const honest = stood.reduce((date, { from, to }) => {
            const stopped = value(pauseDeadline(date, from, newest));
            return value(resumeDeadline(stopped, to, newest));
          }, value(anew));
          const intake = acceptance({ receivedAt: received });
          const inForce = dueDateInForce(deadline, intake, (nth) => calendars[nth - 1] ?? null);
          expect(inForce?.dueAt).toBe(deadline.dueAt);
          if (inForce === null) return;
          const again = value(walkAgain(inForce, newest)).dueAt;
          const isAsked = (deadline.calendarSeen ?? 0) < version && again !== deadline.dueAt;
          expect(isAsked ? again : deadline.dueAt).toBe(honest.dueAt);
        },
      ),
      runs,
    );
  });
});
