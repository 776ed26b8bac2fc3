import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '#shared/result.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

describe('đối chiếu lại một sổ đã khóa', () => {
  /** A desk whose province counts one acceptance differently; `asked` counts the questions. */
  const oddDesk = async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    await desk.must('close.day', { offline: true });
    const { read } = desk.store;
    const odd = read
      .openEntriesAfter(1, 0, 100)
      .findLast(({ header }) => header.type === 'dossier.accepted')?.header.seq;
    const covered = read.lastClose()?.payload.totals;
    if (odd === undefined || covered === undefined) throw new Error('nothing was closed');
    const said = { asked: 0, wholeOnly: false };
    desk.province.totals = (from, to) => {
      said.asked += 1;
      const isWhole = from === covered.from && to === covered.to;
      if (said.wholeOnly && !isWhole) return err({ code: 'province_unreachable' });
      const totals = read.totals(from, to);
      const held = from <= odd && odd <= to;
      return ok({
        totals: held ? { ...totals, accepted: totals.accepted - 1 } : totals,
        missing: [],
      });
    };
    const card = async () =>
      (await desk.must('settle.list', {})).find(({ code }) => code === 'close_differs');
    return { odd, said, card };
  };

  it('lúc ấy chưa hỏi được từng mục thì nói danh sách chưa đủ; hỏi được rồi thì ghi thêm, một lần', async () => {
    const { odd, said, card } = await oddDesk();
    said.wholeOnly = true;
    await desk.desk.synced();
    expect(await card()).toMatchObject({ differences: [], moreDifferences: true });
    said.wholeOnly = false;
    await desk.desk.synced();
    expect(await card()).toMatchObject({
      differences: [{ kind: 'held_differently', seq: odd }],
      moreDifferences: false,
    });
    const { seq } = desk.store.read.head();
    await desk.desk.synced();
    expect(desk.store.read.head().seq).toBe(seq);
  });

  it('số liệu của Tỉnh không có gì mới thì mỗi lần có mạng chỉ hỏi một câu', async () => {
    const { said } = await oddDesk();
    await desk.desk.synced();
    expect(said.asked).toBeGreaterThan(1);
    said.asked = 0;
    await desk.desk.synced();
    expect(said.asked).toBe(1);
  });

  it('mở xem nhiều lần mà số liệu vẫn thế thì không tìm lại', async () => {
    const { said } = await oddDesk();
    await desk.must('intake.accept', { draft: draft(3), form: birthForm() });
    const { read } = desk.store;
    desk.province.totals = (from, to) => {
      said.asked += 1;
      return ok({ totals: { ...read.totals(from, to), fees: 7 }, missing: [] });
    };
    const first = await desk.must('close.preview', {});
    said.asked = 0;
    expect(await desk.must('close.preview', {})).toMatchObject({
      differences: first.differences,
    });
    expect(said.asked).toBe(1);
  });

  it('Tỉnh không nhận phần của đợt đã hết thì không chờ mãi: thành chỗ lệch để ghi cách xử lý', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const { read } = desk.store;
    const ended = read.head();
    desk.store.write((tx) => {
      const identity = tx.identity();
      if (identity === null) throw new Error('nobody is enrolled');
      tx.enrol({ ...identity, epoch: 2 }, ended.hash);
    });
    await desk.must('close.day', { offline: true });
    desk.province.totals = (from, to, epoch) =>
      ok({
        totals: { ...read.totals(from, to, epoch), ...(epoch === 1 ? { count: 0 } : {}) },
        missing: epoch === 1 ? [ended.seq] : [],
      });
    await desk.desk.synced();
    const items = await desk.must('settle.list', {});
    expect(items.map(({ code }) => code)).not.toContain('close_open');
    expect(items.find(({ code }) => code === 'close_differs')).toMatchObject({
      way: 'word',
      differences: [{ kind: 'not_held', epoch: 1, seq: ended.seq }],
    });
  });

  it('hai lần khóa lúc mất mạng trong một ngày là hai việc ở Cần xử lý', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: true });
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    await desk.must('close.day', { offline: true });
    const keys = (await desk.must('settle.list', {}))
      .filter(({ code }) => code === 'close_open')
      .map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });
});
