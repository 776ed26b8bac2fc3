import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import {
  isPlainlyLonger,
  withCommitments,
  type CommittedDeadline,
} from '#shared/catalogue/commitment.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { promiseFor } from '#shared/intake/promise.ts';

const day = '2026-11-16' as LocalDate;
const monday = '2026-11-16T09:00' as LocalDateTime;
const calendar = { version: 1, data: tryOutCalendar };

const days = (amount: number): DeadlineRule => ({ kind: 'amount', amount, unit: 'working_day' });

const procedure: Procedure = {
  code: '9.000001',
  name: 'Thủ tục thử nghiệm',
  field: 'Thử nghiệm',
  agencyGroup: '',
  decision: '1/QĐ-THU',
  version: 1,
  effectiveFrom: '2026-01-01' as LocalDate,
  effectiveTo: null,
  subjects: [],
  levels: ['commune'],
  cases: [],
  channels: (['in_person', 'postal'] as const).map((channel) => ({
    channel,
    case: 1,
    caseName: null,
    deadline: { state: 'record', rule: days(5) },
    fees: [],
    free: true,
  })),
  formSet: 'TT03-2025',
  after15hNextDay: false,
  nicknames: [],
  quality: [],
};

const commitment = (over: Partial<CommittedDeadline> = {}): CommittedDeadline => ({
  code: '9.000001',
  channel: null,
  case: null,
  rule: days(3),
  decision: '12/QĐ-THU',
  from: '2026-01-01' as LocalDate,
  until: null,
  ...over,
});

const promised = (committed: readonly CommittedDeadline[], channel: 'in_person' | 'postal') => {
  const [bound] = withCommitments([procedure], committed, day);
  if (bound === undefined) throw new Error('no procedure');
  return promiseFor(bound, channel, null, monday, calendar);
};

describe('cam kết rút ngắn thời hạn', () => {
  it('luật 5 ngày, cam kết 3 ngày: hẹn theo cam kết, nói cả hai', () => {
    expect(promised([commitment()], 'in_person')).toMatchObject({
      rule: days(3),
      dueAt: '2026-11-19T17:00',
      committed: { decision: '12/QĐ-THU', lawRule: days(5), lawDueAt: '2026-11-23T17:00' },
    });
  });

  it('cam kết dài hơn luật thì bỏ qua và báo', () => {
    const promise = promised([commitment({ rule: days(7) })], 'in_person');
    expect(promise).toMatchObject({ rule: days(5), warnings: ['commitment_longer'] });
    expect(promise).not.toHaveProperty('committed');
  });

  it('nhiều cam kết: theo cái đến trước', () => {
    const both = [commitment(), commitment({ rule: { kind: 'same_day' }, decision: '13/QĐ-THU' })];
    expect(promised(both, 'in_person')).toMatchObject({
      rule: { kind: 'same_day' },
      committed: { decision: '13/QĐ-THU' },
    });
  });

  it('chỉ cho cách nộp, trường hợp và ngày mà quyết định nêu', () => {
    const byPost = [commitment({ channel: 'postal' })];
    expect(promised(byPost, 'postal')).toMatchObject({ rule: days(3) });
    expect(promised(byPost, 'in_person')).toMatchObject({ rule: days(5) });
    const others = [
      commitment({ case: 'Cần xác minh' }),
      commitment({ from: '2026-11-17' as LocalDate }),
      commitment({ until: '2026-11-15' as LocalDate }),
      commitment({ code: '9.000002' }),
    ];
    expect(promised(others, 'in_person')).toMatchObject({ rule: days(5), warnings: [] });
  });

  it('không bao giờ hẹn sau ngày của luật, dù cam kết tính theo đơn vị nào', () => {
    const rule = fc.oneof(
      fc.constant<DeadlineRule>({ kind: 'same_day' }),
      fc.record({
        kind: fc.constant('amount' as const),
        amount: fc.integer({ min: 1, max: 15 }),
        unit: fc.constantFrom('working_day', 'day', 'working_hour'),
      }),
    );
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 3 }), (rules) => {
        const promise = promised(
          rules.map((one) => commitment({ rule: one })),
          'in_person',
        );
        return promise.state === 'promised' && promise.dueAt <= '2026-11-23T17:00';
      }),
    );
  });

  it('dài hơn rõ ràng thì biết ngay, không cần lịch', () => {
    expect(isPlainlyLonger(days(7), days(5))).toBe(true);
    expect(isPlainlyLonger(days(5), days(5))).toBe(false);
    expect(isPlainlyLonger(days(1), { kind: 'same_day' })).toBe(true);
    expect(isPlainlyLonger({ kind: 'same_day' }, days(5))).toBe(false);
    expect(isPlainlyLonger({ kind: 'amount', amount: 9, unit: 'day' }, days(5))).toBe(false);
  });
});
