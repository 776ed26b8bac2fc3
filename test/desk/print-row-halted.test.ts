import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RowState } from '#shared/contract/outputs.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const laser = printerNamed('Laser-A4', { sizes: ['A4'] });
const stopped = { ...laser, ready: false };
const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

let desk: TestDesk;
let room: PrintRoom;
let accepted = 0;

const choose = (printer: string) =>
  desk.must('printers.choose', { printer, paper: 'A4', copies: 1 });

const accept = async (count: number): Promise<readonly string[]> => {
  const dossiers = Array.from({ length: count }, () => draft((accepted += 1)));
  for (const id of dossiers) await desk.must('intake.accept', { draft: id, form: birthForm() });
  return dossiers;
};

const settled = async (): Promise<RowState> => {
  for (;;) {
    const state = await desk.must('printing.rowState', {});
    if (!state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

/** A row of receipts that halts at its first paper. */
const halt = async (count: number): Promise<readonly string[]> => {
  const dossiers = await accept(count);
  room.present = room.present.map((one) => (one.name === laser.name ? stopped : one));
  await desk.must('printing.row', { dossiers: [...dossiers], kinds: ['receipt'], copies: 1 });
  expect(await settled()).toMatchObject({ waiting: count, halted: 'printer_stopped' });
  room.taken.length = 0;
  return dossiers;
};

const receiptsOf = async (id: string) =>
  (await desk.must('dossiers.open', { id })).documents.filter(({ kind }) => kind === 'receipt');

beforeAll(async () => {
  room = createPrintRoom(laser);
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
});
afterAll(() => desk.end());

beforeEach(async () => {
  room.present = [laser];
  await choose(laser.name);
});

describe('dãy giấy đã dừng, in tiếp sau đó', () => {
  it('tờ đã được thay thế hoặc của hồ sơ đã hủy trong lúc chờ thì không in, và nói rõ', async () => {
    const [corrected = '', voided = '', untouched = ''] = await halt(3);
    await desk.must('dossiers.correct', {
      id: corrected,
      form: birthForm({ note: 'thêm ghi chú' }),
      reason: 'thiếu ghi chú',
    });
    await desk.must('dossiers.void', { id: voided, reason: 'nhận nhầm' });
    room.present = [laser];
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: 1, failed: 0, lapsed: 2 });
    expect(room.taken).toHaveLength(1);
    const [receipt] = await receiptsOf(untouched);
    expect(desk.store.read.lastPrintJob(receipt?.document ?? '')?.state).toBe('handed_over');
  });

  it('tờ đã in lẻ trong lúc chờ thì lượt trong dãy đếm là in lại', async () => {
    const [id = ''] = await halt(1);
    const [receipt] = await receiptsOf(id);
    room.present = [laser];
    await desk.must('documents.print', { document: receipt?.document ?? '' });
    await desk.must('printing.rowGoOn', {});
    await settled();
    const prints = desk.store.read.dossier(id)?.documents.flatMap((one) => one.prints) ?? [];
    expect(prints.map(({ reprint }) => reprint)).toEqual([0, 1, 2]);
  });
});
