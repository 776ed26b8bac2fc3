import { describe, expect, it } from 'vitest';
import type { DeadlineUnit } from '#shared/calendar/deadline.ts';
import { dueDate, needsConfirmation } from '#shared/calendar/due-date.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { at, calendarWith, refusal, value, walked } from '#test/fixtures/calendar.ts';

const RULE = /^(?:trong ngày|(?<amount>[\d.]+) (?<unit>ngày làm việc|ngày|giờ làm việc|tháng))$/;
const UNITS: Readonly<Record<string, DeadlineUnit>> = {
  'ngày làm việc': 'working_day',
  ngày: 'day',
  'giờ làm việc': 'working_hour',
  tháng: 'month',
};

const due = (received: string, stated: string, calendar = tryOutCalendar) => {
  const { amount, unit } = RULE.exec(stated)?.groups ?? {};
  const known = UNITS[unit ?? ''];
  return value(
    dueDate(
      at(received),
      known === undefined
        ? { kind: 'same_day' }
        : { kind: 'amount', amount: Number(amount), unit: known },
      calendar,
    ),
  );
};

const codes = (received: string, stated: string) =>
  due(received, stated).warnings.map(({ code }) => code);

describe('hẹn trả theo lịch thử năm 2026', () => {
  it.each([
    // nhận lúc, thời hạn, hẹn trả, vì sao
    ['2026-11-23T10:00', '1 ngày làm việc', '2026-11-25T17:00', '24/11 là ngày nghỉ lễ mới'],
    ['2026-11-20T16:59', '1 ngày làm việc', '2026-11-23T17:00', 'qua thứ Bảy, Chủ nhật'],
    ['2026-11-20T19:00', '1 ngày làm việc', '2026-11-23T17:00', 'nhận sau giờ làm vẫn là ngày 0'],
    ['2026-11-21T09:00', '1 ngày làm việc', '2026-11-23T17:00', 'nhận sáng thứ Bảy: ngày 0'],
    ['2026-11-21T09:00', '3 ngày làm việc', '2026-11-26T17:00', 'thứ Bảy, rồi nghỉ 24/11'],
    [
      '2026-04-24T09:00',
      '1 ngày làm việc',
      '2026-04-28T17:00',
      'Giỗ Tổ rơi Chủ nhật, nghỉ bù 27/4',
    ],
    ['2026-04-29T09:00', '2 ngày làm việc', '2026-05-05T17:00', 'lễ 30/4, 1/5 rồi cuối tuần'],
    ['2026-02-13T09:00', '1 ngày làm việc', '2026-02-23T17:00', 'Tết Bính Ngọ từ 16 đến 20/2'],
    ['2026-02-12T09:00', '5 ngày làm việc', '2026-02-26T17:00', 'một ngày trước, bốn ngày sau Tết'],
    ['2026-08-21T09:00', '1 ngày làm việc', '2026-08-22T17:00', 'thứ Bảy 22/8 làm bù'],
    ['2026-08-28T09:00', '1 ngày làm việc', '2026-09-03T17:00', 'hoán đổi 31/8, lễ 1–2/9'],
    ['2026-11-23T10:00', '8 giờ làm việc', '2026-11-25T10:30', '5 giờ ngày 23, 3 giờ ngày 25'],
    ['2026-11-25T07:30', '8 giờ làm việc', '2026-11-26T08:00', 'ngày chuẩn có bảy giờ rưỡi'],
    [
      '2026-11-25T13:30',
      '3.5 giờ làm việc',
      '2026-11-25T17:00',
      'vừa hết giờ thì hẹn đúng giờ đóng cửa',
    ],
    ['2026-11-25T12:00', '1 giờ làm việc', '2026-11-25T14:30', 'nhận giờ nghỉ trưa'],
    ['2026-11-25T17:00', '1 giờ làm việc', '2026-11-26T08:30', 'nhận đúng lúc đóng cửa'],
    ['2026-11-25T06:45', '1 giờ làm việc', '2026-11-25T08:30', 'nhận trước giờ mở cửa'],
    ['2026-11-25T10:00:59', '1 giờ làm việc', '2026-11-25T11:00', 'tính từ phút ghi trên giấy'],
    ['2026-11-21T09:00', '2 giờ làm việc', '2026-11-23T09:30', 'thứ Bảy không phải giờ làm việc'],
    ['2026-11-25T08:00', '1.5 ngày làm việc', '2026-11-26T13:45', '11 giờ 15 phút làm việc'],
    ['2026-11-25T08:00', '0.5 ngày làm việc', '2026-11-25T13:45', '3 giờ 45 phút làm việc'],
    ['2026-01-31T10:00', '1 tháng', '2026-03-02T17:00', '28/2 là thứ Bảy'],
    ['2026-03-31T10:00', '1 tháng', '2026-05-04T17:00', '30/4 rồi 1/5 nghỉ lễ, rồi cuối tuần'],
    ['2026-05-31T10:00', '1 tháng', '2026-06-30T17:00', 'tháng Sáu có 30 ngày'],
    ['2026-03-15T10:00', '3 tháng', '2026-06-15T17:00', 'cùng ngày của tháng thứ ba'],
    ['2026-11-14T10:00', '10 ngày', '2026-11-25T17:00', 'ngày thứ mười là 24/11'],
    ['2026-11-13T10:00', '10 ngày', '2026-11-23T17:00', 'ngày theo lịch kể cả cuối tuần'],
    ['2026-11-25T15:00', 'trong ngày', '2026-11-25T17:00', 'đúng 15 giờ còn kịp'],
    ['2026-11-25T15:00:01', 'trong ngày', '2026-11-26T17:00', 'quá 15 giờ một giây'],
    ['2026-11-23T15:30', 'trong ngày', '2026-11-25T17:00', 'ngày làm việc tiếp theo là 25/11'],
    ['2026-11-21T08:00', 'trong ngày', '2026-11-23T17:00', 'nhận ngày không làm việc'],
    ['2026-08-22T08:00', 'trong ngày', '2026-08-22T17:00', 'thứ Bảy làm bù là ngày làm việc'],
    ['2026-11-25T05:00', 'trong ngày', '2026-11-25T17:00', 'nhận trước giờ mở cửa'],
  ])('nhận %s, thời hạn %s thì hẹn %s (%s)', (received, stated, expected) => {
    expect(due(received, stated).dueAt).toBe(expected);
  });
});

describe('vì sao hẹn ngày này', () => {
  it('kể từng ngày, kể cả ngày nhận, với lý do của ngày đó', () => {
    expect(due('2026-11-23T10:00', '1 ngày làm việc').days).toEqual([
      { date: '2026-11-23', counts: false, reason: { code: 'reception_day' } },
      {
        date: '2026-11-24',
        counts: false,
        reason: { code: 'day_off', name: 'Ngày Văn hóa Việt Nam' },
      },
      { date: '2026-11-25', counts: true, reason: { code: 'working_day' } },
    ]);
  });

  it('ngày theo lịch rơi vào ngày nghỉ thì nói vì sao dời và dời đến đâu', () => {
    expect(due('2026-11-19T10:00', '2 ngày').days.slice(2)).toEqual([
      {
        date: '2026-11-21',
        counts: true,
        reason: { code: 'calendar_day' },
        notWorked: { code: 'weekly_rest' },
      },
      { date: '2026-11-22', counts: false, reason: { code: 'weekly_rest' } },
      { date: '2026-11-23', counts: false, reason: { code: 'rolled_to' } },
    ]);
  });

  it('tháng không có ngày 31 thì nói là lấy ngày cuối tháng', () => {
    expect(due('2026-05-31T10:00', '2 tháng').days).toEqual([
      { date: '2026-05-31', counts: false, reason: { code: 'reception_day' } },
      { date: '2026-06-30', counts: true, reason: { code: 'month_end' } },
      { date: '2026-07-31', counts: true, reason: { code: 'month' } },
    ]);
  });

  it('hạn theo giờ nói mỗi ngày dùng bao nhiêu phút', () => {
    expect(due('2026-11-23T17:30', '8 giờ làm việc').days).toEqual([
      { date: '2026-11-23', counts: false, minutes: 0, reason: { code: 'after_closing' } },
      {
        date: '2026-11-24',
        counts: false,
        minutes: 0,
        reason: { code: 'day_off', name: 'Ngày Văn hóa Việt Nam' },
      },
      { date: '2026-11-25', counts: true, minutes: 450, reason: { code: 'working_day' } },
      { date: '2026-11-26', counts: true, minutes: 30, reason: { code: 'working_day' } },
    ]);
  });

  it('thủ tục trong ngày chỉ tính đúng ngày phải trả', () => {
    expect(walked(due('2026-11-20T14:00', 'trong ngày'))).toBe('20+');
    expect(walked(due('2026-11-20T15:01', 'trong ngày'))).toBe('20- 21- 22- 23+');
    expect(due('2026-11-20T15:01', 'trong ngày').days[0]?.reason.code).toBe('after_same_day_limit');
    expect(due('2026-11-21T09:00', 'trong ngày').days[0]?.reason.code).toBe('weekly_rest');
  });
});

describe('cảnh báo', () => {
  it('hẹn sang năm mà lịch chưa có thì cảnh báo, ngày cuối của lịch thì không', () => {
    expect(codes('2026-12-30T10:00', '1 ngày làm việc')).toEqual([]);
    expect(codes('2026-12-31T10:00', '1 ngày làm việc')).toEqual(['calendar_not_covered']);
    expect(codes('2026-12-31T16:00', '8 giờ làm việc')).toEqual(['calendar_not_covered']);
    expect(codes('2026-12-15T10:00', '1 tháng')).toEqual(['calendar_not_covered']);
  });

  it('nhận trước ngày lịch bắt đầu đầy đủ thì cũng cảnh báo', () => {
    expect(codes('2025-12-30T10:00', '1 ngày làm việc')).toContain('calendar_not_covered');
  });

  it('ngày nghỉ chưa kiểm chứng vẫn tính, có cảnh báo nêu ngày', () => {
    expect(due('2026-08-28T09:00', '1 ngày làm việc').warnings).toEqual([
      {
        code: 'calendar_day_unverified',
        date: '2026-08-31',
        name: 'Hoán đổi với thứ Bảy 22/8/2026',
      },
      { code: 'calendar_day_unverified', date: '2026-09-01', name: 'Quốc khánh (ngày liền kề)' },
    ]);
  });

  it('ngày chưa kiểm chứng mà hạn theo lịch chỉ đi qua thì không cảnh báo', () => {
    expect(codes('2026-08-28T09:00', '10 ngày')).toEqual([]);
    expect(codes('2026-08-28T09:00', '3 ngày')).toEqual([
      'calendar_day_unverified',
      'calendar_day_unverified',
    ]);
  });

  it('ngày chưa kiểm chứng trùng ngày nghỉ hằng tuần không làm đổi gì nên không cảnh báo', () => {
    const calendar = calendarWith({ daysOff: [{ date: '2026-11-22', status: 'unverified' }] });
    expect(due('2026-11-20T09:00', '1 ngày làm việc', calendar).warnings).toEqual([]);
  });
});

describe('lịch khác thường', () => {
  const halfDay = calendarWith({
    daysOff: [{ date: '2026-11-25', name: 'Nghỉ chiều', part: 'afternoon' }],
  });

  it('nửa ngày làm việc tính là một ngày và hẹn lúc hết nửa ngày đó', () => {
    const promise = due('2026-11-24T10:00', '1 ngày làm việc', halfDay);
    expect(promise.dueAt).toBe('2026-11-25T11:30');
    expect(promise.days.at(-1)?.reason).toEqual({ code: 'half_day', name: 'Nghỉ chiều' });
  });

  it('trong ngày mà buổi chiều nghỉ: nhận khi đã đóng cửa thì hẹn ngày làm việc tiếp theo', () => {
    expect(due('2026-11-25T11:00', 'trong ngày', halfDay).dueAt).toBe('2026-11-25T11:30');
    const late = due('2026-11-25T14:00', 'trong ngày', halfDay);
    expect(late.dueAt).toBe('2026-11-26T17:00');
    expect(late.days[0]?.reason.code).toBe('after_closing');
  });

  it('nghỉ sáng thì giờ làm việc chỉ chạy từ chiều', () => {
    const calendar = calendarWith({ daysOff: [{ date: '2026-11-25', part: 'morning' }] });
    expect(due('2026-11-25T08:00', '1 giờ làm việc', calendar).dueAt).toBe('2026-11-25T14:30');
  });

  it('thứ Bảy làm việc buổi sáng thì tính là ngày làm việc, hẹn 11:30', () => {
    const calendar = calendarWith({
      weeklyRest: ['sunday'],
      workingHours: { saturday: [{ from: '07:30', to: '11:30' }] },
    });
    expect(due('2026-11-20T10:00', '1 ngày làm việc', calendar).dueAt).toBe('2026-11-21T11:30');
  });

  it('mở cửa tiếp nhận sáng thứ Bảy không biến thứ Bảy thành ngày làm việc', () => {
    const calendar = calendarWith({
      receptionHours: { saturday: [{ from: '07:30', to: '11:30' }] },
    });
    expect(due('2026-11-20T10:00', '1 ngày làm việc', calendar).dueAt).toBe('2026-11-23T17:00');
    expect(due('2026-11-21T10:00', '1 giờ làm việc', calendar).dueAt).toBe('2026-11-23T08:30');
  });

  it('giới hạn trong ngày là dữ liệu của lịch', () => {
    const calendar = calendarWith({ sameDay: { until: '16:00:00' } });
    expect(due('2026-11-25T16:00', 'trong ngày', calendar).dueAt).toBe('2026-11-25T17:00');
    expect(due('2026-11-25T16:00:01', 'trong ngày', calendar).dueAt).toBe('2026-11-26T17:00');
  });
});

describe('không hẹn được', () => {
  const amount = (n: number, unit: DeadlineUnit, calendar = tryOutCalendar) =>
    refusal(dueDate(at('2026-11-23T10:00'), { kind: 'amount', amount: n, unit }, calendar)).code;

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('thời hạn %s bị từ chối', (n) => {
    for (const unit of ['working_day', 'day', 'working_hour', 'month'] as const)
      expect(amount(n, unit)).toBe('deadline_amount_invalid');
  });

  it('nửa ngày theo lịch, nửa tháng thì không có nghĩa', () => {
    expect(amount(1.5, 'day')).toBe('deadline_amount_invalid');
    expect(amount(0.5, 'month')).toBe('deadline_amount_invalid');
  });

  it('quá mười năm là nhập nhầm', () => {
    for (const unit of ['working_day', 'day', 'working_hour', 'month'] as const)
      expect(amount(1_000_000, unit)).toBe('deadline_beyond_horizon');
    const late = dueDate(at('9999-12-31T10:00'), { kind: 'same_day' }, tryOutCalendar);
    expect(refusal(late).code).toBe('deadline_beyond_horizon');
  });

  it('lịch không có ngày làm việc nào thì từ chối, không chạy mãi', () => {
    const calendar = calendarWith({
      weeklyRest: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    });
    for (const unit of ['working_day', 'day', 'working_hour', 'month'] as const)
      expect(amount(1, unit, calendar)).toBe('calendar_no_working_day');
  });

  it('trên 16 giờ làm việc phải được Tỉnh xác nhận', () => {
    const hours = (n: number, unit: DeadlineUnit = 'working_hour') =>
      needsConfirmation({ kind: 'amount', amount: n, unit }, tryOutCalendar);
    expect([hours(16), hours(16.5), hours(24)]).toEqual([false, true, true]);
    expect(hours(24, 'working_day')).toBe(false);
    expect(needsConfirmation({ kind: 'same_day' }, tryOutCalendar)).toBe(false);
  });
});
