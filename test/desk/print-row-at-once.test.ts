import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import type { RowState } from '#shared/contract/outputs.ts';
import { at } from '../fixtures/calendar.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { createGate, type Gate } from './slow-parts.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

/** Several pieces of what is put into the row at once. */
const MISSING = 25;
const slip = { kind: 'control_sheet' as const, copies: 1, because: 'render_failed' };
const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4'] }));
const nothing = { error: { code: 'row_not_ended' } };
const named = { waiting: 0, halted: null, notIssuedCount: MISSING };

let desk: TestDesk;
let accepted = 0;
/** Set where a test wants a slip to take its time. */
let gate: Gate | null = null;

const rest = () => new Promise((resolve) => setTimeout(resolve, 2));
const settled = async (): Promise<RowState> => {
  for (;;) {
    const state = await desk.must('printing.rowState', {});
    if (!state.running) return state;
    await rest();
  }
};
const again = () => desk.ask('printing.rowIssueAgain', {});
const drop = () => desk.ask('printing.rowDrop', {});
const goOn = () => desk.ask('printing.rowGoOn', {});

beforeAll(async () => {
  desk = await startTestDesk('2026-11-23T09:12', {
    printers: () => room.printers,
    renderer: (own) => ({
      render: async (request) => {
        await gate?.pass();
        return own.render(request);
      },
    }),
  });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());
afterEach(async () => {
  const { notIssued } = await settled();
  const papers = notIssued.map(({ dossier, kind }) => ({ dossier, kind }));
  if (papers.length > 0) await desk.must('printing.rowStrike', { papers, reason: 'hết lượt thử' });
});

beforeEach(async () => {
  gate = null;
  const dossiers = Array.from({ length: MISSING }, () => draft((accepted += 1)));
  for (const id of dossiers) await desk.must('intake.accept', { draft: id, form: birthForm() });
  room.taken.length = 0;
  desk.store.write((tx) => {
    for (const dossier of dossiers)
      tx.saveNotIssued({ ...slip, dossier, at: instantOfLocal(at('2026-11-23T08:00')) });
  });
});

describe('bấm Lập lại và Thôi in cùng một lúc', () => {
  it('Lập lại trước: không tờ nào ra, không phiếu nào chờ lơ lửng, phiếu nào cũng còn tên; lập lại lần nữa thì đủ', async () => {
    const [issued] = await Promise.all([again(), drop()]);
    expect(issued).toMatchObject({ ok: true });
    expect(await settled()).toMatchObject(named);
    expect(room.taken).toEqual([]);
    await again();
    expect(await settled()).toMatchObject({ done: MISSING, notIssuedCount: 0 });
    expect(new Set(room.taken.map(({ title }) => title)).size).toBe(MISSING);
  });

  it('Thôi in trước, khi chưa có gì để thôi: phiếu được lập và in đủ, mỗi phiếu một tờ', async () => {
    await Promise.all([drop(), again()]);
    expect(await settled()).toMatchObject({ done: MISSING, notIssuedCount: 0 });
    expect(room.taken).toHaveLength(MISSING);
  });

  it('lượt trước còn chờ: Lập lại bị từ chối, lượt ấy thôi in, tên các phiếu còn nguyên', async () => {
    const slow = createGate();
    gate = slow;
    await again();
    while (slow.waiting() === 0) await rest();
    const [dropped, issued, went] = await Promise.all([drop(), again(), goOn()]);
    expect([dropped, went]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(issued).toMatchObject(nothing);
    // The slip that is being drawn: the row has not ended before it has.
    expect(await again()).toMatchObject(nothing);
    slow.open();
    expect(await settled()).toMatchObject(named);
    expect(room.taken).toEqual([]);
  });

  it('hai lần Lập lại và một lần Thôi in: chỉ một lần được nhận, không phiếu nào ra hai tờ', async () => {
    const [first, second] = await Promise.all([again(), again(), drop()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject(nothing);
    expect(await settled()).toMatchObject(named);
    await goOn();
    expect(await settled()).toMatchObject(named);
    expect(room.taken).toEqual([]);
  });
});
