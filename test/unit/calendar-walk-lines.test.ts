import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { addDays, daysBetween, parseClockTime } from '#shared/calendar/local-time.ts';
import { interruptionOf } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import { walkLines, type WalkLine } from '#shared/calendar/walk-lines.ts';
import { anyCalendar, anyRule, anyTime } from '#test/fixtures/calendar-arbitraries.ts';
import { at, calendarWith, day, value } from '#test/fixtures/calendar.ts';

const rule = (amount: number, unit: 'working_day' | 'working_hour' | 'day'): DeadlineRule => ({
  kind: 'amount',
  amount,
  unit,
});
const off = (date: string) => ({ date, name: 'Nghỉ thử', status: 'confirmed' });
const walked = (amount: number, unit: 'working_day' | 'working_hour' | 'day' = 'working_day') =>
  value(
    dueDate(
      at('2026-11-09T09:00'),
      rule(amount, unit),
      calendarWith({ daysOff: [off('2026-11-25')] }),
    ),
  );

const firstOf = (line: WalkLine) => (line.kind === 'day' ? line.step.date : line.from);
const lastOf = (line: WalkLine) => (line.kind === 'day' ? line.step.date : line.to);
const short = (line: WalkLine): string =>
  line.kind === 'day'
    ? `${line.step.date.slice(5)}=${line.sum}`
    : `${line.from.slice(5)}~${line.to.slice(5)}=${line.sum}`;

describe('các ngày đã đi, thành dòng trên giấy', () => {
  it('hạn ngắn kể từng ngày, cộng dồn theo từng ngày tính', () => {
    expect(walkLines(walked(3).days).map(short)).toEqual([
      '11-09=0',
      '11-10=1',
      '11-11=2',
      '11-12=3',
    ]);
  });

  it('hạn dài: tuần nào không có gì lạ thì một dòng; ngày đầu, ngày nghỉ, ngày hẹn đứng riêng', () => {
    expect(walkLines(walked(14).days).map(short)).toEqual([
      '11-09=0',
      '11-10~11-15=4',
      '11-16~11-22=9',
      '11-23~11-24=11',
      '11-25=11',
      '11-26~11-29=13',
      '11-30=14',
    ]);
  });

  it('hạn theo giờ cộng dồn số phút làm việc', () => {
    expect(walkLines(walked(9, 'working_hour').days).map(short)).toEqual([
      '11-09=360',
      '11-10=540',
    ]);
  });

  it('mọi lịch, mọi hạn: không mất ngày nào, không kể ngày nào hai lần, cộng dồn không giảm, dòng cuối là ngày hẹn', () => {
    fc.assert(
      fc.property(anyTime, anyRule, anyCalendar, (received, asked, calendar) => {
        const { days } = value(dueDate(received, asked, calendar));
        const lines = walkLines(days);
        const told = lines.flatMap((line) =>
          line.kind === 'day'
            ? [line.step.date]
            : Array.from({ length: daysBetween(line.from, line.to) + 1 }, (_, i) =>
                addDays(line.from, i),
              ),
        );
        expect(told).toEqual(days.map(({ date }) => date));
        const sums = lines.map(({ sum }) => sum);
        expect(sums).toEqual(sums.toSorted((a, b) => a - b));
        const whole = days.reduce((sum, step) => sum + (step.minutes ?? Number(step.counts)), 0);
        expect(sums.at(-1)).toBe(whole);
        const last = lines.at(-1);
        expect(last === undefined ? null : [firstOf(last), lastOf(last)]).toEqual([
          days.at(-1)?.date,
          days.at(-1)?.date,
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('mất một phần của ngày', () => {
  const clock = (text: string) => value(parseClockTime(text));
  const lost = (from: string, to: string, hours?: readonly [string, string]) => {
    const days = { from: day(from), to: day(to) };
    return interruptionOf(
      hours === undefined
        ? days
        : { ...days, hours: { from: clock(hours[0]), to: clock(hours[1]) } },
    );
  };
  const moved = (due: ReturnType<typeof walked>, span: ReturnType<typeof interruptionOf>) =>
    value(excludeTime(due, [span], calendarWith({ daysOff: [off('2026-11-25')] }))).dueAt;

  it('hạn theo giờ lùi đúng số phút làm việc đã mất, giờ trưa không tính', () => {
    const due = walked(4, 'working_hour');
    expect(due.dueAt).toBe('2026-11-09T15:00');
    expect(moved(due, lost('2026-11-09', '2026-11-09', ['11:00', '14:00']))).toBe(
      '2026-11-09T16:00',
    );
  });

  it('hạn theo ngày: mất vài giờ trong một ngày thì không đổi; mất sang ngày sau thì ngày sau không tính', () => {
    const due = walked(3);
    expect(moved(due, lost('2026-11-10', '2026-11-10', ['08:00', '16:00']))).toBe(due.dueAt);
    expect(moved(due, lost('2026-11-10', '2026-11-11', ['14:00', '09:30']))).toBe(
      '2026-11-13T17:00',
    );
  });

  it('cả ngày thì như trước', () => {
    expect(moved(walked(3), lost('2026-11-10', '2026-11-10'))).toBe('2026-11-13T17:00');
  });
});
