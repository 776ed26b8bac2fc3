import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import { agreeWith } from './agreeing-province.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

describe('hai bên lệch ở đâu', () => {
  it('kể từng mục Tỉnh chưa giữ, gọi bằng số hồ sơ', async () => {
    desk = await startTestDesk();
    const { number, dossier } = await desk.must('intake.accept', {
      draft: draft(1),
      form: birthForm(),
    });
    const entries = desk.store.read.openEntriesAfter(1, 0, 100);
    const acceptance = entries.find(({ header }) => header.type === 'dossier.accepted');
    if (acceptance === undefined) throw new Error('nothing was accepted');
    const { seq } = acceptance.header;
    desk.province.totals = (from, to) =>
      ok({ totals: { ...desk.store.read.totals(from, to), count: 0 }, missing: [seq] });
    expect((await desk.must('close.preview', {})).differences).toMatchObject([
      { kind: 'not_held', seq, type: 'dossier.accepted', dossier, number },
    ]);
  });

  it('lần khóa lúc mất mạng được đối chiếu sau thì nói lúc nào, và trang chủ thôi chờ', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: true });
    expect((await desk.must('close.preview', {})).past).toMatchObject([
      { state: 'waiting', completedAt: null },
    ]);
    agreeWith(desk);
    desk.setTime('2026-11-24T08:00');
    await desk.desk.synced();
    const [past] = (await desk.must('close.preview', {})).past;
    expect(past).toMatchObject({ day: '2026-11-23', state: 'equal' });
    expect(past?.completedAt).toMatch(/^2026-11-24T01:00/);
    expect((await desk.must('home.overview', {})).lastClose).toMatchObject({ state: 'equal' });
  });

  it('đủ mục mà vẫn lệch thì khóa được: biên bản gọi tên từng hồ sơ lệch, nằm ở Cần xử lý đến khi khớp', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const { number } = await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    const { read } = desk.store;
    const odd = read
      .openEntriesAfter(1, 0, 100)
      .findLast(({ header }) => header.type === 'dossier.accepted')?.header.seq;
    if (odd === undefined) throw new Error('nothing was accepted');
    // The province reads one acceptance differently, though it holds all entries.
    desk.province.totals = (from, to) => {
      const totals = read.totals(from, to);
      const held = from <= odd && odd <= to;
      return ok({
        totals: held ? { ...totals, accepted: totals.accepted - 1 } : totals,
        missing: [],
      });
    };
    expect((await desk.must('close.preview', {})).differences).toMatchObject([
      { kind: 'held_differently', seq: odd, number },
    ]);
    // A button that says nothing of a difference makes no minutes of one.
    expect(await desk.ask('close.day', { offline: false })).toMatchObject({
      error: { code: 'close_differs' },
    });
    expect(read.lastClose()).toBeNull();
    expect(await desk.must('close.day', { offline: false, differing: true })).toMatchObject({
      equal: false,
    });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'reconciliation',
      data: {
        moreDifferences: false,
        differences: [{ kind: 'held_differently', number }],
        later: false,
      },
    });
    expect(read.lastClose()?.payload).toMatchObject({ equal: false, differences: [{ seq: odd }] });
    const waits = async () =>
      (await desk.must('settle.list', {})).filter(({ code }) => code === 'close_differs');
    expect(await waits()).toMatchObject([{ way: 'word', again: true, differences: [{ number }] }]);
    expect((await desk.must('home.overview', {})).attention).toContainEqual(
      expect.objectContaining({ code: 'close_differs' }),
    );
    // Asked again and still the same: nothing new is written.
    const before = read.head().seq;
    await desk.desk.synced();
    expect(read.head().seq).toBe(before);
    agreeWith(desk);
    await desk.desk.synced();
    expect(await waits()).toEqual([]);
    expect((await desk.must('close.preview', {})).past).toMatchObject([
      { state: 'equal', offline: false },
    ]);
  });

  it('khóa lúc mất mạng rồi đối chiếu thì lệch: chưa xong, so lại mỗi lần có mạng; lập biên bản hai bên', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: true });
    const { read } = desk.store;
    const drawnBefore = desk.drawn.length;
    desk.province.totals = (from, to) =>
      ok({ totals: { ...read.totals(from, to), fees: 5 }, missing: [] });
    await desk.desk.synced();
    await vi.waitFor(() => expect(desk.drawn.length).toBe(drawnBefore + 1));
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'reconciliation',
      data: { later: true, province: { totals: { fees: 5 } } },
    });
    expect((await desk.must('home.overview', {})).lastClose).toMatchObject({ state: 'differs' });
    const [waiting] = (await desk.must('settle.list', {})).filter(
      ({ code }) => code === 'close_differs',
    );
    const { epoch = 0, seq = 0 } = waiting?.entry ?? {};
    const note = 'Đã gọi Tỉnh, thống nhất theo bản của quầy';
    await desk.must('close.settle', { close: { epoch, seq }, note });
    expect(await desk.ask('close.settle', { close: { epoch, seq }, note })).toMatchObject({
      error: { code: 'close_settled' },
    });
    expect((await desk.must('settle.list', {})).map(({ code }) => code)).not.toContain(
      'close_differs',
    );
    expect((await desk.must('close.preview', {})).past).toMatchObject([{ state: 'settled' }]);
    await vi.waitFor(() => expect(desk.drawn.at(-1)).toMatchObject({ data: { note } }));
    expect(read.unfinishedCloses()).toEqual([]);
  });
});
