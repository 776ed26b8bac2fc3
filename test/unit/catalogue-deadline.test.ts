import { describe, expect, it } from 'vitest';
import { deadlineOfRecord, type StatedTime } from '#shared/catalogue/deadline.ts';
import { casesOf, needsConfirmation, shownName, usableDeadline } from '#shared/catalogue/offer.ts';
import { importRecord } from '#shared/catalogue/import-record.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { seedEdition } from '#shared/catalogue/seed/seed.ts';

const stated = (time: Partial<StatedTime>): StatedTime => ({
  amount: null,
  unit: null,
  raw: '',
  after15hNextDay: false,
  ...time,
});

const procedure = (record: Record<string, unknown>): Procedure => {
  const imported = importRecord({ code: '9.000001', name: 'Thử', ...record }, seedEdition());
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return imported.value.procedure;
};

describe('thời hạn ghi trên Cổng', () => {
  it.each([
    ['số 1 không đơn vị là số điền cho có', { amount: 1 }, 'placeholder'],
    ['số khác không đơn vị', { amount: 5 }, 'no_unit'],
    ['không ghi gì', {}, 'no_time'],
    ['đơn vị mà không có số', { unit: 'day' }, 'no_time'],
    ['số 0', { amount: 0, unit: 'working_day' }, 'no_time'],
    ['24 giờ làm việc thật ra là ngày', { amount: 24, unit: 'working_hour' }, 'hours_mean_days'],
    ['nửa ngày lịch', { amount: 0.5, unit: 'day' }, 'part_of_calendar_unit'],
    ['một tháng rưỡi', { amount: 1.5, unit: 'month' }, 'part_of_calendar_unit'],
    ['gõ nhầm thành quá dài', { amount: 100_000, unit: 'day' }, 'too_long'],
  ] as const)('%s thì chờ Tỉnh xác nhận', (_name, time, reason) => {
    expect(deadlineOfRecord(stated({ ...time, raw: 'như ghi' }))).toEqual({
      state: 'needs_confirmation',
      reason,
      raw: 'như ghi',
    });
  });

  it.each([
    { amount: 3, unit: 'working_day' },
    { amount: 1.5, unit: 'working_day' },
    { amount: 16, unit: 'working_hour' },
    { amount: 300, unit: 'day' },
    { amount: 2, unit: 'month' },
  ] as const)('%j dùng được ngay', (time) => {
    expect(deadlineOfRecord(stated(time))).toEqual({
      state: 'record',
      rule: { kind: 'amount', ...time },
    });
  });

  it('quy tắc sau 15 giờ mà không có đơn vị là trong ngày', () => {
    for (const amount of [1, null]) {
      expect(deadlineOfRecord(stated({ amount, after15hNextDay: true }))).toEqual({
        state: 'record',
        rule: { kind: 'same_day' },
      });
    }
  });

  it('quy tắc sau 15 giờ mà có đơn vị thì giữ đơn vị và cảnh báo', () => {
    const found = usableDeadline(
      procedure({
        after_15h_next_day: true,
        channels: [{ channel: 'online', amount: 3, unit: 'working_day' }],
      }),
      'online',
      null,
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        rule: { kind: 'amount', amount: 3, unit: 'working_day' },
        warnings: ['after_15h_with_unit'],
      },
    });
  });
});

describe('trường hợp và hình thức nộp', () => {
  const several = procedure({
    quality: ['time_varies_in_text', 'unit_differs_in_text'],
    channels: [
      { channel: 'in_person', amount: 7, unit: 'working_day' },
      { channel: 'online', amount: 2, unit: 'day' },
      { channel: 'in_person', amount: 2, unit: 'working_day' },
      { channel: 'in_person', amount: 1, unit: null },
    ],
  });

  it('nhiều thời hạn của một hình thức là các trường hợp, đánh số từ 1', () => {
    expect(casesOf(several, 'in_person').map((offer) => offer.case)).toEqual([1, 2, 3]);
    expect(casesOf(several, 'online').map((offer) => offer.case)).toEqual([1]);
    expect(usableDeadline(several, 'in_person', 2)).toMatchObject({
      value: { rule: { amount: 2, unit: 'working_day' }, case: 2 },
    });
  });

  it('chưa chọn trường hợp thì lấy trường hợp đầu và nói ra', () => {
    expect(usableDeadline(several, 'in_person', null)).toMatchObject({
      value: {
        case: 1,
        warnings: ['time_varies_in_text', 'unit_differs_in_text', 'case_assumed'],
      },
    });
    expect(usableDeadline(several, 'online', null)).toMatchObject({
      value: { warnings: ['time_varies_in_text', 'unit_differs_in_text'] },
    });
  });

  it('trường hợp chưa có thời hạn, trường hợp không có, hình thức không nhận: ba lời từ chối khác nhau', () => {
    expect(usableDeadline(several, 'in_person', 3)).toEqual({
      ok: false,
      error: { code: 'deadline_unconfirmed', reason: 'placeholder' },
    });
    expect(usableDeadline(several, 'in_person', 4)).toEqual({
      ok: false,
      error: { code: 'case_unknown', cases: 3 },
    });
    expect(usableDeadline(several, 'postal', 1)).toEqual({
      ok: false,
      error: { code: 'channel_not_offered', offered: ['in_person', 'online'] },
    });
    expect(needsConfirmation(several)).toBe(true);
  });
});

describe('tên hiển thị', () => {
  it.each([
    ['Thủ tục đăng ký khai sinh', 'Đăng ký khai sinh'],
    ['Chứng thực di chúc', 'Chứng thực di chúc'],
    ['Thủ tục hành chính: ủy quyền', 'Ủy quyền'],
    ['Thủ tục', 'Thủ tục'],
  ])('%s hiện là %s', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});
