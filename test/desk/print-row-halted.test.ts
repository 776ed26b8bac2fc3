import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RowState } from '#shared/contract/outputs.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { createGate } from './slow-parts.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const laser = printerNamed('Laser-A4', { sizes: ['A4'] });
const other = printerNamed('Khac-A4', { sizes: ['A4'] });
const small = printerNamed('Nho-A5', { sizes: ['A5'] });
const stopped = { ...laser, ready: false };
const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

let desk: TestDesk;
let room: PrintRoom;
let accepted = 0;
/** Set where a test wants a printer to take its time. */
let gate: { readonly pass: () => Promise<void> } | null = null;

const choose = (printer: string, paper: 'A4' | 'A5' = 'A4') =>
  desk.must('printers.choose', { printer, paper, copies: 1 });

const begin = (dossiers: readonly string[]) =>
  desk.must('printing.row', { dossiers: [...dossiers], kinds: ['receipt'], copies: 1 });

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
  await begin(dossiers);
  expect(await settled()).toMatchObject({ waiting: count, halted: 'printer_stopped' });
  room.taken.length = 0;
  return dossiers;
};

const receiptsOf = async (id: string) =>
  (await desk.must('dossiers.open', { id })).documents.filter(({ kind }) => kind === 'receipt');

beforeAll(async () => {
  room = createPrintRoom(laser);
  desk = await startTestDesk('2026-11-23T09:12', {
    printers: () => ({
      ...room.printers,
      print: async (pdf, order) => {
        await gate?.pass();
        return room.printers.print(pdf, order);
      },
    }),
  });
});
afterAll(() => desk.end());

beforeEach(async () => {
  room.present = [laser];
  gate = null;
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

  it('chọn máy in khác trong Cài đặt rồi in tiếp thì ra máy vừa chọn', async () => {
    await halt(2);
    room.present = [stopped, other];
    await choose(other.name);
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: 2, halted: null });
    expect(room.taken.map(({ printer }) => printer)).toEqual([other.name, other.name]);
  });

  it('in phần còn lại ở máy khác thì không phải vào Cài đặt, và Cài đặt không đổi', async () => {
    room.present = [laser, other];
    await halt(2);
    expect(await settled()).toMatchObject({ elsewhere: other.name });
    await desk.must('printing.rowGoOn', { printer: other.name });
    expect(await settled()).toMatchObject({ waiting: 0, done: 2, elsewhere: null });
    expect(room.taken.map(({ printer }) => printer)).toEqual([other.name, other.name]);
    expect((await desk.must('printers.list', {})).chosen).toBe(laser.name);
  });

  it('một tờ khổ khác không giữ cả dãy lại; ba tờ liền không vừa thì dừng, vì chọn nhầm máy', async () => {
    const large = await accept(4);
    room.present = [small];
    await choose(small.name, 'A5');
    const fitting = await accept(2);
    room.taken.length = 0;
    const [first = ''] = large;
    await begin([first, ...fitting]);
    expect(await settled()).toMatchObject({ waiting: 0, done: 2, failed: 1, halted: null });
    await begin(large);
    expect(await settled()).toMatchObject({ waiting: 2, failed: 2, halted: 'paper_missing' });
    await desk.must('printing.rowDrop', {});
  });

  it('thôi in đúng lúc máy in đang được hỏi và máy in đứng: không tờ nào chờ lại', async () => {
    await halt(2);
    const slow = createGate();
    gate = slow;
    await desk.must('printing.rowGoOn', {});
    while (slow.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    await desk.must('printing.rowDrop', {});
    slow.open();
    expect(await settled()).toMatchObject({ waiting: 0, halted: null });
    expect(room.taken).toEqual([]);
  });
});
