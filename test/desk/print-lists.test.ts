import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentRenderer } from '#electron/desk/papers/paper-ports.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { must } from '../e2e/must.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

const TODAY = must(parseLocalDate('2026-11-23'));
const register = { kind: 'register', from: TODAY, to: TODAY } as const;
const onScreen = { kind: 'dossiers', scope: 'all', text: 'thử' } as const;
const laser = printerNamed('Laser-A4', { sizes: ['A4'] });
const spare = printerNamed('Du-phong', { sizes: ['A4'] });
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const DOSSIERS = 3;

let desk: TestDesk;
let room: PrintRoom;
/** Instead of the desk's own. */
let drawsFor: DocumentRenderer['render'] | null = null;
let calledOff = 0;

beforeAll(async () => {
  room = createPrintRoom(laser, spare);
  desk = await startTestDesk('2026-11-23T09:12', {
    printers: () => room.printers,
    renderer: (own) => ({
      render: (request) => (drawsFor ?? own.render)(request),
      callOffLists: () => {
        calledOff += 1;
      },
    }),
  });
  for (let n = 1; n <= DOSSIERS; n += 1)
    await desk.must('intake.accept', { draft: id(n), form: birthForm() });
});
afterAll(() => desk.end());
beforeEach(async () => {
  drawsFor = null;
  room.present = [laser, spare];
  room.taken.length = 0;
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});

const print = (list: InputOf<'exports.print'>['list']) => desk.must('exports.print', { list });
const drawnNow = (): number => desk.drawn.length;
const head = (): number => desk.store.read.head().seq;

describe('in ngay một danh sách', () => {
  it('sổ theo dõi: lưu, ghi ai in những ngày nào và bao nhiêu dòng, rồi vào hàng in', async () => {
    const { rows, print: state } = await print(register);
    expect(rows).toBe(DOSSIERS);
    expect(state).toMatchObject({ state: 'handed_over', printer: 'Laser-A4' });
    expect(room.taken).toMatchObject([{ printer: 'Laser-A4', paper: 'A4' }]);
    expect(desk.store.read.document(state.document)).toMatchObject({
      kind: 'register',
      dossiers: [],
      list: { what: 'register', from: TODAY, to: TODAY, rows: DOSSIERS },
    });
    const issued = desk.store.read
      .openEntriesAfter(1, 0, head())
      .find(({ header }) => header.type === 'document.issued' && header.dossier === null);
    expect(issued?.header.officer).toBe(OFFICER);
    const { bytes } = await desk.must('documents.pdf', { document: state.document });
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('bìa sổ nói năm một lần: quyển của năm ấy chỉ mang tên quầy', async () => {
    await print(register);
    expect(desk.drawn.at(-1)).toMatchObject({ data: { year: 2026, volume: '1' } });
  });

  it('kẹt giấy thì hỏi; in lại thì đếm; giấy đã cầm thì thôi hỏi', async () => {
    const { print: state } = await print(onScreen);
    const job = state.job ?? '';
    expect(await desk.must('documents.outcome', { job, outcome: 'jammed' })).toMatchObject({
      state: 'jammed',
      elsewhere: 'Du-phong',
    });
    const again = await desk.must('printing.elsewhere', { job });
    expect(again).toMatchObject({ document: state.document, printer: 'Du-phong' });
    expect(desk.store.read.lastPrintJob(state.document)).toMatchObject({ reprint: 1 });
    const asked = (await desk.must('documents.jobs', {})).find(
      ({ document }) => document === state.document,
    );
    expect(asked).toMatchObject({ kind: 'list_sheet', dossier: null });
    await desk.must('documents.outcome', { job: again.job ?? '', outcome: 'confirmed' });
    const open = await desk.must('documents.jobs', {});
    expect(open.some(({ document }) => document === state.document)).toBe(false);
  });

  it('máy in đang dừng: danh sách đã lưu, in máy khác được', async () => {
    room.present = [{ ...laser, ready: false }, spare];
    const { print: state } = await print(register);
    expect(state).toMatchObject({
      state: 'failed',
      because: 'printer_stopped',
      elsewhere: 'Du-phong',
    });
    expect(room.taken).toEqual([]);
  });

  it('chưa chọn máy in, hay không có dòng nào, thì chưa vẽ và chưa ghi gì', async () => {
    const before = [drawnNow(), head()];
    const quiet = must(parseLocalDate('2026-11-02'));
    const empty = { kind: 'register', from: quiet, to: quiet } as const;
    expect(await desk.ask('exports.print', { list: empty })).toMatchObject({
      error: { code: 'export_nothing' },
    });
    await desk.must('printers.choose', { printer: null, paper: 'A4', copies: 1 });
    expect(await desk.ask('exports.print', { list: register })).toMatchObject({
      error: { code: 'no_printer' },
    });
    expect([drawnNow(), head()]).toEqual(before);
  });

  it('bấm Dừng trong lúc vẽ: không lưu, không in, trang đang vẽ được bỏ', async () => {
    const begun = Promise.withResolvers<null>();
    const drawing = Promise.withResolvers<Awaited<ReturnType<DocumentRenderer['render']>>>();
    drawsFor = () => {
      begun.resolve(null);
      return drawing.promise;
    };
    const before = head();
    const asked = desk.ask('exports.print', { list: register });
    await begun.promise;
    expect(await desk.must('exports.progress', {})).toMatchObject({ rows: DOSSIERS, ended: null });
    const off = calledOff;
    await desk.must('exports.stop', {});
    expect(await asked).toMatchObject({ error: { code: 'export_stopped' } });
    expect(calledOff).toBe(off + 1);
    // Drawn after all: nobody gets it.
    drawing.resolve({ ok: true, value: new Uint8Array([1]) });
    await vi.waitFor(async () =>
      expect(await desk.must('exports.progress', {})).toMatchObject({ ended: { ok: false } }),
    );
    expect([head(), room.taken.length]).toEqual([before, 0]);
  });

  it.each([{}, { fetch: true as const }])(
    'danh sách rất dài được mở từng phần: hỏi việc khác lúc ấy vẫn được đáp (%o)',
    async (from) => {
      const length = 4 * 1024 * 1024;
      drawsFor = () => Promise.resolve({ ok: true, value: new Uint8Array(length).fill(37) });
      const { document } = (await print(register)).print;
      let turns = 0;
      let isOpen = false;
      const opened = desk.must('documents.pdf', { document, ...from }).finally(() => {
        isOpen = true;
      });
      for (; !isOpen; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      expect((await opened).bytes).toHaveLength(length);
      expect(turns).toBeGreaterThan(5);
    },
  );
});
