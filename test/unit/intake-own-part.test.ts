import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { seedProcedures } from '#shared/catalogue/seed/seed.ts';
import { promiseFor } from '#shared/intake/promise.ts';
import { vi } from '#shared/text/vi.ts';
import { ownPartWords } from '#renderer/features/intake/due-words.ts';

const monday = '2026-11-16T09:00' as LocalDateTime;
const calendar = { version: 1, data: tryOutCalendar };
const days = (amount: number): DeadlineRule => ({ kind: 'amount', amount, unit: 'working_day' });

/** As a province publishes it, read back from its JSON. */
const promised = (whole: DeadlineRule, own: DeadlineRule) => {
  const published: unknown = JSON.parse(
    JSON.stringify({
      deadlines: [
        {
          code: '2.000986',
          case: null,
          rule: whole,
          own,
          basis: 'read_in_law',
          source: 'Văn bản thử',
        },
      ],
    }),
  );
  const { deadlines } = confirmedData.parse(published);
  const { procedures } = applyConfirmed(seedProcedures(), deadlines);
  const procedure = procedures.find(({ code }) => code === '2.000986');
  if (procedure === undefined) throw new Error('no such procedure');
  return promiseFor(procedure, 'in_person', null, monday, calendar);
};

describe('thủ tục liên thông: phần của đơn vị và cả quy trình', () => {
  it('ngày hẹn với công dân là của cả quy trình; phần của đơn vị đứng bên cạnh', () => {
    const promise = promised(days(10), days(3));
    expect(promise).toMatchObject({
      state: 'promised',
      rule: days(10),
      dueAt: '2026-12-01T17:00',
      own: { rule: days(3), dueAt: '2026-11-19T17:00' },
    });
    if (promise.state !== 'promised') throw new Error('no date');
    expect(ownPartWords(promise, vi)).toBe(
      'Liên thông: phần của đơn vị này 3 ngày làm việc, xong trước 17:00 Thứ Năm 19/11/2026.',
    );
  });

  it('phần của đơn vị dài hơn cả quy trình thì không dùng, và nói ra', () => {
    const promise = promised(days(3), days(10));
    expect(promise).toMatchObject({ rule: days(3), warnings: ['own_part_unusable'] });
    expect('own' in promise).toBe(false);
    expect(vi.remarks.own_part_unusable).toContain('không dùng');
  });

  it('thủ tục một đơn vị làm thì không có phần riêng nào', () => {
    const procedure = seedProcedures().find(({ code }) => code === '2.000986');
    if (procedure === undefined) throw new Error('no such procedure');
    expect('own' in promiseFor(procedure, 'in_person', null, monday, calendar)).toBe(false);
  });
});
