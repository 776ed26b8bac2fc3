import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { pauseDeadline, resumeDeadline } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { at, calendarWith, refusal, value, walked } from '#test/fixtures/calendar.ts';

const workingDays = (amount: number): DeadlineRule => ({
  kind: 'amount',
  amount,
  unit: 'working_day',
});
const workingHours = (amount: number): DeadlineRule => ({
  kind: 'amount',
  amount,
  unit: 'working_hour',
});

const promise = (received: string, rule: DeadlineRule) =>
  value(dueDate(at(received), rule, tryOutCalendar));
const pause = (received: string, rule: DeadlineRule, from: string) =>
  value(pauseDeadline(promise(received, rule), at(from), tryOutCalendar));
const resume = (received: string, rule: DeadlineRule, from: string, to: string) =>
  value(resumeDeadline(pause(received, rule, from), at(to), tryOutCalendar));

describe('tạm dừng rồi tiếp tục', () => {
  it('hạn theo ngày làm việc: còn bao nhiêu ngày chưa đi thì đi tiếp, ngày tiếp tục là ngày 0', () => {
    // Nhận thứ Hai 9/11, ba ngày: hẹn thứ Năm 12. Dừng thứ Ba 10, còn 2 ngày.
    expect(promise('2026-11-09T09:00', workingDays(3)).dueAt).toBe('2026-11-12T17:00');
    expect(pause('2026-11-09T09:00', workingDays(3), '2026-11-10T15:00').remaining).toEqual({
      unit: 'working_day',
      days: 2,
    });
    const due = resume('2026-11-09T09:00', workingDays(3), '2026-11-10T15:00', '2026-11-20T09:00');
    expect(due.dueAt).toBe('2026-11-25T17:00');
    expect(walked(due)).toBe('20- 21- 22- 23+ 24- 25+');
    expect(due.days[0]?.reason.code).toBe('resume_day');
  });

  it('dừng đúng ngày hẹn thì còn 0 ngày: tiếp tục ngày nào hẹn cuối ngày đó', () => {
    const from = '2026-11-12T10:00';
    const on = (to: string) => resume('2026-11-09T09:00', workingDays(3), from, to);
    expect(on('2026-11-18T09:00').dueAt).toBe('2026-11-18T17:00');
    expect(on('2026-11-18T18:00').dueAt).toBe('2026-11-19T17:00');
    expect(on('2026-11-21T09:00').dueAt).toBe('2026-11-23T17:00');
    expect(on('2026-11-12T17:30').dueAt).toBe('2026-11-12T17:00');
  });

  it('hạn theo giờ: còn bao nhiêu phút làm việc thì chạy tiếp', () => {
    const paused = pause('2026-11-09T10:00', workingHours(8), '2026-11-09T14:00');
    expect(paused.remaining).toEqual({ unit: 'working_minute', minutes: 360 });
    const due = resume('2026-11-09T10:00', workingHours(8), '2026-11-09T14:00', '2026-11-13T16:00');
    expect(due.dueAt).toBe('2026-11-16T14:30');
  });

  it('hạn theo ngày lịch và theo tháng: còn bao nhiêu ngày lịch', () => {
    const days: DeadlineRule = { kind: 'amount', amount: 10, unit: 'day' };
    expect(pause('2026-11-02T09:00', days, '2026-11-05T09:00').remaining).toEqual({
      unit: 'day',
      days: 7,
    });
    const due = resume('2026-11-02T09:00', days, '2026-11-05T09:00', '2026-11-16T09:00');
    expect(due.dueAt).toBe('2026-11-23T17:00');
    const month: DeadlineRule = { kind: 'amount', amount: 1, unit: 'month' };
    expect(pause('2026-10-31T09:00', month, '2026-11-10T09:00').remaining).toEqual({
      unit: 'day',
      days: 20,
    });
  });

  it('ngày hẹn đã dời vì ngày nghỉ: dừng trong lúc dời thì không còn ngày nào', () => {
    const days: DeadlineRule = { kind: 'amount', amount: 2, unit: 'day' };
    expect(pause('2026-11-19T09:00', days, '2026-11-22T09:00').remaining).toEqual({
      unit: 'day',
      days: 0,
    });
  });

  it('thủ tục trong ngày: dừng sau 15 giờ rồi tiếp tục ngay trong ngày thì không đổi', () => {
    const rule: DeadlineRule = { kind: 'same_day' };
    const due = resume('2026-11-25T09:00', rule, '2026-11-25T15:30', '2026-11-25T16:00');
    expect(due.dueAt).toBe('2026-11-25T17:00');
    expect(pause('2026-11-25T16:00', rule, '2026-11-25T16:30').remaining).toEqual({
      unit: 'working_day',
      days: 1,
    });
  });

  it('dừng khi đã quá hạn thì ngày hẹn giữ nguyên, không được chữa trễ', () => {
    const paused = pause('2026-11-09T09:00', workingDays(3), '2026-11-13T09:00');
    expect(paused.remaining).toBeNull();
    const due = value(resumeDeadline(paused, at('2026-12-01T09:00'), tryOutCalendar));
    expect(due.dueAt).toBe('2026-11-12T17:00');
    expect(pause('2026-11-09T10:00', workingHours(1), '2026-11-09T11:01').remaining).toBeNull();
    expect(pause('2026-11-09T10:00', workingHours(1), '2026-11-09T11:00').remaining).toEqual({
      unit: 'working_minute',
      minutes: 0,
    });
  });

  it('dừng trước khi nhận, tiếp tục trước khi dừng: từ chối', () => {
    const due = promise('2026-11-09T09:00', workingDays(3));
    expect(refusal(pauseDeadline(due, at('2026-11-09T08:59'), tryOutCalendar)).code).toBe(
      'pause_before_start',
    );
    const paused = pause('2026-11-09T09:00', workingDays(3), '2026-11-10T09:00');
    expect(refusal(resumeDeadline(paused, at('2026-11-10T08:59'), tryOutCalendar)).code).toBe(
      'resume_before_pause',
    );
  });

  it('dừng đúng lúc hết giờ của hạn rồi tiếp tục ngay thì vẫn là lúc ấy', () => {
    const at5 = '2026-11-09T17:00';
    const due = resume('2026-11-09T13:30', workingHours(3.5), at5, at5);
    expect(due.dueAt).toBe(at5);
  });

  it('còn 0 ngày mà tiếp tục vào Chủ nhật rồi dừng lần nữa thì vẫn còn 0 ngày', () => {
    const sunday = resume(
      '2026-11-09T09:00',
      workingDays(3),
      '2026-11-12T10:00',
      '2026-11-15T09:00',
    );
    expect(sunday.dueAt).toBe('2026-11-16T17:00');
    const again = value(pauseDeadline(sunday, at('2026-11-15T10:00'), tryOutCalendar));
    expect(again.remaining).toEqual({ unit: 'working_day', days: 0 });
  });

  it('dừng nhiều lần liên tiếp: ngày còn lại không sinh thêm', () => {
    const first = resume(
      '2026-11-09T09:00',
      workingDays(3),
      '2026-11-10T09:00',
      '2026-11-16T09:00',
    );
    expect(first.dueAt).toBe('2026-11-18T17:00');
    const again = value(pauseDeadline(first, at('2026-11-17T09:00'), tryOutCalendar));
    expect(again.remaining).toEqual({ unit: 'working_day', days: 1 });
    const last = value(resumeDeadline(again, at('2026-11-26T09:00'), tryOutCalendar));
    expect(last.dueAt).toBe('2026-11-27T17:00');
  });
});

describe('thời gian không tính (thiên tai, sự cố hệ thống)', () => {
  const due = promise('2026-11-09T09:00', workingDays(3));
  const exclude = (...times: readonly (readonly [string, string])[]) =>
    value(
      excludeTime(
        due,
        times.map(([from, to]) => ({ from: at(from), to: at(to) })),
        tryOutCalendar,
      ),
    );

  it('bão hai ngày thì còn lại đi tiếp từ ngày hết bão', () => {
    const after = exclude(['2026-11-10T07:30', '2026-11-12T07:30']);
    expect(after.dueAt).toBe('2026-11-16T17:00');
    expect(walked(after)).toBe('12- 13+ 14- 15- 16+');
  });

  it('sự cố trước khi nhận hoặc sau khi hết hạn thì không đổi gì', () => {
    expect(exclude(['2026-11-01T07:30', '2026-11-05T07:30'])).toEqual(due);
    expect(exclude(['2026-11-20T07:30', '2026-11-25T07:30'])).toEqual(due);
    expect(exclude()).toEqual(due);
  });

  it('nhận giữa lúc có sự cố thì tính từ khi hết sự cố', () => {
    const after = exclude(['2026-11-08T07:30', '2026-11-11T07:30']);
    expect(walked(after)).toBe('11- 12+ 13+ 14- 15- 16+');
  });

  it('hai khoảng chồng nhau, đảo thứ tự thì chỉ tính một lần', () => {
    const whole = exclude(['2026-11-10T08:00', '2026-11-13T08:00']);
    expect(
      exclude(['2026-11-11T08:00', '2026-11-13T08:00'], ['2026-11-10T08:00', '2026-11-12T08:00']),
    ).toEqual(whole);
  });

  it('khoảng không tính có lịch riêng vẫn theo lịch của hồ sơ', () => {
    const calendar = calendarWith({ daysOff: [{ date: '2026-11-13', name: 'Nghỉ' }] });
    const after = excludeTime(
      due,
      [{ from: at('2026-11-10T07:30'), to: at('2026-11-12T07:30') }],
      calendar,
    );
    expect(value(after).dueAt).toBe('2026-11-17T17:00');
  });
});
