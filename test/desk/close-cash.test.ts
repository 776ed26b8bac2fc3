import { afterEach, describe, expect, it } from 'vitest';
import { agreeWith } from './agreeing-province.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

describe('tiền mặt khi khóa sổ', () => {
  const paid = () =>
    birthForm({ feesTaken: true, fees: [{ name: 'Lệ phí', amount: 8000, exemption: '' }] });
  const counted = (sum: number, reason = '') => ({
    counted: sum,
    serialFrom: '',
    serialTo: '',
    reason,
  });

  it('đếm khác sổ mà không ghi lý do thì chưa khóa; ghi rồi thì khóa, số của Tỉnh không đổi', async () => {
    desk = await startTestDesk();
    agreeWith(desk);
    await desk.must('intake.accept', { draft: draft(1), form: paid() });
    expect(await desk.ask('close.day', { offline: false, cash: counted(5000) })).toMatchObject({
      error: { code: 'cash_reason_missing', field: 'cash.reason' },
    });
    expect(desk.store.read.lastClose()).toBeNull();
    const before = desk.store.read.totals(1, desk.store.read.head().seq);
    await desk.must('close.day', { offline: false, cash: counted(5000, ' Thối nhầm 3.000 ') });
    const close = desk.store.read.lastClose()?.payload;
    expect(close?.cash).toEqual({ counted: 5000, serials: null, reason: 'Thối nhầm 3.000' });
    expect(close?.totals).toEqual(before);
    expect(desk.drawn.at(-1)).toMatchObject({ data: { cash: { counted: 5000 } } });
  });

  it('đếm đúng thì không hỏi lý do; một số biên lai thì là cả số đầu lẫn số cuối', async () => {
    desk = await startTestDesk();
    agreeWith(desk);
    await desk.must('intake.accept', { draft: draft(1), form: paid() });
    const cash = { ...counted(8000), serialFrom: 'BL-0007' };
    await desk.must('close.day', { offline: false, cash });
    expect(desk.store.read.lastClose()?.payload.cash).toEqual({
      counted: 8000,
      serials: { from: 'BL-0007', to: 'BL-0007' },
      reason: null,
    });
  });
});
