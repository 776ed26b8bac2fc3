import { afterEach, describe, expect, it } from 'vitest';
import { seedProcedures } from '#shared/catalogue/seed/seed.ts';
import type { CatalogueData } from '#shared/catalogue/procedure.ts';
import type { CommittedDeadline } from '#shared/catalogue/commitment.ts';
import type { PublicationKind } from '#shared/protocol/publications.ts';
import { day } from '../fixtures/calendar.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const BIRTH = '1.001193';
const DEATH = '1.000656';
const MARRIAGE = '1.000894';
const BUILDING = '1.013225';

let desk: TestDesk;
afterEach(() => desk.end());

const publish = (kind: PublicationKind, data: unknown, effectiveFrom: string): void =>
  desk.store.write((tx) => {
    const [newest] = tx.publicationVersions(kind);
    tx.savePublication({
      n: tx.publicationHead() + 1,
      kind,
      version: (newest?.version ?? 0) + 1,
      publishedAt: '2026-11-20T00:00:00.000Z',
      effectiveFrom,
      data,
    });
  });

const officeWith = (more: object): object => ({
  ...(desk.store.read.publication('office')?.data as object),
  ...more,
});

const commitment = (over: Partial<CommittedDeadline> = {}): object => ({
  code: BUILDING,
  channel: null,
  case: null,
  rule: { kind: 'amount', amount: 3, unit: 'working_day' },
  decision: '12/QĐ-THU',
  from: '2026-01-01',
  until: null,
  ...over,
});

describe('trang thủ tục', () => {
  it('nói đủ: mã, tên, lĩnh vực, thời hạn, giấy tờ, phí, căn cứ, hiệu lực', async () => {
    desk = await startTestDesk();
    const page = await desk.must('procedures.page', { code: BIRTH });
    expect(page).toMatchObject({
      code: BIRTH,
      field: 'Hộ tịch',
      from: '2025-07-01',
      until: null,
      ended: null,
      handled: true,
      flags: [],
    });
    expect(page.channels.map(({ channel }) => channel)).toContain('in_person');
    expect(page.channels[0]?.cases[0]).toMatchObject({
      deadline: { state: 'same_day' },
      commitments: [],
    });
    expect(page.papers.flatMap(({ papers }) => papers).length).toBeGreaterThan(3);
  });

  it('hai trường hợp thì hai thời hạn, gọi đúng tên', async () => {
    desk = await startTestDesk();
    const { channels } = await desk.must('procedures.page', { code: MARRIAGE });
    expect(channels[0]?.cases).toMatchObject([
      { name: 'Không cần xác minh', deadline: { state: 'same_day' } },
      { name: 'Cần xác minh điều kiện kết hôn', deadline: { amount: 5 } },
    ]);
  });

  it('mã không có thì từ chối bằng lời', async () => {
    desk = await startTestDesk();
    expect(await desk.ask('procedures.page', { code: '9.999999' })).toMatchObject({
      ok: false,
      error: { code: 'procedure_unknown' },
    });
  });

  it('cam kết của cơ quan rút ngắn ngày hẹn; hồ sơ ghi cả luật lẫn cam kết', async () => {
    desk = await startTestDesk();
    publish('office', officeWith({ commitments: [commitment()] }), '2026-11-20');
    const { channels } = await desk.must('procedures.page', { code: BUILDING });
    expect(channels[0]?.cases[0]?.commitments).toMatchObject([
      { deadline: { amount: 3 }, decision: '12/QĐ-THU', unused: null },
    ]);
    const form = birthForm({ procedureCode: BUILDING });
    const { deadline } = await desk.must('intake.preview', { form });
    expect(deadline).toMatchObject({
      state: 'promised',
      rule: { amount: 3 },
      committed: { decision: '12/QĐ-THU' },
    });
    const accepted = await desk.must('intake.accept', { draft: 'ho-so-thu-1', form });
    expect(accepted.deadline).toEqual(deadline);
  });
});

describe('xã chỉ tiếp nhận một số thủ tục', () => {
  it('thủ tục khác vẫn tìm được ở sau, có ghi dấu, và vẫn nhận được', async () => {
    desk = await startTestDesk();
    publish('office', officeWith({ handles: [DEATH] }), '2026-11-20');
    const hits = await desk.must('catalogue.search', { text: 'khai', limit: 20 });
    expect(hits[0]).toMatchObject({ code: DEATH, handled: true });
    expect(hits.find(({ code }) => code === BIRTH)).toMatchObject({ handled: false });
    const { remarks } = await desk.must('intake.preview', { form: birthForm() });
    expect(remarks).toContainEqual({
      code: 'procedure_not_handled',
      field: 'procedureCode',
      level: 'warning',
    });
    await desk.must('intake.accept', { draft: 'ho-so-thu-2', form: birthForm() });
  });
});

describe('thủ tục đã hết hiệu lực', () => {
  const ending = (): CatalogueData => ({
    procedures: seedProcedures().map((procedure) => {
      if (procedure.code === BIRTH)
        return { ...procedure, effectiveTo: '2026-11-23' as typeof procedure.effectiveFrom };
      return procedure.code === DEATH ? { ...procedure, replaces: [BIRTH] } : procedure;
    }),
  });

  it('qua nửa đêm: bản nháp còn nguyên, nói ngày hết và thủ tục thay thế, không tiếp nhận', async () => {
    desk = await startTestDesk('2026-11-23T16:50');
    publish('catalogue', ending(), '2026-11-20');
    const form = birthForm();
    const { remarks } = await desk.must('intake.preview', { form });
    expect(remarks.filter(({ level }) => level !== 'warning')).toEqual([]);
    await desk.must('draft.save', { id: 'ho-so-thu-3', form });
    desk.setTime('2026-11-24T00:05');
    expect((await desk.must('draft.current', {}))?.form).toEqual(form);
    const refused = await desk.ask('intake.accept', { draft: 'ho-so-thu-3', form });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'procedure_replaced',
        values: { date: '2026-11-23', next: expect.stringContaining(DEATH) as string },
      },
    });
    expect((await desk.must('draft.current', {}))?.form).toEqual(form);
    expect(await desk.must('catalogue.procedure', { code: BIRTH })).toMatchObject({
      ended: { lastDay: '2026-11-23', next: { code: DEATH } },
    });
    expect(await desk.must('procedures.page', { code: BIRTH })).toMatchObject({
      ended: { lastDay: '2026-11-23' },
    });
    const hits = await desk.must('catalogue.search', { text: BIRTH, limit: 5 });
    expect(hits.map(({ code }) => code)).not.toContain(BIRTH);
    expect(await desk.ask('procedures.notice', { code: BIRTH })).toMatchObject({
      error: { code: 'notice_of_ended' },
    });
  });

  it('nhập bù cho ngày còn hiệu lực thì thủ tục là của ngày ấy; ngày chưa tới thì là hôm nay', async () => {
    desk = await startTestDesk('2026-11-24T09:12');
    publish('catalogue', ending(), '2026-11-20');
    const asked = (on: string) => desk.must('catalogue.procedure', { code: BIRTH, day: day(on) });
    const form = birthForm({
      lateEntry: { on: true, day: '23/11/2026', time: '9:05', slip: '', reason: 'Mất điện' },
    });
    const { remarks } = await desk.must('intake.preview', { form });
    expect(remarks.map(({ code }) => code)).not.toContain('procedure_replaced');
    expect((await asked('2026-11-23')).ended).toBeNull();
    expect((await asked('2026-11-24')).ended).toMatchObject({ lastDay: '2026-11-23' });
    expect((await asked('2027-11-24')).ended).toMatchObject({ lastDay: '2026-11-23' });
  });

  it('nhập bù tìm trong danh mục của ngày nhận, ngày chưa đến là hôm nay', async () => {
    desk = await startTestDesk('2026-11-23T09:12');
    const left = seedProcedures().filter(({ code }) => code !== BIRTH);
    publish('catalogue', { procedures: left }, '2026-11-23');
    const found = async (on?: string) => {
      const asked = on === undefined ? {} : { day: day(on) };
      const hits = await desk.must('catalogue.search', { text: 'khai sinh', limit: 20, ...asked });
      return hits.some(({ code }) => code === BIRTH);
    };
    expect(await found()).toBe(false);
    expect(await found('2026-11-20')).toBe(true);
    expect(await found('2026-11-22')).toBe(true);
    expect(await found('2026-11-23')).toBe(false);
    expect(await found('2027-01-04')).toBe(false);
  });

  it('bản công bố mới bỏ hẳn thủ tục: hết từ ngày trước hôm bản mới có hiệu lực', async () => {
    desk = await startTestDesk('2026-11-23T09:12');
    const left = seedProcedures().filter(({ code }) => code !== BIRTH);
    publish('catalogue', { procedures: left }, '2026-11-23');
    expect(await desk.must('catalogue.procedure', { code: BIRTH })).toMatchObject({
      ended: { lastDay: '2026-11-22', next: null },
    });
    expect(
      await desk.ask('intake.accept', { draft: 'ho-so-thu-4', form: birthForm() }),
    ).toMatchObject({ error: { code: 'procedure_ended', values: { date: '2026-11-22' } } });
  });
});

describe('trường hợp chọn giấy tờ và thời hạn', () => {
  it('bảy trường hợp của giấy phép xây dựng: tên trường hợp ghi vào hồ sơ', async () => {
    desk = await startTestDesk();
    const { channels } = await desk.must('catalogue.procedure', { code: BUILDING });
    const inPerson = channels.find(({ channel }) => channel === 'in_person');
    expect(inPerson).toMatchObject({ mustChoose: false });
    expect(inPerson?.cases.map(({ groups }) => groups)).toEqual([
      [0],
      [1],
      [2],
      [3],
      [4],
      [5],
      [6],
    ]);
    const form = birthForm({ procedureCode: BUILDING, caseIndex: 6 });
    await desk.must('intake.accept', { draft: 'ho-so-thu-5', form });
    expect(desk.store.read.dossier('ho-so-thu-5')?.acceptance?.as.procedure.case).toContain(
      'nhà ở riêng lẻ',
    );
  });
});

describe('báo thủ tục vướng mắc', () => {
  it('ghi một mục gửi Tỉnh; hết vướng thì ghi thêm mục nữa; tắt máy mở lại vẫn còn', async () => {
    desk = await startTestDesk();
    const unsent = desk.store.read.unsent().count;
    await desk.must('procedures.flag', {
      code: BIRTH,
      comment: '  Cổng ghi số 1 mà không ghi đơn vị  ',
      resolves: null,
    });
    expect(desk.store.read.unsent().count).toBe(unsent + 1);
    const [flag] = (await desk.must('procedures.page', { code: BIRTH })).flags;
    expect(flag).toMatchObject({
      comment: 'Cổng ghi số 1 mà không ghi đơn vị',
      officer: 'Trần Thị Mẫu',
      settled: null,
    });
    expect((await desk.must('procedures.page', { code: DEATH })).flags).toEqual([]);
    const resolves = flag?.entry ?? null;
    await desk.must('procedures.flag', { code: BIRTH, comment: 'Tỉnh đã sửa', resolves });
    expect(
      await desk.ask('procedures.flag', { code: BIRTH, comment: 'Lần nữa', resolves }),
    ).toMatchObject({ error: { code: 'flag_gone' } });
    desk = await desk.restart();
    await signIn(desk);
    expect((await desk.must('procedures.page', { code: BIRTH })).flags).toMatchObject([
      { comment: 'Cổng ghi số 1 mà không ghi đơn vị', settled: { comment: 'Tỉnh đã sửa' } },
    ]);
  });

  it('không ghi gì thì chưa gửi', async () => {
    desk = await startTestDesk();
    const asked = { code: BIRTH, comment: ' \u{200B} ', resolves: null };
    expect(await desk.ask('procedures.flag', asked)).toMatchObject({ ok: false });
    expect(desk.store.read.flags()).toEqual([]);
  });
});

describe('bản niêm yết', () => {
  it('vẽ từ danh mục hôm nay, lưu lại, vào hàng in; in lại tờ ấy thì đếm', async () => {
    desk = await startTestDesk();
    publish(
      'office',
      officeWith({ complaints: 'Số 0900 000 099', procedureUrl: 'https://vi-du.invalid/{code}' }),
      '2026-11-20',
    );
    expect(await desk.ask('procedures.printNotice', { code: BIRTH })).toMatchObject({
      error: { code: 'notice_no_printer' },
    });
    expect(desk.drawn).toEqual([]);
    await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });
    const first = await desk.must('procedures.printNotice', { code: BIRTH });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'public_notice',
      paper: 'A4',
      data: {
        code: BIRTH,
        complaints: 'Số 0900 000 099',
        qrText: `https://vi-du.invalid/${BIRTH}`,
      },
    });
    expect(first.print).toMatchObject({ state: 'handed_over', printer: 'Quay1-A5' });
    expect(desk.store.read.document(first.document)).toMatchObject({
      kind: 'public_notice',
      paper: 'A4',
      dossiers: [],
    });
    expect(
      (await desk.must('documents.pdf', { document: first.document })).bytes.length,
    ).toBeGreaterThan(0);

    const again = await desk.must('procedures.printNotice', { code: BIRTH });
    expect([again.document, desk.drawn.length]).toEqual([first.document, 1]);
    expect(desk.store.read.lastPrintJob(first.document)).toMatchObject({ reprint: 1 });
    expect(desk.printed).toHaveLength(2);

    const [asked] = await desk.must('documents.jobs', {});
    expect(asked).toMatchObject({ kind: 'public_notice', dossier: null, state: 'handed_over' });
    await desk.must('documents.outcome', { job: asked?.job ?? '', outcome: 'confirmed' });
    expect(await desk.must('documents.jobs', {})).toEqual([]);
  });

  it('không vẽ được thì nói, không đổ vỡ', async () => {
    desk = await startTestDesk();
    await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A4', copies: 1 });
    desk.breakRenderer(true);
    expect(await desk.ask('procedures.printNotice', { code: BIRTH })).toMatchObject({
      error: { code: 'render_failed' },
    });
  });
});
