import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { dueDate, dueFrom } from '#shared/calendar/due-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Deadline } from '#shared/dossier/dossier.ts';
import { nothingYet } from '#shared/dossier/progress.ts';
import { runClock, stopClock } from '#shared/dossier/standing-clock.ts';
import { at, calendarWith, refusal, value, walked } from '#test/fixtures/calendar.ts';
import { acceptance } from '#test/fixtures/dossier.ts';

const RECEIVED = at('2026-11-09T09:00');
const calendar = calendarWith();
const amount = (
  n: number,
  unit: 'working_day' | 'day' | 'working_hour' | 'month',
): DeadlineRule => ({
  kind: 'amount',
  amount: n,
  unit,
});

/** Received on Monday 9 November at nine. */
const promised = (rule: DeadlineRule, own: DeadlineRule | null = null): Deadline => {
  const { dueAt, days } = value(dueDate(RECEIVED, rule, calendar));
  const part = own === null ? null : value(dueDate(RECEIVED, own, calendar));
  return {
    ...nothingYet.deadline,
    promise: {
      state: 'promised',
      rule,
      dueAt,
      days: days.map((day) => ({ ...day })),
      warnings: [],
      calendarVersion: 1,
      ...(part === null || own === null ? {} : { own: { rule: own, dueAt: part.dueAt } }),
    },
    dueAt,
    own: part === null ? null : { dueAt: part.dueAt, walk: null, moved: false },
  };
};

const stood = (deadline: Deadline) => ({ deadline, intake: acceptance({ receivedAt: RECEIVED }) });
const by = (today: WorkingCalendar | null) => ({ today, at: () => calendar });

const stop = (deadline: Deadline, pausedAt: string) =>
  value(stopClock(stood(deadline), at(pausedAt), by(calendar)));

/** The deadline as the entry of that pause leaves it. */
const standing = (deadline: Deadline, pausedAt: string): Deadline => {
  const { pausedAt: since, remaining, own } = stop(deadline, pausedAt);
  return { ...deadline, pause: { since, remaining, ownRemaining: own?.remaining ?? null } };
};

const run = (deadline: Deadline, resumedAt: string, today: WorkingCalendar = calendar) =>
  value(runClock(stood(deadline), at(resumedAt), by(today)));

const storm = calendarWith({
  daysOff: ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-17'].map((date) => ({
    date,
    name: 'Nghỉ bão',
  })),
});

describe('đồng hồ thời hạn dừng và chạy lại', () => {
  it('ngày làm việc: bão nghỉ lúc dừng không mất ngày nào, nghỉ sau khi chạy lại thì đi vòng', () => {
    const paused = standing(promised(amount(3, 'working_day')), '2026-11-10T15:00');
    expect(paused.pause?.remaining).toEqual({ unit: 'working_day', days: 2 });
    const again = run(paused, '2026-11-16T09:00', storm);
    expect(again.dueAt).toBe('2026-11-19T17:00');
    expect(again.due === null ? '' : walked(again.due)).toBe('16- 17- 18+ 19+');
  });

  it('giờ làm việc: còn bao nhiêu phút thì chạy tiếp, kể cả trong cùng một ngày', () => {
    const paused = standing(promised(amount(8, 'working_hour')), '2026-11-09T14:00');
    expect(paused.pause?.remaining).toEqual({ unit: 'working_minute', minutes: 300 });
    expect(run(paused, '2026-11-09T15:00').dueAt).toBe('2026-11-10T10:30');
    expect(run(paused, '2026-11-16T07:30', storm).dueAt).toBe('2026-11-16T14:30');
  });

  it('ngày lịch và tháng: còn bao nhiêu ngày lịch, ngày nghỉ cuối cùng thì dời', () => {
    const days = standing(promised(amount(10, 'day')), '2026-11-12T09:00');
    expect(days.pause?.remaining).toEqual({ unit: 'day', days: 7 });
    expect(run(days, '2026-11-14T09:00').dueAt).toBe('2026-11-23T17:00');
    const month = standing(promised(amount(1, 'month')), '2026-11-19T09:00');
    expect(month.pause?.remaining).toEqual({ unit: 'day', days: 20 });
  });

  it('đã quá hẹn lúc dừng thì ngày cũ giữ nguyên; chưa có hẹn thì vẫn chưa có', () => {
    const late = standing(promised(amount(1, 'working_day')), '2026-11-12T09:00');
    expect(late.pause?.remaining).toBeNull();
    expect(run(late, '2026-11-20T09:00')).toMatchObject({ dueAt: '2026-11-10T17:00', due: null });
    const none = { ...nothingYet.deadline };
    expect(run(standing(none, '2026-11-12T09:00'), '2026-11-20T09:00').dueAt).toBeNull();
  });

  it('dừng rồi chạy lại ngay trong ngày không đổi gì', () => {
    const paused = standing(promised(amount(3, 'working_day')), '2026-11-10T09:00');
    expect(run(paused, '2026-11-10T16:00')).toMatchObject({ dueAt: '2026-11-12T17:00', due: null });
  });

  it('ngày do người ghi: đếm ngày làm việc tới ngày ấy', () => {
    const byHand = {
      ...promised(amount(3, 'working_day')),
      dueAt: at('2026-11-20T17:00'),
      moved: true,
    };
    const paused = standing(byHand, '2026-11-13T09:00');
    expect(paused.pause?.remaining).toEqual({ unit: 'working_day', days: 5 });
    expect(run(paused, '2026-11-18T09:00').dueAt).toBe('2026-11-25T17:00');
  });

  it('đã gia hạn, dừng trước ngày hẹn cũ: còn cả phần chưa đi lẫn phần thêm', () => {
    const before = promised(amount(3, 'working_day'));
    const more = value(
      dueFrom(
        { kind: 'extension', at: at('2026-11-12T17:00') },
        { unit: 'working_day', days: 2 },
        calendar,
      ),
    );
    const walk = {
      start: { ...more.start },
      allowance: { ...more.allowance },
      days: [],
      warnings: [],
      calendarVersion: 1,
    };
    const extended = { ...before, dueAt: more.dueAt, walk, moved: true };
    expect(stop(extended, '2026-11-10T09:00').remaining).toEqual({ unit: 'working_day', days: 4 });
  });

  it('dừng hai lần chồng nhau: lần sau không thêm gì', () => {
    const paused = standing(promised(amount(3, 'working_day')), '2026-11-10T09:00');
    expect(stop(paused, '2026-11-11T09:00').remaining).toBeNull();
  });

  it('phần riêng của nơi nhận dừng và chạy theo, giữ đơn vị của nó', () => {
    const both = promised(amount(10, 'working_day'), amount(8, 'working_hour'));
    const paused = standing(both, '2026-11-09T14:00');
    expect(paused.pause?.ownRemaining).toEqual({ unit: 'working_minute', minutes: 300 });
    const again = run(paused, '2026-11-16T07:30');
    expect(again.own?.dueAt).toBe('2026-11-16T14:30');
    expect(again.dueAt).toBe('2026-11-30T17:00');
  });

  it('phần riêng đã lỡ trước lúc dừng thì vẫn là lỡ: chạy lại không cho nó hẹn mới', () => {
    const both = promised(amount(5, 'working_day'), amount(2, 'working_hour'));
    const paused = standing(both, '2026-11-09T15:00');
    expect(paused.pause?.ownRemaining).toBeNull();
    const again = run(paused, '2026-11-13T09:00');
    expect([again.own, again.dueAt]).toEqual([null, '2026-11-20T17:00']);
  });

  it('không còn lịch của ngày hứa: hẹn theo giờ vẫn đếm theo giờ', () => {
    const both = promised(amount(16, 'working_hour'), amount(8, 'working_hour'));
    const without = { today: calendar, at: () => null };
    expect(value(stopClock(stood(both), at('2026-11-09T14:00'), without))).toMatchObject({
      remaining: { unit: 'working_minute' },
      own: { remaining: { unit: 'working_minute', minutes: 300 } },
    });
  });

  it('lịch mới thêm ngày làm việc cũng không kéo hẹn về sớm hơn', () => {
    const paused = standing(promised(amount(5, 'working_day')), '2026-11-13T18:00');
    const busy = calendarWith({
      extraWorkingDays: [{ date: '2026-11-15', name: 'Làm bù', replaces: null }],
    });
    expect(run(paused, '2026-11-14T08:00', busy).dueAt).toBe('2026-11-16T17:00');
  });

  it('chưa có lịch nào thì nói là chưa tính được', () => {
    const deadline = promised(amount(3, 'working_day'));
    const without = { today: null, at: () => null };
    expect(refusal(stopClock(stood(deadline), at('2026-11-10T09:00'), without)).code).toBe(
      'calendar_missing',
    );
  });
});
