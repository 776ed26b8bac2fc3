/** A long row of papers on real queues: one without the paper, one that stops in the midst, one that is taken away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinters } from '#electron/main/paper/printers.ts';
import type { RowState } from '#shared/contract/outputs.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from '../e2e/cups-queue.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const PAPERS = 5;
const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe.skipIf(noQueueBecause() !== null)('một lượt in trên hàng đợi thật của máy', () => {
  let desk: TestDesk;
  let small: StoredQueue;
  let main: StoredQueue;
  let spare: StoredQueue;
  let dossiers: readonly string[];
  /** Papers that a queue has taken in this row; what is done when it has the second. */
  let taken = 0;
  let afterTwo: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    small = await createStoredQueue('qmc-chi-A5', ['A5']);
    main = await createStoredQueue('qmc-laser', ['A4', 'A5']);
    spare = await createStoredQueue('qmc-du-phong', ['A4']);
    const printers = createPrinters();
    desk = await startTestDesk('2026-11-23T09:12', {
      printers: () => ({
        ...printers,
        print: async (pdf, order) => {
          const handed = await printers.print(pdf, order);
          if (handed.ok && (taken += 1) === 2) await afterTwo();
          return handed;
        },
      }),
    });
    const drafts = Array.from({ length: PAPERS }, (_, n) => draft(n + 1));
    for (const id of drafts) await desk.must('intake.accept', { draft: id, form: birthForm() });
    dossiers = drafts;
  }, 60_000);
  afterAll(async () => {
    desk.end();
    await main.release();
    // The first one holds the scheduler for all.
    for (const queue of [spare, main, small]) await queue.remove();
  });

  const begin = async (printer: string): Promise<void> => {
    taken = 0;
    await desk.must('printing.view', {});
    await desk.must('printers.choose', { printer, paper: 'A4', copies: 1 });
    await desk.must('printing.row', { dossiers: [...dossiers], kinds: ['receipt'], copies: 1 });
  };

  const settled = async (): Promise<RowState> => {
    for (;;) {
      const state = await desk.must('printing.rowState', {});
      if (!state.running) return state;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const titlesOf = async (queue: StoredQueue, count: number, from = 0) =>
    (await queue.waitFor(count)).slice(from).map(({ title }) => title);

  it('máy không có khổ giấy: không tờ nào tới máy ấy, lượt dừng và nói vì sao; chọn máy khác thì in tiếp', async () => {
    await begin(small.name);
    expect(await settled()).toMatchObject({ waiting: 3, failed: 2, halted: 'paper_missing' });
    await desk.must('printing.rowGoOn', { printer: spare.name });
    expect(await settled()).toMatchObject({ waiting: 0, done: 3, halted: null });
    const stuck = (await desk.must('documents.jobs', {})).filter(({ state }) => state === 'failed');
    expect(stuck).toMatchObject([
      { because: 'paper_missing', elsewhere: spare.name },
      { because: 'paper_missing', elsewhere: spare.name },
    ]);
    for (const { job } of stuck) await desk.must('printing.elsewhere', { job: job ?? '' });
    expect(new Set(await titlesOf(spare, PAPERS)).size).toBe(PAPERS);
    expect(await small.jobs()).toEqual([]);
  }, 60_000);

  it('máy dừng giữa chừng khi còn tờ nằm trong hàng đợi: lượt dừng, bật lại thì in tiếp, mỗi tờ ra đúng một lần', async () => {
    const before = (await main.jobs()).length;
    await main.jam();
    afterTwo = () => main.pause();
    await begin(main.name);
    expect(await settled()).toMatchObject({ waiting: 3, done: 2, halted: 'printer_stopped' });
    await main.release();
    await main.resume();
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: PAPERS, failed: 0, halted: null });
    const out = await titlesOf(main, before + PAPERS, before);
    expect([out.length, new Set(out).size]).toEqual([PAPERS, PAPERS]);
  }, 60_000);

  it('máy bị gỡ lúc đang in: tờ chưa tới lượt còn chờ và ra ở máy khác, tờ đã nằm trong máy ấy thì hỏi, không tự in lại', async () => {
    const before = (await spare.jobs()).length;
    await main.jam();
    afterTwo = () => main.takeAway();
    await begin(main.name);
    expect(await settled()).toMatchObject({
      waiting: 3,
      done: 2,
      halted: 'printer_gone',
      elsewhere: spare.name,
    });
    await desk.must('printing.rowGoOn', { printer: spare.name });
    expect(await settled()).toMatchObject({ waiting: 0, done: PAPERS, halted: null });
    const rest = await titlesOf(spare, before + 3, before);
    const lost = (await desk.must('documents.jobs', {})).filter(
      ({ state, because }) => state === 'handed_over' && because === 'printer_gone',
    );
    expect(lost.map(({ elsewhere }) => elsewhere)).toContain(spare.name);
    expect((await spare.jobs()).length).toBe(before + 3);
    for (const { job } of lost.slice(0, 2))
      await desk.must('printing.elsewhere', { job: job ?? '' });
    const all = await titlesOf(spare, before + PAPERS, before);
    expect(all.slice(0, 3)).toEqual(rest);
    expect(new Set(all).size).toBe(PAPERS);
  }, 60_000);
});
