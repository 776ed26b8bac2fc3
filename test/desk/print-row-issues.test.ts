import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRenderer } from '#electron/desk/papers/paper-ports.ts';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import type { RowState } from '#shared/contract/outputs.ts';
import { controlSheetOf } from '#shared/dossier/slips-issued.ts';
import { amount } from '../faults/amount.ts';
import { at } from '../fixtures/calendar.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const laser = printerNamed('Laser-A4', { sizes: ['A4', 'A5'] });
const DOSSIERS = amount(20, 100);
const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

let desk: TestDesk;
let room: PrintRoom;
/** Before a paper is drawn. */
let beforeDrawing: (
  request: Parameters<DocumentRenderer['render']>[0],
) => Promise<boolean> = async () => true;
let last = 0;

const dossiersMore = async (count: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, () => draft((last += 1)));
  for (const id of ids) await desk.must('intake.accept', { draft: id, form: birthForm() });
  return ids;
};

const begin = (dossiers: readonly string[], kinds: ('receipt' | 'control_sheet' | 'fee_slip')[]) =>
  desk.ask('printing.row', { dossiers: [...dossiers], kinds, copies: 1 });

const settled = async (): Promise<RowState> => {
  for (;;) {
    const state = await desk.must('printing.rowState', {});
    if (!state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

const sheetsOf = (ids: readonly string[]): number =>
  ids.filter((id) => {
    const dossier = desk.store.read.dossier(id);
    return dossier !== null && controlSheetOf(dossier) !== null;
  }).length;

beforeAll(async () => {
  room = createPrintRoom(laser);
  desk = await startTestDesk('2026-11-23T09:12', {
    printers: () => room.printers,
    renderer: (own) => ({
      render: async (request) =>
        (await beforeDrawing(request))
          ? own.render(request)
          : { ok: false, error: { code: 'render_failed', detail: 'by the test' } },
    }),
  });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());
beforeEach(() => {
  beforeDrawing = async () => true;
});

describe('in giấy tiếp nhận kèm phiếu kiểm soát của nhiều hồ sơ trong một lượt', () => {
  it('phiếu chưa có thì lập trong lượt ấy, theo thứ tự hồ sơ; làm lại thì in lại đúng phiếu đã lập', async () => {
    const ids = await dossiersMore(DOSSIERS);
    room.taken.length = 0;
    expect(await begin(ids, ['receipt', 'control_sheet'])).toMatchObject({
      value: { papers: DOSSIERS * 2, without: 0 },
    });
    expect(await settled()).toMatchObject({
      waiting: 0,
      done: DOSSIERS * 2,
      failed: 0,
      notIssued: [],
      halted: null,
    });
    expect(sheetsOf(ids)).toBe(DOSSIERS);
    const [first, second] = room.taken;
    expect([first?.title, second?.title].map((title) => title?.split(' ')[0])).toEqual([
      'receipt',
      'control_sheet',
    ]);
    expect(first?.title.split(' ')[1]).toBe(second?.title.split(' ')[1]);

    const drawn = desk.drawn.length;
    await begin(ids, ['control_sheet']);
    expect(await settled()).toMatchObject({ done: DOSSIERS });
    expect(desk.drawn).toHaveLength(drawn);
  });

  it('phiếu không lập được thì không giữ cả lượt: thử lại một lần, rồi đếm lại, nói vì sao', async () => {
    const ids = await dossiersMore(4);
    const number = desk.store.read.dossier(ids[1] ?? '')?.number ?? '';
    let tried = 0;
    beforeDrawing = async ({ data }) => {
      if (!JSON.stringify(data).includes(number)) return true;
      tried += 1;
      return false;
    };
    await begin(ids, ['control_sheet']);
    expect(await settled()).toMatchObject({
      waiting: 0,
      done: 3,
      failed: 0,
      notIssued: [{ dossier: ids[1], number, kind: 'control_sheet', because: 'render_failed' }],
      notIssuedCount: 1,
    });
    expect(sheetsOf(ids)).toBe(3);
    expect(tried).toBe(2);
    expect(await begin(ids, ['fee_slip'])).toMatchObject({ error: { code: 'row_empty' } });
  });

  it('phiếu chưa lập được còn nguyên tên sau khi tắt máy; một phím lập lại thì in đủ, không tên nào còn', async () => {
    desk = await desk.restart();
    await signIn(desk);
    const { notIssued } = await desk.must('printing.rowState', {});
    expect(notIssued).toMatchObject([{ because: 'render_failed' }]);
    room.taken.length = 0;
    await desk.must('printing.rowIssueAgain', {});
    expect(await settled()).toMatchObject({ done: 1, notIssued: [], notIssuedCount: 0 });
    expect(room.taken.map(({ title }) => title)).toEqual([`control_sheet ${notIssued[0]?.number}`]);
    expect(await desk.ask('printing.rowIssueAgain', {})).toMatchObject({
      error: { code: 'nothing_to_issue' },
    });
  });

  it('máy không vẽ được gì thì lượt dừng, không bỏ phiếu nào: vẽ được lại thì In tiếp là đủ', async () => {
    const ids = await dossiersMore(8);
    let canDraw = 2;
    beforeDrawing = async () => (canDraw -= 1) >= 0;
    await begin(ids, ['control_sheet']);
    const halted = { running: false, waiting: 6, halted: 'row_not_drawn', notIssued: [] };
    expect(await settled()).toMatchObject({ ...halted, elsewhere: null });
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject(halted);
    canDraw = ids.length;
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, halted: null, notIssued: [] });
    expect(sheetsOf(ids)).toBe(8);
  });

  it('một phiếu duy nhất mà không vẽ được thì vẫn chờ, không mất lặng lẽ', async () => {
    const ids = await dossiersMore(1);
    beforeDrawing = async () => false;
    await begin(ids, ['control_sheet']);
    expect(await settled()).toMatchObject({ waiting: 1, halted: 'row_not_drawn', notIssued: [] });
    await desk.must('printing.rowDrop', {});
  });

  it('hồ sơ hủy trong lúc chờ thì phiếu của nó không lập nữa', async () => {
    const [first = '', second = ''] = await dossiersMore(2);
    beforeDrawing = async ({ kind }) => {
      if (kind === 'control_sheet')
        await desk.must('dossiers.void', { id: second, reason: 'nhận nhầm' });
      return true;
    };
    await begin([first, second], ['control_sheet']);
    expect(await settled()).toMatchObject({
      done: 1,
      notIssued: [{ dossier: second, because: 'dossier_voided' }],
    });
    expect(await desk.ask('printing.rowIssueAgain', {})).toMatchObject({
      error: { code: 'none_to_issue' },
    });
    expect(await settled()).toMatchObject({ done: 1, notIssuedCount: 1 });
    const struck = { papers: [{ dossier: second, kind: 'control_sheet' as const }] };
    await desk.must('printing.rowStrike', { ...struck, reason: 'hồ sơ nhận nhầm, đã hủy' });
    expect(await settled()).toMatchObject({ notIssued: [], notIssuedCount: 0 });
    desk = await desk.restart();
    await signIn(desk);
    expect(await desk.must('printing.rowStruck', {})).toMatchObject([
      { dossier: second, reason: 'hồ sơ nhận nhầm, đã hủy', by: 'Trần Thị Mẫu' },
    ]);
    expect(await desk.must('printing.rowState', {})).toMatchObject({ notIssuedCount: 0 });
  });

  it('tắt máy giữa chừng: phiếu đã lập còn đó, phiếu chưa lập vẫn chờ, bảo in tiếp thì đủ', async () => {
    const ids = await dossiersMore(6);
    const third = Promise.withResolvers<null>();
    let drawnSheets = 0;
    beforeDrawing = ({ kind }) => {
      if (kind !== 'control_sheet' || (drawnSheets += 1) < 3) return Promise.resolve(true);
      third.resolve(null);
      return new Promise(() => undefined);
    };
    await begin(ids, ['control_sheet']);
    await third.promise;
    desk = await desk.restart();
    beforeDrawing = async () => true;
    await signIn(desk);
    expect(await desk.must('printing.rowState', {})).toMatchObject({ running: false, waiting: 4 });
    expect(sheetsOf(ids)).toBe(2);
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: 4, notIssued: [] });
    expect(sheetsOf(ids)).toBe(6);
  });

  it('tắt máy giữa lúc xếp hàng: phần chưa xếp vẫn chờ, bảo in tiếp thì xếp nốt, mỗi hồ sơ đúng một phiếu', async () => {
    const ids = await dossiersMore(25);
    const refused = desk.ask('printing.row', {
      dossiers: [...ids, ...ids],
      kinds: ['control_sheet'],
      copies: 1,
    });
    // The first piece stands in the row; the machine stops before the second.
    expect(desk.store.read.waitingPrintCount()).toBe(10);
    desk = await desk.restart();
    await refused;
    await signIn(desk);
    expect(await desk.must('printing.rowState', {})).toMatchObject({ running: false, waiting: 25 });
    expect(await begin(ids, ['receipt'])).toMatchObject({ error: { code: 'row_not_ended' } });
    room.taken.length = 0;
    await desk.must('printing.rowGoOn', {});
    expect(await settled()).toMatchObject({ waiting: 0, done: 25 });
    expect(new Set(room.taken.map(({ title }) => title)).size).toBe(25);
    expect(room.taken).toHaveLength(25);
  });

  it('thôi in phần còn lại thì phiếu chưa lập không lập nữa, không còn gì chờ', async () => {
    const ids = await dossiersMore(3);
    const gate = Promise.withResolvers<null>();
    const reached = Promise.withResolvers<null>();
    beforeDrawing = async () => {
      reached.resolve(null);
      await gate.promise;
      return true;
    };
    await begin(ids, ['control_sheet']);
    await reached.promise;
    await desk.must('printing.rowDrop', {});
    gate.resolve(null);
    expect(await settled()).toMatchObject({ waiting: 0, done: 0, notIssued: [] });
    expect(sheetsOf(ids)).toBe(0);
    expect(desk.store.read.waitingPrints(9)).toEqual([]);
  });

  /** Three slips of which the second could not be drawn. */
  const oneNotIssued = async (): Promise<string> => {
    const ids = await dossiersMore(3);
    const [, missing = ''] = ids;
    const number = desk.store.read.dossier(missing)?.number ?? '';
    beforeDrawing = async ({ data }) => !JSON.stringify(data).includes(number);
    await begin(ids, ['control_sheet']);
    expect(await settled()).toMatchObject({ notIssued: [{ dossier: missing }] });
    beforeDrawing = async () => true;
    return missing;
  };

  it('lập lại rồi thôi in trước khi vẽ xong thì phiếu vẫn còn tên; đang trên đường thì không hiện hai lần', async () => {
    const missing = await oneNotIssued();
    const gate = Promise.withResolvers<null>();
    const reached = Promise.withResolvers<null>();
    beforeDrawing = async () => {
      reached.resolve(null);
      await gate.promise;
      return true;
    };
    await desk.must('printing.rowIssueAgain', {});
    await reached.promise;
    expect(await desk.must('printing.rowState', {})).toMatchObject({
      waiting: 1,
      notIssued: [],
      notIssuedCount: 0,
    });
    await desk.must('printing.rowDrop', {});
    gate.resolve(null);
    expect(await settled()).toMatchObject({
      waiting: 0,
      notIssued: [{ dossier: missing, because: 'render_failed' }],
      notIssuedCount: 1,
    });
    beforeDrawing = async () => true;
    await desk.must('printing.rowIssueAgain', {});
    expect(await settled()).toMatchObject({ done: 1, notIssuedCount: 0 });
  });

  it('phiếu được lập từ trang của chính hồ sơ thì không còn tên trong danh sách chưa lập được', async () => {
    const missing = await oneNotIssued();
    await desk.must('dossierSlips.print', { dossier: missing, kind: 'control_sheet' });
    expect(sheetsOf([missing])).toBe(1);
    expect(await settled()).toMatchObject({ notIssued: [], notIssuedCount: 0 });
  });

  it('hơn 200 phiếu không lập được nữa đứng trước thì phiếu lập được đứng sau vẫn được lập', async () => {
    const [after = ''] = await dossiersMore(1);
    const slip = { kind: 'control_sheet' as const, copies: 1, because: 'dossier_unknown' };
    const unknown = Array.from({ length: 200 }, (_, n) => ({ ...slip, dossier: draft(5000 + n) }));
    const earlier = instantOfLocal(at('2026-11-22T08:00'));
    const later = instantOfLocal(at('2026-11-23T16:00'));
    desk.store.write((tx) => {
      for (const one of unknown) tx.saveNotIssued({ ...one, at: earlier });
      tx.saveNotIssued({ ...slip, dossier: after, at: later });
    });
    await desk.must('printing.rowIssueAgain', {});
    await settled();
    expect(sheetsOf([after])).toBe(1);
    await desk.must('printing.rowStrike', {
      papers: unknown.map(({ dossier, kind }) => ({ dossier, kind })),
      reason: 'không còn hồ sơ',
    });
  });

  it('thôi in đúng lúc đang xếp hàng thì không tờ nào được in sau đó', async () => {
    const ids = await dossiersMore(25);
    room.taken.length = 0;
    const begun = begin(ids, ['control_sheet']);
    expect(desk.store.read.waitingPrintCount()).toBe(10);
    await desk.must('printing.rowDrop', {});
    await begun;
    expect(await settled()).toMatchObject({ waiting: 0, done: 0, notIssued: [] });
    expect(room.taken).toEqual([]);
    expect(sheetsOf(ids)).toBe(0);
  });
});
