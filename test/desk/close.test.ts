import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/result.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

/** A province that holds everything, as the desk itself counts it. */
const agree = () => {
  desk.province.totals = (from, to) =>
    ok({ totals: desk.store.read.totals(from, to), missing: [] });
};

describe('khóa sổ ngày', () => {
  it('Tỉnh giữ đủ thì hai bên bằng nhau và biên bản vào kho', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    agree();
    expect(await desk.must('close.preview', {})).toMatchObject({ equal: true, missing: [] });
    const closed = await desk.must('close.day', { offline: false });
    expect(closed).toMatchObject({ equal: true, day: '2026-11-23' });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'reconciliation',
      data: { desk: { accepted: 2 }, province: { totals: { accepted: 2 } } },
    });
    expect(desk.store.read.lastClose()?.payload.totals.accepted).toBe(2);
  });

  it('lần khóa sau chỉ tính từ sau lần trước, không tính theo ngày', async () => {
    desk = await startTestDesk();
    agree();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: false });
    desk.setTime('2026-11-23T17:10');
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    const closed = await desk.must('close.preview', {});
    expect(closed.desk).toMatchObject({ accepted: 1 });
  });

  it('mất mạng thì khóa sổ một bên, biên bản không có cột Tỉnh', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    expect(await desk.ask('close.day', { offline: false })).toMatchObject({
      ok: false,
      error: { code: 'province_unreachable' },
    });
    const closed = await desk.must('close.day', { offline: true });
    expect(closed.equal).toBeNull();
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'reconciliation', data: { province: null } });
  });

  it('Tỉnh thiếu một mục thì thấy ngay là chưa khớp', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    desk.province.totals = (from, to) =>
      ok({
        totals: { ...desk.store.read.totals(from, to - 1), to, hash: '0'.repeat(64) },
        missing: [to],
      });
    const { to } = desk.store.read.totals(1, desk.store.read.head().seq);
    expect(await desk.must('close.preview', {})).toMatchObject({ equal: false, missing: [to] });
  });
});
