import { afterEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '#electron/desk/store-failure.ts';
import type { PrintJobView } from '#shared/contract/outputs.ts';
import { ok } from '#shared/result.ts';
import { createGate, printersBehind } from './slow-parts.ts';
import {
  birthForm,
  signIn,
  startTestDesk,
  type TestDesk,
  type TestDeskParts,
} from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DRAFT = '019abc00-0000-7000-8000-000000000001';

const choosePrinter = () =>
  desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });

/** One dossier whose receipt the printer has taken, if there is one. */
const start = async ({ printer = true, ...parts }: TestDeskParts & { printer?: boolean } = {}) => {
  desk = await startTestDesk('2026-11-23T09:12', parts);
  if (printer) await choosePrinter();
  await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
};

const onlyJob = async (): Promise<PrintJobView> => {
  const jobs = await desk.must('documents.jobs', {});
  const [job] = jobs;
  if (job === undefined || jobs.length > 1) throw new Error(`${jobs.length} jobs wait`);
  return job;
};

type Word = 'confirmed' | 'jammed' | 'again' | 'dropped';
const say = (job: string, outcome: Word) => desk.ask('documents.outcome', { job, outcome });

/** What the journal says of prints, in order. */
const facts = () =>
  desk.store.read
    .openEntriesAfter(1, 0, 1000)
    .filter(({ header }) => header.type === 'document.printed')
    .map(({ payload }) => payload as { job: string; outcome: string; reprint: number });

/** A copy for the files: counted, told, words across it. */
const printMarked = async (document: string, mark: string): Promise<void> => {
  const before = desk.store.read.printsOf(document);
  const printed = await desk.must('documents.print', { document, marked: true });
  expect(printed).toMatchObject({ state: 'handed_over', document });
  expect(desk.store.read.lastPrintJob(document)).toMatchObject({ reprint: before, copies: 1 });
  expect(desk.printed.at(-1)).toMatchObject({ mark });
  expect(facts().at(-1)).toMatchObject({ document, outcome: 'handed_over', mark });
};

describe('đường đi của một tờ giấy', () => {
  it('nói hai lần là giấy đã ra thì sổ vẫn chỉ có một mục', async () => {
    await start();
    const { job } = await onlyJob();
    expect(await say(job, 'confirmed')).toMatchObject({ value: { state: 'confirmed' } });
    expect(await say(job, 'confirmed')).toMatchObject({ value: { state: 'confirmed' } });
    expect(facts().map(({ outcome }) => outcome)).toEqual(['handed_over', 'confirmed']);
    expect(await desk.must('documents.jobs', {})).toEqual([]);
  });

  it('giấy đã ra rồi thì không còn báo kẹt, in lại hay bỏ lượt ấy được', async () => {
    await start();
    const { job } = await onlyJob();
    await say(job, 'confirmed');
    for (const word of ['jammed', 'again', 'dropped'] as const) {
      expect(await say(job, word)).toMatchObject({ error: { code: 'print_job_unknown' } });
    }
    expect(facts()).toHaveLength(2);
  });

  it('kẹt giấy rồi in lại là một lượt mới mang số lần in kế tiếp, lượt cũ thôi hỏi', async () => {
    await start();
    const first = await onlyJob();
    await say(first.job, 'jammed');
    const again = await say(first.job, 'again');
    expect(again).toMatchObject({ value: { state: 'handed_over', document: first.document } });
    const second = await onlyJob();
    expect(second.job).not.toBe(first.job);
    expect(facts()).toMatchObject([
      { job: first.job, outcome: 'handed_over', reprint: 0 },
      { job: first.job, outcome: 'jammed', reprint: 0 },
      { job: second.job, outcome: 'handed_over', reprint: 1 },
    ]);
    expect(await say(first.job, 'confirmed')).toMatchObject({
      error: { code: 'print_job_unknown' },
    });
    expect(desk.printed).toHaveLength(2);
  });

  it('chưa chọn máy in thì in lại nói thẳng là chưa có máy in, không im lặng', async () => {
    await start({ printer: false });
    const { job, document } = await onlyJob();
    expect(await say(job, 'again')).toMatchObject({ error: { code: 'no_printer' } });
    expect(await desk.ask('documents.print', { document })).toMatchObject({
      error: { code: 'no_printer' },
    });
    expect(facts()).toEqual([]);
  });

  it('chọn máy in sau thì lượt in đầu tiên vẫn là lần in đầu, không phải in lại', async () => {
    await start({ printer: false });
    const { job } = await onlyJob();
    await choosePrinter();
    expect(await say(job, 'again')).toMatchObject({ value: { state: 'handed_over' } });
    expect(facts()).toMatchObject([{ outcome: 'handed_over', reprint: 0 }]);
  });

  it('không cần in thì thôi hỏi, nói lại lần nữa cũng không thêm mục', async () => {
    await start();
    const { job } = await onlyJob();
    await say(job, 'dropped');
    await say(job, 'dropped');
    expect(facts()).toHaveLength(2);
    expect(await desk.must('documents.jobs', {})).toEqual([]);
    expect((await say(job, 'again')).ok).toBe(false);
  });

  it('máy in ném lỗi thì lượt in là hỏng, giấy vẫn trong kho và in lại được', async () => {
    let broken = true;
    await start({
      printers: (usual) => ({
        ...usual,
        print: (pdf, options) =>
          broken ? Promise.reject(new Error('lp')) : usual.print(pdf, options),
      }),
    });
    const { job, state } = await onlyJob();
    expect(state).toBe('failed');
    expect(facts()).toMatchObject([{ outcome: 'failed', reprint: 0 }]);
    broken = false;
    expect(await say(job, 'again')).toMatchObject({ value: { state: 'handed_over' } });
  });

  it('giấy đang ở máy in thì chưa ai nói gì được về nó', async () => {
    const gate = createGate();
    await start({ printers: printersBehind(gate) });
    const { job, state } = await onlyJob();
    expect(state).toBe('queued');
    for (const word of ['confirmed', 'jammed', 'again', 'dropped'] as const) {
      expect(await say(job, word)).toMatchObject({ error: { code: 'print_in_progress' } });
    }
    gate.open();
  });

  it('tắt máy giữa lúc in thì lần mở sau hỏi giấy đã ra chưa, không tự in lại', async () => {
    await start({ printers: printersBehind(createGate()) });
    const { job } = await onlyJob();
    desk = await desk.restart();
    await desk.desk.start();
    await signIn(desk);
    expect(await onlyJob()).toMatchObject({ job, state: 'asking' });
    expect(desk.printed).toEqual([]);
    expect(await say(job, 'confirmed')).toMatchObject({ value: { state: 'confirmed' } });
    expect(facts()).toMatchObject([{ job, outcome: 'confirmed' }]);
  });

  it('bản đã được thay thế thì lượt in của nó thôi hỏi', async () => {
    await start();
    const first = await onlyJob();
    const form = birthForm({ submitter: { ...birthForm().submitter, name: 'Trần Văn Mẫu' } });
    await desk.must('dossiers.correct', { id: DRAFT, form, reason: 'gõ nhầm tên' });
    expect((await onlyJob()).document).not.toBe(first.document);
  });

  it('hồ sơ đã hủy thì không ai bị hỏi về giấy của nó', async () => {
    await start();
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    expect(await desk.must('documents.jobs', {})).toEqual([]);
  });

  it('giấy đã có bản thay thế hay của hồ sơ đã hủy thì chỉ in bản có đóng dấu để lưu, có đếm', async () => {
    await start();
    const { document: old } = await onlyJob();
    await desk.must('dossiers.correct', {
      id: DRAFT,
      form: birthForm({ note: 'thêm ghi chú' }),
      reason: 'thiếu ghi chú',
    });
    const { document: latest, job } = await onlyJob();
    expect(await desk.ask('documents.print', { document: old })).toMatchObject({
      error: { code: 'paper_replaced' },
    });
    await printMarked(old, 'replaced');
    await desk.must('documents.print', { document: latest });
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    for (const document of [old, latest]) {
      expect(await desk.ask('documents.print', { document })).toMatchObject({
        error: { code: 'paper_void' },
      });
      expect((await desk.must('documents.pdf', { document })).bytes.length).toBeGreaterThan(0);
    }
    expect((await say(job, 'again')).ok).toBe(false);
    expect(desk.printed).toHaveLength(4);
    await printMarked(latest, 'void');
    const { story } = await desk.must('dossiers.open', { id: DRAFT });
    expect(story.at(-1)).toMatchObject({ type: 'document.printed', values: { mark: 'void' } });
    const { documents } = await desk.must('dossiers.open', { id: DRAFT });
    expect(documents.map(({ voidReason }) => voidReason)).toEqual(['replaced', 'nhận nhầm']);
  });

  it('đang lấy tệp từ Tỉnh mà giấy được thay thế thì bản cũ không ra; bấm hai lần không thành hai lượt', async () => {
    let stored = true;
    await start({
      blobs: (usual) => ({ ...usual, get: (name) => (stored ? usual.get(name) : null) }),
    });
    const { document } = await onlyJob();
    const file = desk.blobs.get(desk.store.read.document(document)?.sha256 ?? '');
    const identity = desk.store.read.identity();
    if (identity === null) throw new Error('the desk is enrolled');
    // A colleague's paper.
    const elsewhere = vi
      .spyOn(desk.store.read, 'identity')
      .mockImplementation(() => ({ ...identity, desk: 'quaymau9' }));
    stored = false;
    const line = createGate();
    const fetchFile = vi.fn(async () => {
      elsewhere.mockRestore();
      stored = true;
      await line.pass();
      return ok(file);
    });
    Object.assign(desk.line, { fetchFile });
    const pressed = desk.ask('documents.print', { document });
    await vi.waitFor(() => expect(line.waiting()).toBe(1));
    expect(await desk.ask('documents.print', { document })).toMatchObject({
      error: { code: 'print_in_progress' },
    });
    const form = birthForm({ note: 'thêm ghi chú' });
    await desk.must('dossiers.correct', { id: DRAFT, form, reason: 'thiếu ghi chú' });
    line.open();
    expect(await pressed).toMatchObject({ error: { code: 'paper_replaced' } });
    expect(desk.store.read.printsOf(document)).toBe(1);
  });

  it('sang ngày khác: giấy đã gửi máy in hôm trước thôi hỏi, giấy kẹt thì còn', async () => {
    await start();
    await desk.must('intake.accept', { draft: DRAFT.replace(/1$/, '2'), form: birthForm() });
    const [second] = await desk.must('documents.jobs', {});
    if (second === undefined) throw new Error('two papers were handed over');
    await say(second.job, 'jammed');
    desk.setTime('2026-11-25T07:30');
    expect(await onlyJob()).toMatchObject({ job: second.job, state: 'jammed' });
  });
});

describe('bản lưu', () => {
  it('mất tệp lưu thì lượt in là hỏng và nói rõ; tệp bị sửa thì nói là bị hỏng', async () => {
    let stored: 'there' | 'gone' | 'damaged' = 'there';
    await start({
      blobs: (usual) => ({
        ...usual,
        get: (name) => {
          if (stored === 'damaged') throw new StoreError({ code: 'damaged' }, 'by the test');
          return stored === 'there' ? usual.get(name) : null;
        },
      }),
    });
    const { document } = await onlyJob();
    for (const [state, code] of [
      ['gone', 'archive_missing'],
      ['damaged', 'archive_damaged'],
    ] as const) {
      stored = state;
      expect(await desk.ask('documents.pdf', { document })).toMatchObject({ error: { code } });
      expect(await desk.must('documents.print', { document })).toMatchObject({ state: 'failed' });
    }
    expect(desk.printed).toHaveLength(1);
  });
});

describe('hỏi giấy sau mỗi việc', () => {
  it('hồ sơ không đổi thì không dựng lại; hồ sơ vừa hủy thì giấy của nó thôi hỏi ngay', async () => {
    await start();
    const other = DRAFT.replace(/1$/, '2');
    await desk.must('intake.accept', { draft: other, form: birthForm() });
    const before = await desk.must('documents.jobs', {});
    const folds = vi.spyOn(desk.store.read, 'dossier');
    expect(await desk.must('documents.jobs', {})).toEqual(before);
    expect(folds).not.toHaveBeenCalled();
    await desk.must('dossiers.void', { id: other, reason: 'nhận nhầm' });
    folds.mockClear();
    expect((await onlyJob()).dossier).toBe(DRAFT);
    expect(folds.mock.calls).toEqual([[other]]);
  });
});
