import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RowState } from '#shared/contract/outputs.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { createGate } from './slow-parts.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const laser = printerNamed('Laser-A4', { sizes: ['A4'] });
const DOSSIERS = 5;
const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const everyone = Array.from({ length: DOSSIERS }, (_, n) => draft(n + 1));

let desk: TestDesk;
let room: PrintRoom;
/** Set where a test wants a paper to take its time. */
let gate: { readonly pass: () => Promise<void> } | null = null;

const begin = (dossiers: readonly string[] = everyone, copies = 1) =>
  desk.ask('printing.row', { dossiers: [...dossiers], kinds: ['receipt'], copies });

/** The row once nothing moves in it any more. */
const settled = async (): Promise<RowState> => {
  for (;;) {
    const state = await desk.must('printing.rowState', {});
    if (!state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

const printsOf = async (id: string) =>
  (await desk.must('dossiers.open', { id })).story.filter(
    ({ type }) => type === 'document.printed',
  );

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
  for (const id of everyone) await desk.must('intake.accept', { draft: id, form: birthForm() });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());

beforeEach(() => {
  room.present = [laser];
  room.taken.length = 0;
  room.meanwhile = () => undefined;
  gate = null;
});

describe('in nhiều giấy một lượt', () => {
  it('mỗi hồ sơ một tờ, đúng số bản, mỗi lần in là một mục trong câu chuyện của hồ sơ', async () => {
    expect(await begin([...everyone, draft(99)], 3)).toMatchObject({
      value: { papers: DOSSIERS, without: 1 },
    });
    expect(await settled()).toMatchObject({ waiting: 0, done: DOSSIERS, failed: 0, halted: null });
    expect(room.taken.map(({ copies }) => copies)).toEqual(everyone.map(() => 3));
    expect(await printsOf(draft(1))).toMatchObject([
      { values: { outcome: 'handed_over', printer: 'Laser-A4', copies: 3 } },
    ]);
  });

  it('đã in thêm bản kiểu khác cho một người thì cả dãy vẫn in giấy tiếp nhận như lúc đầu', async () => {
    const receipt = desk.store.read.dossier(draft(3))?.documents[0]?.document ?? '';
    const { document } = await desk.must('paperStyle.print', {
      dossier: draft(3),
      style: 'large_bilingual',
    });
    const counts = () => [receipt, document].map((paper) => desk.store.read.printsOf(paper));
    const [first = 0, copy] = counts();
    await begin([draft(3)]);
    await settled();
    expect(counts()).toEqual([first + 1, copy]);
  });

  it('giấy in thứ hai trở đi được đếm là in lại', async () => {
    const [before] = (await printsOf(draft(2))).slice(-1);
    await begin([draft(2)]);
    await settled();
    const [after] = (await printsOf(draft(2))).slice(-1);
    expect(Number(after?.values['reprint'])).toBe(Number(before?.values['reprint']) + 1);
  });

  it('máy in dừng giữa chừng: dừng tại đó, không tờ nào mất, không tờ nào ghi là đã in; in tiếp khi được bảo', async () => {
    room.meanwhile = () => {
      if (room.taken.length === 2) room.present = [{ ...laser, ready: false }];
    };
    await begin();
    expect(await settled()).toMatchObject({ waiting: 3, done: 2, halted: 'printer_stopped' });
    expect(await begin()).toMatchObject({ error: { code: 'row_not_ended' } });
    room.meanwhile = () => undefined;
    room.present = [laser];
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: 5, halted: null });
    expect(room.taken.map(({ title }) => title).toSorted()).toEqual(
      [...new Set(room.taken.map(({ title }) => title))].toSorted(),
    );
  });

  it('thôi in thì phần còn lại bỏ, tờ đang ở máy in vẫn tính', async () => {
    const slow = createGate();
    gate = slow;
    await begin();
    expect(await desk.must('printing.rowDrop', {})).toMatchObject({ waiting: 0 });
    slow.open();
    expect(await settled()).toMatchObject({ waiting: 0, done: 1 });
    expect(room.taken).toHaveLength(1);
  });

  it('hồ sơ không có giấy ấy, hoặc chưa chọn máy in, thì chưa xếp gì', async () => {
    expect(await begin([draft(98)])).toMatchObject({ error: { code: 'row_empty' } });
    await desk.must('printers.choose', { printer: null, paper: 'A4', copies: 1 });
    expect(await begin()).toMatchObject({ error: { code: 'no_printer' } });
    await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
    expect(await settled()).toMatchObject({ waiting: 0, running: false });
  });

  it('quá một vạn hồ sơ thì không nhận; đánh dấu cả danh sách thì đúng những hồ sơ đang thấy', async () => {
    expect((await begin(Array.from({ length: 10_001 }, (_, n) => draft(n)))).ok).toBe(false);
    const all = await desk.must('printing.all', { text: '', scope: 'today' });
    expect(all.dossiers.toSorted()).toEqual(everyone);
    expect(all.more).toBe(false);
    expect(
      (await desk.must('printing.all', { text: 'khongaitenthe', scope: 'all' })).dossiers,
    ).toEqual([]);
  });

  it('tắt máy giữa chừng: tờ ở máy in thì hỏi, tờ chưa tới lượt còn chờ, không tờ nào tự in', async () => {
    const slow = createGate();
    gate = slow;
    await begin();
    while (slow.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    desk = await desk.restart();
    gate = null;
    await desk.desk.start();
    await signIn(desk);
    expect(await settled()).toMatchObject({ running: false, waiting: DOSSIERS - 1, halted: null });
    expect(room.taken).toEqual([]);
    const asked = (await desk.must('documents.jobs', {})).filter(({ state }) => state === 'asking');
    expect(asked).toHaveLength(1);
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: DOSSIERS - 1 });
    expect(room.taken).toHaveLength(DOSSIERS - 1);
  });

  it('in tiếp lượt đứt lúc đang xếp hàng thì nói đủ bao nhiêu giấy không có, kể cả phần xếp trước khi tắt máy', async () => {
    const unknown = Array.from({ length: 10 }, (_, n) => draft(80 + n));
    const cut = begin([...everyone, ...unknown]);
    desk = await desk.restart();
    await cut;
    await signIn(desk);
    expect(await settled()).toMatchObject({ done: 0, without: 0 });
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: DOSSIERS, without: 10 });
    await begin([draft(1), draft(80)]);
    expect(await settled()).toMatchObject({ done: 1, without: 1 });
  });
});
