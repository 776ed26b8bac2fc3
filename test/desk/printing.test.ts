import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrintJobView } from '#shared/contract/outputs.ts';
import { asDrawn, canTake, type PrinterProfile } from '#shared/printing/printer-profile.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { createHandTimer } from './slow-parts.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const laser = printerNamed('Laser-A4', { sizes: ['A4', 'A5'], trays: ['InputSlot=Tray2'] });
const small = printerNamed('Nho-A5', { sizes: ['A5'] });
const roll = printerNamed('Cuon-80', { sizes: ['80mm'], darkness: ['Darkness=3'] });

const profile = (parts: Partial<PrinterProfile> = {}): PrinterProfile => ({
  paper: 'A5',
  copies: 1,
  placement: asDrawn,
  tray: null,
  darkness: null,
  ...parts,
});

let desk: TestDesk;
let room: PrintRoom;
let citizens = 0;
const timer = createHandTimer();

const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const accept = async () => {
  citizens += 1;
  return desk.must('intake.accept', { draft: draft(citizens), form: birthForm() });
};

const jobOf = async (dossier: string): Promise<PrintJobView> => {
  const job = (await desk.must('documents.jobs', {})).find((one) => one.dossier === dossier);
  if (job === undefined) throw new Error('no job');
  return job;
};

const storyOf = async (id: string) =>
  (await desk.must('dossiers.open', { id })).story
    .filter(({ type }) => type === 'document.printed')
    .map(({ values: { outcome, printer, reprint } }) => ({ outcome, printer, reprint }));

beforeAll(async () => {
  room = createPrintRoom(laser, small, roll);
  desk = await startTestDesk('2026-11-23T09:12', {
    printers: () => room.printers,
    after: (ms, work) => (ms >= 20_000 ? timer.after(ms, work) : realAfter(ms, work)),
  });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());

const realAfter = (ms: number, work: () => void): (() => void) => {
  const set = setTimeout(work, ms);
  return () => clearTimeout(set);
};

beforeEach(async () => {
  room.present = [laser, small, roll];
  room.taken.length = 0;
  room.withdrawn.length = 0;
  await desk.must('printing.view', {});
});

describe('mỗi loại giấy một máy in', () => {
  it('giấy tiếp nhận ra máy A5 đúng khổ, đúng chỗ dời, đúng số bản; giấy khác vẫn ra máy chung', async () => {
    await desk.must('printing.save', {
      use: 'receipt',
      printer: 'Nho-A5',
      profile: profile({ copies: 2, placement: { right: 2, down: -1.5, scale: 98 } }),
    });
    await accept();
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'receipt', paper: 'A5' });
    expect(room.taken).toMatchObject([
      {
        printer: 'Nho-A5',
        paper: 'A5',
        copies: 2,
        placement: { right: 2, down: -1.5, scale: 98 },
        options: [],
      },
    ]);
    await desk.must('procedures.printNotice', { code: birthForm().procedureCode });
    expect(room.taken.at(-1)).toMatchObject({ printer: 'Laser-A4', paper: 'A4' });
    expect(await desk.must('printers.list', {})).toMatchObject({
      chosen: 'Laser-A4',
      receipt: { printer: 'Nho-A5', paper: 'A5', copies: 2 },
    });
  });

  it('bản niêm yết khổ A3 chỉ ra máy có khổ A3; máy không có thì nói, không in', async () => {
    const code = birthForm().procedureCode;
    expect(await desk.ask('procedures.printNotice', { code, paper: 'A3' })).toMatchObject({
      error: { code: 'notice_size_missing', values: { printer: 'Laser-A4', paper: 'A3' } },
    });
    expect(room.taken).toEqual([]);
    room.present = [{ ...laser, sizes: ['A3', 'A4'] }, small];
    await desk.must('procedures.printNotice', { code, paper: 'A3' });
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'public_notice', paper: 'A3' });
    expect(room.taken).toMatchObject([{ printer: 'Laser-A4', paper: 'A3' }]);
  });

  it('bỏ dòng riêng thì về máy chung; chọn lại máy cũ thì chỗ dời đã đo còn nguyên', async () => {
    await desk.must('printing.save', {
      use: 'receipt',
      printer: 'Nho-A5',
      profile: profile({ placement: { right: 3, down: 0, scale: 100 } }),
    });
    const { routes } = await desk.must('printing.drop', { use: 'receipt' });
    expect(routes.map(({ use }) => use)).toEqual(['all']);
    expect(
      await desk.must('printing.profile', { use: 'receipt', printer: 'Nho-A5' }),
    ).toMatchObject({ profile: { placement: { right: 3 } } });
    expect(
      await desk.must('printing.profile', { use: 'receipt', printer: 'Laser-A4' }),
    ).toMatchObject({ profile: { paper: 'A4', placement: asDrawn } });
  });

  it('khay và độ đậm mà máy in ấy không có thì không gửi đi', async () => {
    const { routes } = await desk.must('printing.save', {
      use: 'guidance_slip',
      printer: 'Cuon-80',
      profile: profile({ paper: '80mm', tray: 'InputSlot=Tray2', darkness: 'Darkness=3' }),
    });
    expect(routes.find(({ use }) => use === 'guidance_slip')?.profile).toMatchObject({
      tray: null,
      darkness: 'Darkness=3',
    });
    await desk.must('printing.drop', { use: 'guidance_slip' });
  });

  it('máy in không còn thì không lưu; dời quá xa, số bản lạ thì không nhận', async () => {
    const save = (printer: string, parts: Partial<PrinterProfile>) =>
      desk.ask('printing.save', { use: 'receipt', printer, profile: profile(parts) });
    expect(await save('Khong-co', {})).toMatchObject({ error: { code: 'printer_unknown' } });
    for (const wrong of [
      { placement: { right: 21, down: 0, scale: 100 } },
      { placement: { right: 0.2, down: 0, scale: 100 } },
      { placement: { right: 0, down: 0, scale: 20 } },
      { copies: 0 },
      { tray: 'InputSlot=A -o raw' },
    ])
      expect((await save('Nho-A5', wrong)).ok).toBe(false);
    expect((await desk.must('printing.view', {})).routes).toHaveLength(1);
  });

  it('trang thử in theo đúng điều đang nhập, dù chưa lưu', async () => {
    await desk.must('printing.test', {
      use: 'receipt',
      printer: 'Nho-A5',
      profile: profile({ placement: { right: 1, down: 1, scale: 100 } }),
    });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'test_page',
      paper: 'A5',
      data: { qrText: 'Nho-A5' },
    });
    expect(room.taken).toMatchObject([{ printer: 'Nho-A5', placement: { right: 1, down: 1 } }]);
    room.present = [];
    expect(
      await desk.ask('printing.test', { use: 'all', printer: 'Nho-A5', profile: profile() }),
    ).toMatchObject({ error: { code: 'printer_gone' } });
  });

  it('phiếu thu và biên nhận kết quả là khổ A5: cách in và trang thử cũng A5, dù máy đặt A4', async () => {
    for (const use of ['fee_slip', 'result_note'] as const) {
      const { profile: shown } = await desk.must('printing.profile', { use, printer: 'Laser-A4' });
      expect(shown.paper).toBe('A5');
      await desk.must('printing.test', { use, printer: 'Laser-A4', profile: shown });
      expect(desk.drawn.at(-1)).toMatchObject({ kind: 'test_page', paper: 'A5' });
    }
    const sheet = await desk.must('printing.profile', { use: 'control_sheet', printer: 'Nho-A5' });
    expect(sheet.profile.paper).toBe('A4');
  });

  it('giấy nhỏ nằm được trên tờ lớn, giấy lớn thì không', () => {
    expect(canTake(['A5'], 'A4')).toBe(false);
    expect(canTake(['A4'], 'A5')).toBe(true);
    expect(canTake(['A4'], '80mm')).toBe(true);
    expect(canTake(['80mm'], 'A5')).toBe(false);
    expect(canTake([], 'A4')).toBe(false);
    expect(canTake(null, 'A4')).toBe(true);
  });
});

describe('in lại và bản thay thế', () => {
  it('câu chuyện ghi ai in lại tờ nào, lần mấy, máy nào', async () => {
    const { dossier } = await accept();
    const { document } = await jobOf(dossier);
    await desk.must('documents.print', { document });
    await desk.must('documents.print', { document });
    const { story } = await desk.must('dossiers.open', { id: dossier });
    expect(story.filter(({ type }) => type === 'document.printed').at(-1)).toMatchObject({
      officer: 'Trần Thị Mẫu',
      values: { kind: 'receipt', revision: 1, reprint: 2, printer: 'Laser-A4' },
    });
  });

  it('bản thay thế kể đúng chỗ khác bản trước; bản trước còn nguyên trong kho', async () => {
    const { dossier } = await accept();
    const { submitter } = birthForm();
    const correct = (name: string) =>
      desk.must('dossiers.correct', {
        id: dossier,
        form: birthForm({ submitter: { ...submitter, name } }),
        reason: 'gõ thiếu tên',
      });
    await correct('Trần Văn Mẫu');
    await correct('Trần Văn Mẫu Hai');
    const { documents } = await desk.must('dossiers.open', { id: dossier });
    expect(documents.map(({ differences }) => differences)).toEqual([
      [],
      [{ field: 'submitter.name', ours: 'Trần Văn Mẫu', theirs: submitter.name }],
      [{ field: 'submitter.name', ours: 'Trần Văn Mẫu Hai', theirs: 'Trần Văn Mẫu' }],
    ]);
    for (const { document } of documents)
      expect((await desk.ask('documents.pdf', { document })).ok).toBe(true);
  });
});

describe('máy in có chuyện', () => {
  it('máy dừng thì không gửi gì, nói vì sao và mời máy khác in được khổ ấy; không tự in', async () => {
    room.present = [{ ...laser, ready: false }, small, roll];
    const { dossier } = await accept();
    const job = await jobOf(dossier);
    expect(job).toMatchObject({ state: 'failed', because: 'printer_stopped' });
    expect(job.elsewhere).toBeUndefined();
    const bigger = printerNamed('Laser-2', { sizes: ['A4'] });
    room.present = [{ ...laser, ready: false }, small, bigger];
    await desk.must('printing.view', {});
    expect(await jobOf(dossier)).toMatchObject({ elsewhere: 'Laser-2' });
    expect(room.taken).toEqual([]);

    expect(await desk.must('printing.elsewhere', { job: job.job })).toMatchObject({
      state: 'handed_over',
      printer: 'Laser-2',
    });
    expect(room.taken).toMatchObject([{ printer: 'Laser-2', paper: 'A4' }]);
    expect(await storyOf(dossier)).toEqual([
      { outcome: 'failed', printer: 'Laser-A4', reprint: 0 },
      { outcome: 'handed_over', printer: 'Laser-2', reprint: 1 },
    ]);
  });

  it('máy dừng sau khi đã nhận: thu việc cũ lại rồi mới in máy khác, giấy không ra hai nơi', async () => {
    const { dossier } = await accept();
    const job = await jobOf(dossier);
    expect(job).not.toHaveProperty('because');
    room.present = [{ ...laser, ready: false }, printerNamed('Laser-2')];
    await desk.must('printing.view', {});
    expect(await jobOf(dossier)).toMatchObject({
      state: 'handed_over',
      because: 'printer_stopped',
      elsewhere: 'Laser-2',
    });
    await desk.must('printing.elsewhere', { job: job.job });
    expect(room.withdrawn).toEqual(['Laser-A4-1']);
    expect((await storyOf(dossier)).map(({ outcome }) => outcome)).toEqual([
      'handed_over',
      'failed',
      'handed_over',
    ]);
    expect(await desk.ask('printing.elsewhere', { job: job.job })).toMatchObject({
      error: { code: 'print_job_unknown' },
    });
  });

  it('máy vừa bật lại nhận giấy ngay thì không nói là đang dừng', async () => {
    room.present = [{ ...laser, ready: false }];
    await desk.must('printing.view', {});
    room.present = [laser];
    const { dossier } = await accept();
    const job = await jobOf(dossier);
    expect(job.state).toBe('handed_over');
    expect(job).not.toHaveProperty('because');
  });

  it('máy in biến mất rồi trở lại: dòng trạng thái biết trước hồ sơ sau', async () => {
    await desk.desk.start();
    const look = async () => {
      const told = desk.emitted.length;
      timer.ring();
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { told: desk.emitted.length > told, ...(await desk.must('desk.status', {})).printer };
    };
    room.present = [small];
    expect(await look()).toEqual({ told: true, name: 'Laser-A4', ready: false });
    expect(await look()).toMatchObject({ told: false, ready: false });
    room.present = [laser, small];
    expect(await look()).toEqual({ told: true, name: 'Laser-A4', ready: true });
  });

  it('máy riêng của một loại giấy dừng thì dòng trạng thái nói tên máy ấy', async () => {
    await desk.must('printing.save', { use: 'receipt', printer: 'Nho-A5', profile: profile() });
    room.present = [laser, { ...small, ready: false }];
    await desk.must('printing.view', {});
    expect((await desk.must('desk.status', {})).printer).toEqual({ name: 'Nho-A5', ready: false });
    await desk.must('printing.drop', { use: 'receipt' });
  });

  it('khổ giấy của tờ ấy máy in không còn: chưa gửi gì và nói rõ', async () => {
    room.present = [{ ...laser, sizes: ['A5'] }];
    await desk.must('printing.view', {});
    const { dossier } = await accept();
    expect(await jobOf(dossier)).toMatchObject({ state: 'failed', because: 'paper_missing' });
    expect(room.taken).toEqual([]);
    expect(await desk.ask('printing.elsewhere', { job: (await jobOf(dossier)).job })).toMatchObject(
      { error: { code: 'no_other_printer' } },
    );
  });
});
