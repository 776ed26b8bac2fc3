import { afterEach, describe, expect, it } from 'vitest';
import type { LateEntryForm } from '#shared/contract/intake-form.ts';
import { printActions } from '#renderer/features/print/print-words.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { planSlips } from './slips-planned.ts';
import { birthForm, startTestDesk, type TestDesk, type TestDeskParts } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number) => `019abc00-0000-7000-8000-00000000000${n}`;

const late = (change: Partial<LateEntryForm>): LateEntryForm => ({
  on: true,
  day: '23/11/2026',
  time: '9:05',
  slip: '',
  reason: 'Mất điện',
  ...change,
});

const accept = (n: number, change: Partial<LateEntryForm>) =>
  desk.ask('intake.accept', {
    draft: draft(n),
    form: birthForm({ lateEntry: late(change) }),
  });

const start = async (
  slips = 10,
  at = '2026-11-23T08:00',
  parts: TestDeskParts = {},
): Promise<void> => {
  desk = await startTestDesk(at, parts);
  await planSlips(desk, slips);
  await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 2 });
};

describe('in phiếu giấy sẵn', () => {
  it('một tờ, một bản, số trên phiếu còn trống ngày; lần sau đi tiếp', async () => {
    await start();
    const sheet = await desk.must('slips.print', { count: 3 });
    expect(sheet).toMatchObject({ count: 3, print: { state: 'handed_over' } });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'paper_slips',
      paper: 'A4',
      data: { numbers: ['H00.01-______-1990', 'H00.01-______-1991', 'H00.01-______-1992'] },
    });
    expect(desk.printed).toHaveLength(1);
    expect(desk.store.read.lastPrintJob(sheet.document)?.copies).toBe(1);
    const again = await desk.must('slips.print', { count: 3 });
    expect(desk.drawn.at(-1)).toMatchObject({ data: { numbers: [/1993$/, /1994$/, /1995$/] } });
    expect(again.document).not.toBe(sheet.document);
    expect(await desk.must('slips.overview', {})).toMatchObject({ share: 10, free: 4 });
  });

  it('tờ đã ra máy in thì không in lần nữa, kẻo hai phiếu cùng số; kẹt giấy thì in lại được', async () => {
    await start();
    const { document, print } = await desk.must('slips.print', { count: 2 });
    expect(await desk.ask('documents.print', { document })).toMatchObject({
      error: { code: 'slips_printed_once' },
    });
    await desk.must('documents.outcome', { job: print?.job ?? '', outcome: 'jammed' });
    expect(await desk.ask('documents.print', { document })).toMatchObject({ ok: true });
    await desk.must('documents.print', { document, marked: true });
    expect(desk.printed.at(-1)).toMatchObject({ mark: 'spent' });
  });

  it('máy in dừng: tờ phiếu không lưu ra tệp được, vì in từ tệp sẽ có hai phiếu cùng số; máy chạy lại thì in một lần', async () => {
    const stopped = printerNamed('Quay1-A5', { ready: false });
    const room = createPrintRoom(stopped);
    await start(10, '2026-11-23T08:00', { printers: () => room.printers });
    const { document } = await desk.must('slips.print', { count: 2 });
    const [job] = await desk.must('documents.jobs', {});
    expect(job).toMatchObject({ document, because: 'printer_stopped', printedOnce: true });
    expect(job && printActions(job, true)).toEqual(['again', 'dropped']);
    expect(await desk.ask('exports.paper', { document, folder: '/khong-co' })).toMatchObject({
      error: { code: 'slips_not_saved' },
    });
    room.present = [{ ...stopped, ready: true }];
    expect(await desk.ask('documents.print', { document })).toMatchObject({ ok: true });
    expect(await desk.ask('documents.print', { document })).toMatchObject({
      error: { code: 'slips_printed_once' },
    });
  });

  it('bản lưu gặp máy in đứng, kẹt hay bỏ thì tờ phiếu vẫn chỉ ra một lần: in lại bản lưu vẫn có chữ đóng ngang', async () => {
    const [own, other] = [printerNamed('Quay1-A5'), printerNamed('Quay2-A5')];
    const room = createPrintRoom(own);
    await start(10, '2026-11-23T08:00', { printers: () => room.printers });
    const { document } = await desk.must('slips.print', { count: 2 });
    room.present = [{ ...own, ready: false }, other];
    const copy = await desk.must('documents.print', { document, marked: true });
    expect(copy).toMatchObject({ state: 'failed', elsewhere: other.name });
    expect(await desk.ask('documents.print', { document })).toMatchObject({
      error: { code: 'slips_printed_once' },
    });
    const there = await desk.must('printing.elsewhere', { job: copy.job ?? '' });
    const say = (job: string | null, outcome: 'again' | 'jammed' | 'dropped') =>
      desk.must('documents.outcome', { job: job ?? '', outcome });
    await say(there.job, 'jammed');
    room.present = [own];
    const again = await say(there.job, 'again');
    await say(again.job, 'dropped');
    expect(room.taken.map(({ mark }) => mark)).toEqual([undefined, 'spent', 'spent']);
    expect(await desk.ask('documents.print', { document })).toMatchObject({
      error: { code: 'slips_printed_once' },
    });
  });

  it('tờ phiếu báo kẹt rồi thì không có bản lưu của nó: chưa in gì, nói vì sao', async () => {
    await start();
    const { document, print } = await desk.must('slips.print', { count: 2 });
    await desk.must('documents.outcome', { job: print?.job ?? '', outcome: 'jammed' });
    expect(await desk.ask('documents.print', { document, marked: true })).toMatchObject({
      error: { code: 'nothing_to_mark' },
    });
    expect(desk.printed).toHaveLength(1);
  });

  it('phiếu viết hỏng thì hủy có lý do, số đó in được trên phiếu khác', async () => {
    await start(2);
    await desk.must('slips.print', { count: 5 });
    expect(await desk.ask('slips.print', { count: 1 })).toMatchObject({
      error: { code: 'slips_all_out', values: { out: 2 } },
    });
    expect(await desk.ask('slips.spoil', { counters: [1001], reason: 'Rách' })).toMatchObject({
      error: { code: 'slip_not_out' },
    });
    await desk.must('slips.spoil', { counters: [1999], reason: 'Rách' });
    await desk.must('slips.print', { count: 5 });
    expect(desk.drawn.at(-1)).toMatchObject({ data: { numbers: ['H00.01-______-1999'] } });
  });

  it('Tỉnh chưa dành số thì nói vậy', async () => {
    await start(0);
    expect(await desk.ask('slips.print', { count: 1 })).toMatchObject({
      error: { code: 'slips_not_planned' },
    });
  });
});

describe('nhập bù', () => {
  it('mang số trên phiếu, hẹn tính từ giờ nhận thật, sổ ghi lúc nhập', async () => {
    await start();
    await desk.must('slips.print', { count: 3 });
    desk.setTime('2026-11-23T15:30');
    const accepted = await accept(1, { slip: '1991' });
    expect(accepted).toMatchObject({
      value: { number: 'H00.01-261123-1991', dueAt: '2026-11-23T17:00' },
    });
    const { dossier, story } = await desk.must('dossiers.open', { id: draft(1) });
    expect(dossier.intake).toMatchObject({
      receivedAt: '2026-11-23T09:05',
      lateEntry: { reason: 'Mất điện', slip: 'H00.01-261123-1991', counter: 1991 },
    });
    expect(story[0]?.at).toMatch(/^2026-11-23T08:30/);
    expect(desk.drawn.at(-1)).toMatchObject({
      data: { dossiers: [{ receivedAt: '2026-11-23T09:05', lateEntrySlip: /1991$/ }] },
    });
    const next = await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    expect(next.number).toBe('H00.01-261123-1001');
  });

  it('qua nửa đêm và ngày hôm trước: số mang ngày nhận, sổ số ở ngày nhận, khóa sổ ở ngày nhập', async () => {
    await start(10, '2026-11-20T08:00');
    await desk.must('slips.print', { count: 3 });
    desk.setTime('2026-11-23T07:40');
    const accepted = await accept(1, { day: '20/11/2026', time: '16h50', slip: '1990' });
    expect(accepted).toMatchObject({
      value: { number: 'H00.01-261120-1990', dueAt: '2026-11-23T17:00' },
    });
    const friday = await desk.must('numbers.day', { day: '2026-11-20' });
    expect(friday.lines).toMatchObject([
      { first: 'H00.01-261120-1990', state: 'used', onSlip: true },
    ]);
    expect((await desk.must('numbers.day', { day: null })).lines).toEqual([]);
    const closing = await desk.must('close.preview', { through: null });
    expect(closing.desk.accepted).toBe(1);
  });

  it('một phiếu nhập hai lần, phiếu chưa in, phiếu của ngày chưa in: không nhận, nói ở đúng ô', async () => {
    await start();
    await desk.must('slips.print', { count: 3 });
    desk.setTime('2026-11-23T10:00');
    expect(await accept(1, { slip: '1990' })).toMatchObject({ ok: true });
    const codeOf = async (n: number, change: Partial<LateEntryForm>) => {
      const refused = await accept(n, change);
      return refused.ok ? 'accepted' : `${refused.error.code} ${refused.error.field}`;
    };
    expect(await codeOf(2, { slip: '1990' })).toBe('number_taken lateEntry.slip');
    expect(await codeOf(2, { slip: '1995' })).toBe('slip_unknown lateEntry.slip');
    expect(await codeOf(2, { slip: '1991', day: '20/11/2026' })).toBe(
      'slip_printed_later lateEntry.slip',
    );
    expect(await codeOf(2, { time: '10:30' })).toBe('late_in_future lateEntry.time');
    expect(await codeOf(2, { reason: ' ' })).toBe('late_reason_missing lateEntry.reason');
    expect(await codeOf(2, { day: '31/2/2026' })).toBe('late_day_wrong lateEntry.day');
    expect(await codeOf(2, { day: '20/11/2026' })).toBe('late_slip_missing lateEntry.slip');
  });

  it('hôm nay mà không có phiếu thì lấy số kế tiếp của quầy, giấy không nói đến phiếu', async () => {
    await start();
    desk.setTime('2026-11-23T10:00');
    expect(await accept(1, {})).toMatchObject({ value: { number: 'H00.01-261123-1001' } });
    expect(desk.drawn.at(-1)).toMatchObject({
      data: { dossiers: [{ lateEntrySlip: null, receivedAt: '2026-11-23T09:05' }] },
    });
  });

  it('bấm hai lần vẫn một hồ sơ', async () => {
    await start();
    await desk.must('slips.print', { count: 3 });
    desk.setTime('2026-11-23T10:00');
    await accept(1, { slip: '1990' });
    expect(await accept(1, { slip: '1990' })).toMatchObject({ value: { repeated: true } });
  });
});
