import { afterEach, describe, expect, it } from 'vitest';
import { confirmAll } from './province-says.ts';
import {
  blobsOn,
  createGate,
  createHandTimer,
  printersBehind,
  rendererBehind,
  type Disk,
} from './slow-parts.ts';
import {
  birthForm,
  signIn,
  startTestDesk,
  type TestDesk,
  type TestDeskParts,
} from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;
const DRAFT = draft(1);

const start = async (parts: TestDeskParts = {}): Promise<void> => {
  desk = await startTestDesk('2026-11-23T09:12', parts);
};

const accept = (n = 1) => desk.must('intake.accept', { draft: draft(n), form: birthForm() });

const correctName = (name: string) =>
  desk.must('dossiers.correct', {
    id: DRAFT,
    form: birthForm({ submitter: { ...birthForm().submitter, name } }),
    reason: 'gõ thiếu tên',
  });

const revisions = async (id = DRAFT) => (await desk.must('dossiers.open', { id })).documents;
const nameDrawn = (): string => {
  const last = desk.drawn.at(-1);
  if (last === undefined) throw new Error('nothing was drawn');
  return (last.data as { submitter: { name: string } }).submitter.name;
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('giấy hỏng sau khi hồ sơ đã ghi', () => {
  it('đĩa đầy đúng lúc lưu giấy thì vẫn trả lời đã tiếp nhận, nói vì sao chưa có giấy', async () => {
    const disk: Disk = { full: true };
    await start({ blobs: blobsOn(disk) });
    const accepted = await accept();
    expect(accepted).toMatchObject({
      number: 'H00.01-261123-1001',
      repeated: false,
      print: null,
      notDrawn: 'disk_full',
    });
    expect(await desk.must('home.overview', {})).toMatchObject({
      attention: [{ code: 'receipt_missing', dossier: DRAFT, number: accepted.number }],
    });
    disk.full = false;
    expect(await accept()).toMatchObject({ repeated: true, notDrawn: null });
    expect(await desk.must('home.overview', {})).toMatchObject({ attention: [] });
  });

  it('đĩa đầy đúng lúc lưu biên bản thì ngày vẫn khóa, nói vì sao chưa có biên bản', async () => {
    const disk: Disk = { full: false };
    await start({ blobs: blobsOn(disk) });
    await accept();
    disk.full = true;
    expect(await desk.must('close.day', { offline: true })).toMatchObject({
      document: null,
      print: null,
      notDrawn: 'disk_full',
    });
    expect(desk.store.read.lastClose()).not.toBeNull();
    expect((await desk.must('home.overview', {})).attention).toContainEqual({
      code: 'minutes_missing',
      dossier: null,
      number: null,
      values: { day: '2026-11-23', epoch: 1, seq: desk.store.read.lastClose()?.header.seq },
    });
  });

  it('biên bản chưa dựng được thì tự dựng lại một lần, đúng số liệu lúc khóa, kể cả sau khi mở lại máy', async () => {
    const disk: Disk = { full: false };
    await start({ blobs: blobsOn(disk) });
    await accept();
    disk.full = true;
    await desk.must('close.day', { offline: true });
    const close = desk.store.read.lastClose()?.payload.totals;
    desk = await desk.restart();
    await desk.desk.start();
    expect(desk.drawn.filter(({ kind }) => kind === 'reconciliation')).toHaveLength(1);
    disk.full = false;
    await signIn(desk);
    await accept(2);
    await desk.desk.start();
    const drawn = desk.drawn.filter(({ kind }) => kind === 'reconciliation');
    expect(drawn).toHaveLength(2);
    expect(drawn.at(-1)?.data).toMatchObject({ desk: close, day: '2026-11-23', province: null });
    const { attention } = await desk.must('home.overview', {});
    expect(attention.map(({ code }) => code)).toEqual(['close_open']);
    expect((await desk.must('documents.jobs', {})).map(({ kind }) => kind)).toContain(
      'reconciliation',
    );
    await desk.desk.start();
    expect(desk.drawn.filter(({ kind }) => kind === 'reconciliation')).toHaveLength(2);
  });

  it('máy in hỏng kiểu gì cũng không đổi câu trả lời của tiếp nhận', async () => {
    await start({
      printers: (usual) => ({ ...usual, print: () => Promise.reject(new Error('spool')) }),
    });
    await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });
    expect(await accept()).toMatchObject({ print: { state: 'failed' }, notDrawn: null });
  });

  it('một hồ sơ vẽ không được thì những hồ sơ khác vẫn có giấy khi mở lại máy', async () => {
    let refused = '';
    await start({
      renderer: (usual) => ({
        render: (request) =>
          refused !== '' && JSON.stringify(request.data).includes(refused)
            ? Promise.reject(new Error('page'))
            : usual.render(request),
      }),
    });
    desk.breakRenderer(true);
    const { number } = await accept(1);
    await accept(2);
    await accept(3);
    refused = number;
    desk = await desk.restart();
    await desk.desk.start();
    expect(desk.store.read.dossiersWithoutReceipt()).toEqual([draft(1)]);
    expect(desk.drawn).toHaveLength(2);
  });
});

describe('giấy còn nợ thì tự vẽ lại', () => {
  it('vẽ hỏng thì tự thử lại, mỗi lần lâu hơn, cho tới khi có giấy', async () => {
    const timer = createHandTimer();
    await start({ after: timer.after });
    desk.breakRenderer(true);
    await accept();
    expect(timer.waits()).toEqual([5_000]);
    timer.ring();
    await settled();
    expect(timer.waits()).toEqual([10_000]);
    desk.breakRenderer(false);
    timer.ring();
    await settled();
    expect(timer.waits()).toEqual([]);
    expect(await revisions()).toMatchObject([{ revision: 1 }]);
  });

  it('người sau vẽ được thì giấy nợ của người trước ra theo ngay, không đợi hết giờ nghỉ', async () => {
    await start({ after: createHandTimer().after });
    desk.breakRenderer(true);
    await accept(1);
    desk.breakRenderer(false);
    await accept(2);
    await settled();
    expect(await revisions(draft(1))).toMatchObject([{ revision: 1 }]);
  });

  it('cán bộ bấm vẽ lại thì có giấy ngay; bấm nữa thì vẫn tờ ấy', async () => {
    await start();
    desk.breakRenderer(true);
    await accept();
    expect(await desk.ask('documents.issue', { dossier: DRAFT })).toMatchObject({
      error: { code: 'render_failed' },
    });
    desk.breakRenderer(false);
    const issued = await desk.must('documents.issue', { dossier: DRAFT });
    expect(issued.print).toMatchObject({ state: 'no_printer' });
    expect(await desk.must('documents.issue', { dossier: DRAFT })).toEqual(issued);
    expect(await revisions()).toHaveLength(1);
  });

  it('tắt máy giữa sửa và vẽ bản thay thế thì lần mở sau vẽ bản 2, trước đó vẫn tính là còn nợ', async () => {
    await start();
    await accept();
    desk.breakRenderer(true);
    expect(await correctName('Nguyễn Thị Thử Nghiệm')).toMatchObject({
      print: null,
      notDrawn: 'render_failed',
    });
    expect(await desk.must('close.preview', {})).toMatchObject({ unprintedReceipts: 1 });
    desk = await desk.restart();
    await desk.desk.start();
    await signIn(desk);
    expect(nameDrawn()).toBe('Nguyễn Thị Thử Nghiệm');
    expect(await revisions()).toMatchObject([
      { revision: 1, voidReason: 'replaced' },
      { revision: 2, voidReason: null },
    ]);
    expect(await desk.must('close.preview', {})).toMatchObject({ unprintedReceipts: 0 });
  });
});

describe('giấy và nội dung hồ sơ luôn khớp nhau', () => {
  it('hủy hồ sơ trong lúc đang vẽ thì không còn giấy nào ra', async () => {
    const gate = createGate();
    await start({ renderer: rendererBehind(gate) });
    const accepted = accept();
    await settled();
    await desk.must('dossiers.void', { id: DRAFT, reason: 'nhận nhầm' });
    gate.open();
    await accepted;
    expect(await revisions()).toEqual([]);
    expect(await desk.must('documents.jobs', {})).toEqual([]);
  });

  it('sửa trong lúc đang vẽ thì tờ giấy ra mang nội dung đã sửa, không phải bản cũ', async () => {
    const gate = createGate();
    await start({ renderer: rendererBehind(gate) });
    const accepted = accept();
    await settled();
    const corrected = correctName('Nguyễn Thị Thử Nghiệm');
    await settled();
    gate.open();
    await Promise.all([accepted, corrected]);
    expect(nameDrawn()).toBe('Nguyễn Thị Thử Nghiệm');
    expect(await revisions()).toMatchObject([{ revision: 1, voidReason: null }]);
  });

  it('Tỉnh không nhận lần sửa thì giấy trở về nội dung cũ bằng bản 3, và có việc để xử lý', async () => {
    await start();
    await accept();
    await correctName('Nguyễn Thị Thử Nghiệm');
    confirmAll(desk, {
      'dossier.corrected': { kind: 'rejected', code: 'stale_field', field: 'submitter' },
    });
    await settled();
    expect(nameDrawn()).toBe('Nguyễn Thị Thử');
    const documents = await revisions();
    expect(documents).toMatchObject([
      { voidReason: 'replaced' },
      { voidReason: 'replaced' },
      { revision: 3, voidReason: null },
    ]);
    expect(desk.store.read.rejectedRequests()).toMatchObject([
      { dossier: DRAFT, type: 'dossier.corrected', code: 'stale_field', field: 'submitter' },
    ]);
    expect(await desk.must('home.overview', {})).toMatchObject({
      attention: [{ code: 'entry_rejected', dossier: DRAFT }],
    });
    await desk.desk.start();
    expect(await revisions()).toHaveLength(3);
  });

  it('giấy đúng đã tới tay dân thì lần sửa bị từ chối thôi nằm trong việc cần xử lý', async () => {
    await start();
    await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });
    await accept();
    await correctName('Nguyễn Thị Thử Nghiệm');
    confirmAll(desk, {
      'dossier.corrected': { kind: 'rejected', code: 'stale_field', field: 'submitter' },
    });
    await settled();
    const [job] = await desk.must('documents.jobs', {});
    if (job === undefined) throw new Error('the third revision was handed over');
    await desk.must('documents.outcome', { job: job.job, outcome: 'confirmed' });
    expect(desk.store.read.rejectedRequests()).toEqual([]);
  });
});

describe('máy in chậm không giữ chân ai', () => {
  it('máy in treo thì câu trả lời là đang gửi, người sau vẫn được phục vụ, rồi giấy tự sang đã gửi', async () => {
    const gate = createGate();
    await start({ printers: printersBehind(gate) });
    await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });
    expect(await accept(1)).toMatchObject({ print: { state: 'queued' } });
    expect(await accept(2)).toMatchObject({ print: { state: 'queued' } });
    expect(gate.waiting()).toBe(2);
    gate.open();
    await settled();
    const jobs = await desk.must('documents.jobs', {});
    expect(jobs.map(({ state }) => state)).toEqual(['handed_over', 'handed_over']);
  });
});
