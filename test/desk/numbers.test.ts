import { afterEach, describe, expect, it } from 'vitest';
import { planSlips } from './slips-planned.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number) => `019abc00-0000-7000-8000-00000000000${n}`;
const accept = (n: number) => desk.must('intake.accept', { draft: draft(n), form: birthForm() });
const skip = (from: number, to: number) =>
  desk.store.write((tx) =>
    tx.append({
      type: 'number.skipped',
      payload: { day: '2026-11-23' as never, slot: 1, from, to, reason: 'Sau khi khôi phục' },
      dossier: null,
      officer: null,
      at: '2026-11-23T02:12:00.000Z' as never,
    }),
  );

describe('sổ số của quầy', () => {
  it('mỗi số một dòng, số hủy có lý do, số bỏ qua gộp lại, mở được hồ sơ', async () => {
    desk = await startTestDesk();
    await accept(1);
    await accept(2);
    await desk.must('dossiers.void', { id: draft(2), reason: 'Nhập nhầm người' });
    skip(3, 500);
    await accept(3);
    const day = await desk.must('numbers.day', { day: null });
    expect(day).toMatchObject({
      day: '2026-11-23',
      counts: { used: 2, void: 1, skipped: 498, missing: 0 },
      left: 498,
      size: 999,
      low: false,
      twice: 0,
    });
    expect(day.lines).toMatchObject([
      {
        first: 'H00.01-261123-1001',
        state: 'used',
        bearers: [{ id: draft(1), ownerName: 'Nguyễn Thị Thử' }],
      },
      { first: 'H00.01-261123-1002', state: 'void', reason: 'Nhập nhầm người' },
      {
        first: 'H00.01-261123-1003',
        last: 'H00.01-261123-1500',
        count: 498,
        state: 'skipped',
        reason: 'Sau khi khôi phục',
        bearers: [],
      },
      { first: 'H00.01-261123-1501', state: 'used' },
    ]);
  });

  it('ngày khác thì sổ khác; ngày chưa làm thì trống', async () => {
    desk = await startTestDesk();
    await accept(1);
    expect((await desk.must('numbers.day', { day: '2026-11-20' })).lines).toEqual([]);
  });

  it('gần hết số thì nói trước, hết số thì nói rõ và không ghi gì', async () => {
    desk = await startTestDesk();
    await planSlips(desk, 0);
    skip(1, 949);
    expect(await desk.must('numbers.day', { day: null })).toMatchObject({ left: 50, low: true });
    expect(await desk.must('home.overview', {})).toMatchObject({
      numbersLeft: 50,
      numbersLow: true,
    });
    skip(950, 999);
    expect(await desk.ask('intake.accept', { draft: draft(1), form: birthForm() })).toMatchObject({
      error: { code: 'number_range_ended' },
    });
    expect((await desk.must('numbers.day', { day: null })).left).toBe(0);
  });
});
