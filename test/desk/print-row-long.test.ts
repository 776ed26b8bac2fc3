import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RowState } from '#shared/contract/outputs.ts';
import { instantOfLocal, type Instant, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { amount } from '../faults/amount.ts';
import { acceptance } from '../fixtures/dossier.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

/** As many as one row takes, where a release is judged. */
const PAPERS = amount(300, 10_000);
const AT_ONCE = 50;
const laser = printerNamed('Laser-A4');
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const everyone = Array.from({ length: PAPERS }, (_, n) => id(n + 1));

let desk: TestDesk;
let room: PrintRoom;

/** As acceptances leave them: each with its receipt in the archive. */
const acceptAll = (at: Instant): void => {
  const { sha256, bytes } = desk.blobs.put(new TextEncoder().encode('%PDF receipt of the test'));
  for (let from = 0; from < PAPERS; from += AT_ONCE)
    desk.store.write((tx) => {
      for (const [nth, dossier] of everyone.slice(from, from + AT_ONCE).entries()) {
        const number = `H00.01-261123-${1001 + from + nth}`;
        const by = { dossier, officer: OFFICER, at };
        tx.append({ type: 'dossier.accepted', payload: acceptance({ number }), ...by });
        const payload: PayloadOf<'document.issued'> = {
          document: `giay-${from + nth + 1}`,
          kind: 'receipt',
          revision: 1,
          dossiers: [dossier],
          sha256,
          bytes,
          paper: 'A4',
          copies: 2,
          formSet: 'TT03-2025',
          replaces: null,
        };
        tx.append({ type: 'document.issued', payload, ...by });
      }
    });
};

beforeAll(
  async () => {
    room = createPrintRoom(laser);
    desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
    await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
    acceptAll(instantOfLocal('2026-11-23T09:00' as LocalDateTime));
  },
  amount(60_000, 600_000),
);
afterAll(() => desk.end());

const settled = async (): Promise<RowState> => {
  for (;;) {
    const state = await desk.must('printing.rowState', {});
    if (!state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

it(
  `${PAPERS} giấy một lượt: xếp hết vào hàng, máy in dừng giữa chừng, in tiếp thì đủ, không tờ nào hai lần`,
  async () => {
    room.meanwhile = () => {
      if (room.taken.length === 120) room.present = [{ ...laser, ready: false }];
    };
    expect(
      await desk.must('printing.row', { dossiers: [...everyone], kinds: ['receipt'], copies: 1 }),
    ).toEqual({ papers: PAPERS, without: 0 });
    expect(await settled()).toMatchObject({
      done: 120,
      waiting: PAPERS - 120,
      halted: 'printer_stopped',
    });
    room.meanwhile = () => undefined;
    room.present = [laser];
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ done: PAPERS, waiting: 0, failed: 0, halted: null });
    const titles = new Set(room.taken.map(({ title }) => title));
    expect([room.taken.length, titles.size]).toEqual([PAPERS, PAPERS]);

    // Nobody is asked of all of them at once, and whoever wants to see on sees on.
    expect(await desk.must('documents.jobs', {})).toHaveLength(100);
    expect(await desk.must('documents.jobs', { most: 200 })).toHaveLength(200);
    const old = 'giay-1';
    expect(await desk.must('documents.jobs', { of: [old] })).toMatchObject([
      { document: old, state: 'handed_over' },
    ]);
  },
  amount(60_000, 1_800_000),
);
