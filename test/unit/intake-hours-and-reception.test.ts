import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { seedProcedures } from '#shared/catalogue/seed/seed.ts';
import { promiseFor } from '#shared/intake/promise.ts';
import { receptionRemarks } from '#shared/intake/reception-remark.ts';
import { vi } from '#shared/text/vi.ts';
import { at, calendarWith } from '#test/fixtures/calendar.ts';

const CODE = '2.000986';
const hours = (amount: number): DeadlineRule => ({ kind: 'amount', amount, unit: 'working_hour' });
const monday = at('2026-11-16T09:00');
const remarks: Readonly<Record<string, string>> = vi.remarks;

const seeded = seedProcedures().find(({ code }) => code === CODE);
if (seeded === undefined) throw new Error(`${CODE} is not in the seed`);

const recordOf = (rule: DeadlineRule): Procedure => ({
  ...seeded,
  channels: seeded.channels.map((offer) => ({ ...offer, deadline: { state: 'record', rule } })),
});

const confirmedOf = (rule: DeadlineRule, basis: string): Procedure => {
  const { deadlines } = confirmedData.parse({
    deadlines: [{ code: CODE, case: null, rule, basis, source: 'Văn bản thử' }],
  });
  const [procedure] = applyConfirmed([seeded], deadlines).procedures;
  return procedure ?? seeded;
};

const promised = (procedure: Procedure, confirmAbove = 16) =>
  promiseFor(procedure, 'in_person', null, monday, {
    version: 1,
    data: calendarWith({ hours: { confirmAbove } }),
  });

describe('nhiều giờ làm việc hơn mức của lịch đang dùng', () => {
  it('bản ghi thì chưa hẹn được ngày; mức là số liệu của lịch', () => {
    expect(promised(recordOf(hours(16))).state).toBe('promised');
    expect(promised(recordOf(hours(12)), 8)).toEqual({
      state: 'unconfirmed',
      reason: 'hours_need_confirmation',
    });
    expect(remarks['hours_need_confirmation']).toContain('Tỉnh xác nhận');
  });

  it('Tỉnh đã đọc luật thì hẹn theo giờ và nhắc; Tỉnh chưa kiểm thì chưa hẹn', () => {
    expect(promised(confirmedOf(hours(24), 'read_in_law'))).toMatchObject({
      state: 'promised',
      rule: hours(24),
      warnings: ['hours_above_limit'],
    });
    expect(promised(confirmedOf(hours(24), 'unchecked')).state).toBe('unconfirmed');
  });

  it('cam kết quá mức thì không dùng và nói ra; hẹn theo luật', () => {
    const law = confirmedOf({ kind: 'amount', amount: 10, unit: 'working_day' }, 'read_in_law');
    const committed = (amount: number): Procedure => ({
      ...law,
      channels: law.channels.map((offer) => ({
        ...offer,
        commitments: [{ rule: hours(amount), decision: 'QĐ thử' }],
      })),
    });
    expect(promised(committed(28))).toMatchObject({
      dueAt: '2026-11-30T17:00',
      warnings: ['commitment_hours_unsure'],
    });
    expect(promised(committed(15))).toMatchObject({ committed: { decision: 'QĐ thử' } });
  });
});

describe('giờ tiếp công dân và giờ làm việc là hai việc', () => {
  const saturday = { receptionHours: { saturday: [{ from: '07:30', to: '11:00' }] } };
  const said = (time: string, fields = {}) =>
    receptionRemarks('in_person', at(time), calendarWith(fields)).map(({ code, level }) => [
      code,
      level,
    ]);
  const remark = [['outside_reception_hours', 'warning']];

  it('sáng thứ Bảy có tiếp dân thì không nhắc, dù không tính là giờ làm việc', () => {
    expect(said('2026-11-21T09:00', saturday)).toEqual([]);
    expect(said('2026-11-21T09:00')).toEqual(remark);
    expect(said('2026-11-21T11:00', saturday)).toEqual(remark);
  });

  it('ngoài giờ, giữa trưa, ngày nghỉ: nhắc, không chặn', () => {
    expect(said('2026-11-20T09:00')).toEqual([]);
    for (const time of ['2026-11-20T06:50', '2026-11-20T12:00', '2026-11-20T17:00'])
      expect(said(time)).toEqual(remark);
    const off = { daysOff: [{ date: '2026-11-20', name: 'Nghỉ thử', status: 'confirmed' }] };
    expect(said('2026-11-20T09:00', off)).toEqual(remark);
  });

  it('nộp trực tuyến, bưu chính, hay chưa có lịch thì không có gì để nhắc', () => {
    const night = at('2026-11-20T22:00');
    expect(receptionRemarks('online', night, calendarWith())).toEqual([]);
    expect(receptionRemarks('postal', night, calendarWith())).toEqual([]);
    expect(receptionRemarks('in_person', night, null)).toEqual([]);
  });
});
