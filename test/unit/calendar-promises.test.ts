import { describe, expect, it } from 'vitest';
import type { DeadlineRule, DueDate } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { extendDeadline, extensionWarnings } from '#shared/calendar/extension.ts';
import { datesFrom, type Dates } from '#shared/calendar/inter-agency.ts';
import { onlineAcceptanceDue } from '#shared/calendar/online-acceptance.ts';
import { dueBeyondCoverage, recalculate } from '#shared/calendar/recalculate.ts';
import { type NationalState, timelinessOf } from '#shared/calendar/timeliness.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { at, calendarWith, day, refusal, value, walked } from '#test/fixtures/calendar.ts';

const workingDays = (amount: number) =>
  ({ kind: 'amount', amount, unit: 'working_day' }) as const satisfies DeadlineRule;
const alone = (total: DueDate): Dates => ({ total, own: null });
const promise = (received: string, rule: DeadlineRule, calendar = tryOutCalendar) =>
  value(dueDate(at(received), rule, calendar));

describe('hồ sơ trực tuyến', () => {
  it('phải được tiếp nhận trong 8 giờ làm việc kể từ khi nộp', () => {
    const due = value(onlineAcceptanceDue(at('2026-11-20T22:00'), tryOutCalendar));
    expect(due.dueAt).toBe('2026-11-25T08:00');
    expect(due.days[0]?.reason.code).toBe('after_closing');
    const friday = value(onlineAcceptanceDue(at('2026-11-27T08:00'), tryOutCalendar));
    expect(friday.dueAt).toBe('2026-11-30T08:30');
  });

  it('số giờ là dữ liệu của lịch', () => {
    const calendar = calendarWith({ onlineAcceptance: { hours: 2 } });
    expect(value(onlineAcceptanceDue(at('2026-11-25T08:00'), calendar)).dueAt).toBe(
      '2026-11-25T10:00',
    );
  });
});

describe('xin lỗi và gia hạn', () => {
  const due = promise('2026-11-16T09:00', workingDays(3));

  it('đi tiếp từ ngày đã hẹn', () => {
    expect(due.dueAt).toBe('2026-11-19T17:00');
    const extended = value(
      extendDeadline(
        due,
        { by: workingDays(2), decidedAt: at('2026-11-18T10:00'), before: 0 },
        tryOutCalendar,
      ),
    );
    expect(extended.dueAt).toBe('2026-11-23T17:00');
    expect(walked(extended)).toBe('19- 20+ 21- 22- 23+');
    expect(extended.days[0]?.reason.code).toBe('extension_day');
    expect(extended.warnings).toEqual([]);
  });

  it('quyết định khi đã trễ thì đi từ ngày quyết định', () => {
    const extended = extendDeadline(
      due,
      { by: workingDays(1), decidedAt: at('2026-11-25T10:00'), before: 0 },
      tryOutCalendar,
    );
    expect(value(extended).dueAt).toBe('2026-11-26T17:00');
  });

  it('quá số lần cho phép thì cảnh báo, không chặn', () => {
    const second = value(
      extendDeadline(
        due,
        { by: workingDays(1), decidedAt: at('2026-11-18T10:00'), before: 1 },
        tryOutCalendar,
      ),
    );
    expect(second.dueAt).toBe('2026-11-20T17:00');
    expect(second.warnings).toEqual([{ code: 'extension_limit_passed', limit: 1, nth: 2 }]);
    expect(extensionWarnings(1, calendarWith({ extension: { limit: 2 } }))).toEqual([]);
  });
});

describe('liên thông', () => {
  it('có hạn của đơn vị mình và hạn tổng', () => {
    const both = value(
      datesFrom(
        at('2026-11-20T09:00'),
        { own: workingDays(1), total: workingDays(5) },
        tryOutCalendar,
      ),
    );
    expect([both.own?.dueAt, both.total.dueAt]).toEqual(['2026-11-23T17:00', '2026-11-30T17:00']);
  });

  it('hạn của mình sau hạn tổng thì từ chối', () => {
    const rules = { own: workingDays(5), total: workingDays(1) };
    expect(refusal(datesFrom(at('2026-11-20T09:00'), rules, tryOutCalendar)).code).toBe(
      'deadline_own_after_total',
    );
  });
});

describe('đúng hạn so theo ngày', () => {
  const of = (state: NationalState, finished: string | null, on = '2026-11-25') =>
    timelinessOf(
      { state, due: day('2026-11-25'), finished: finished === null ? null : day(finished) },
      day(on),
    );

  it('xong trước, đúng, sau ngày hẹn', () => {
    for (const state of [7, 9, 10] as const) {
      expect(of(state, '2026-11-24')).toEqual({ phase: 'finished', verdict: 'early' });
      expect(of(state, '2026-11-25')).toEqual({ phase: 'finished', verdict: 'onTime' });
      expect(of(state, '2026-11-26')).toEqual({ phase: 'finished', verdict: 'late' });
    }
  });

  it('đang xử lý: đến hết ngày hẹn vẫn trong hạn', () => {
    for (const state of [2, 4] as const) {
      expect(of(state, null)).toEqual({ phase: 'inProgress', verdict: 'inTime' });
      expect(of(state, null, '2026-11-26')).toEqual({ phase: 'inProgress', verdict: 'late' });
    }
  });

  it('đang chờ dân hoặc dừng thì kể riêng, chưa tiếp nhận thì không kể', () => {
    expect(([5, 6, 8] as const).map((state) => of(state, null).phase)).toEqual([
      'paused',
      'paused',
      'paused',
    ]);
    expect(([1, 3] as const).map((state) => of(state, null).phase)).toEqual([
      'notAccepted',
      'notAccepted',
    ]);
  });

  it('chưa hẹn được ngày thì không gọi là đúng hay trễ', () => {
    const undated = (state: NationalState) =>
      timelinessOf({ state, due: null, finished: day('2026-11-25') }, day('2026-11-25'));
    expect(undated(4)).toEqual({ phase: 'inProgress', verdict: 'undated' });
    expect(undated(9)).toEqual({ phase: 'finished', verdict: 'undated' });
  });
});

describe('lịch mới về', () => {
  const open = [
    { dossier: 'A', dates: alone(promise('2026-12-30T09:00', workingDays(2))) },
    { dossier: 'B', dates: alone(promise('2026-11-16T09:00', workingDays(3))) },
    { dossier: 'C', dates: alone(promise('2026-12-31T16:00', { kind: 'same_day' })) },
  ];
  const extended = value(
    workingCalendarOf({
      ...tryOutCalendar,
      completeUntil: '2027-12-31',
      daysOff: [...tryOutCalendar.daysOff, { date: '2027-01-04', name: 'Nghỉ thử' }],
    }),
  );

  it('liệt kê hồ sơ đổi ngày hẹn, ngày cũ và ngày mới, không tự đổi', () => {
    expect(
      recalculate(open, extended).map((one) => [
        one.dossier,
        one.before.total.dueAt,
        'after' in one ? one.after.total.dueAt : one.refusal,
        'after' in one ? one.direction : null,
      ]),
    ).toEqual([
      ['A', '2027-01-04T17:00', '2027-01-05T17:00', 'later'],
      ['C', '2027-01-04T17:00', '2027-01-05T17:00', 'later'],
    ]);
    expect(open[0]?.dates.total.dueAt).toBe('2027-01-04T17:00');
  });

  it('lịch không đổi thì không có gì để liệt kê', () => {
    expect(recalculate(open, tryOutCalendar)).toEqual([]);
  });

  it('bớt ngày nghỉ thì ngày hẹn sớm lên', () => {
    const without = value(workingCalendarOf({ ...tryOutCalendar, daysOff: [] }));
    const held = [{ dossier: 'D', dates: alone(promise('2026-11-23T09:00', workingDays(1))) }];
    expect(recalculate(held, without)).toMatchObject([
      { direction: 'earlier', after: { total: { dueAt: '2026-11-24T17:00' } } },
    ]);
  });

  it('chỉ phần của đơn vị đổi ngày thì cũng liệt kê; ngày của dân đứng yên', () => {
    const total = { kind: 'amount', amount: 30, unit: 'day' } as const;
    const dates = value(
      datesFrom(at('2026-12-30T09:00'), { own: workingDays(2), total }, tryOutCalendar),
    );
    expect(recalculate([{ dossier: 'E', dates }], extended)).toMatchObject([
      {
        direction: 'same',
        before: { own: { dueAt: '2027-01-04T17:00' }, total: { dueAt: '2027-01-29T17:00' } },
        after: { own: { dueAt: '2027-01-05T17:00' }, total: { dueAt: '2027-01-29T17:00' } },
      },
    ]);
  });

  it('lịch không tính được thì nêu hồ sơ kèm lý do', () => {
    const idle = calendarWith({
      weeklyRest: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    });
    expect(recalculate(open.slice(0, 1), idle)).toMatchObject([
      { dossier: 'A', refusal: { code: 'calendar_no_working_day' } },
    ]);
  });

  it('hồ sơ hẹn vào những ngày lịch chưa đầy đủ', () => {
    const names = (calendar = tryOutCalendar) =>
      dueBeyondCoverage(open, calendar).map(({ dossier }) => dossier);
    expect(names()).toEqual(['A', 'C']);
    expect(names(extended)).toEqual([]);
  });
});
