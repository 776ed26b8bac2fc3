import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { validReceiptOf } from '#shared/dossier/receipts.ts';
import { PRESENCE_MS } from '#shared/protocol/presence.ts';
import { randomBytes } from 'node:crypto';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import {
  birthForm,
  openTestDesk,
  presentTime,
  startTestDesk,
  type TestDesk,
} from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Two real desks of one office at a real province. */
let province: TestProvince;
let one: TestDesk;
let two: TestDesk;

const seated = async (deskName: string, seat: number): Promise<TestDesk> => {
  const desk = await openTestDesk(presentTime(), onALine());
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName });
  await sitDown(desk, seat);
  return desk;
};

beforeAll(async () => {
  province = await startTestProvince();
}, 60_000);
afterAll(() => province.remove());

const sync = async (desk: TestDesk): Promise<void> => {
  expect(await desk.line.sync()).toMatchObject({ ok: true });
  desk.desk.arrived();
};

/** A dossier of the first desk that both have. */
const shared = async (): Promise<string> => {
  one = await seated('Quầy 1', 0);
  two = await seated('Quầy 2', 1);
  const draft = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
  const { dossier } = await one.must('intake.accept', { draft, form: birthForm() });
  await sync(one);
  await sync(two);
  return dossier;
};
afterEach(() => {
  one.end();
  two.end();
});

const correct = (desk: TestDesk, id: string, phone: string) => {
  const form = birthForm();
  return desk.must('dossiers.correct', {
    id,
    form: { ...form, submitter: { ...form.submitter, phone } },
    reason: `Người nộp đọc lại số ${phone}`,
  });
};

const receiptsAt = async (desk: TestDesk, id: string) => {
  const { dossier } = await desk.must('dossiers.open', { id });
  return dossier.documents
    .filter(({ kind }) => kind === 'receipt')
    .map(({ document, issued, replacedBy }) => ({
      document,
      desk: issued.entry.desk,
      valid: replacedBy === null,
    }));
};

describe('hai quầy cùng sửa một hồ sơ', () => {
  it('một lần sửa được nhận; giấy của lần kia hết giá trị ngay, rồi có một tờ thay tất cả', async () => {
    const id = await shared();
    await correct(one, id, '0900 000 011');
    await correct(two, id, '0900 000 022');
    await sync(one);
    await sync(two);
    // Both have left a receipt; only the one that the province applied counts.
    const between = await receiptsAt(two, id);
    expect(between).toHaveLength(3);
    expect(between.filter(({ valid }) => valid)).toMatchObject([
      { desk: one.store.read.identity()?.desk },
    ]);
    // The desk whose correction does not apply draws the paper that replaces both.
    await expect.poll(async () => (await receiptsAt(two, id)).length, { timeout: 10_000 }).toBe(4);
    await sync(two);
    await sync(one);
    const [atOne, atTwo] = [await receiptsAt(one, id), await receiptsAt(two, id)];
    expect(atOne).toEqual(atTwo);
    expect(atOne.filter(({ valid }) => valid)).toHaveLength(1);
    const dossier = one.store.read.dossier(id);
    expect(dossier?.intake?.submitter.phone).toBe('0900000011');
    expect(dossier === null ? null : validReceiptOf(dossier)).toMatchObject({
      corrections: [{ desk: one.store.read.identity()?.desk }],
      replaces: between.at(-1)?.document,
    });
  });

  it('quầy có lần sửa không được nhận thấy cả hai giá trị ở đúng ô, ai sửa, ở quầy nào; sửa lại được', async () => {
    const id = await shared();
    await correct(one, id, '0900 000 011');
    await correct(two, id, '0900 000 022');
    await sync(one);
    await sync(two);
    const [item] = await two.must('settle.list', {});
    expect(item).toMatchObject({
      code: 'request_superseded',
      dossier: id,
      way: 'correct',
      sides: [{ field: 'submitter.phone', ours: '0900000022', theirs: '0900000011' }],
      acts: [
        { own: true, deskName: 'Quầy 2', officer: staff.officers[1]?.name },
        { own: false, deskName: 'Quầy 1', officer: staff.officers[0]?.name },
      ],
      proposal: { reason: 'Người nộp đọc lại số 0900 000 022' },
    });
    expect((await two.must('dossiers.open', { id })).toSettle).toEqual([item]);
    expect(await one.must('settle.list', {})).toEqual([]);
    await correct(two, id, '0900 000 022');
    expect(await two.must('settle.list', {})).toEqual([]);
    await sync(two);
    await sync(one);
    expect(one.store.read.dossier(id)?.intake?.submitter.phone).toBe('0900000022');
  });
});

describe('ai đang mở hồ sơ', () => {
  it('quầy kia thấy tên quầy và tên cán bộ; rời hồ sơ hay quá hai phút thì thôi', async () => {
    const id = await shared();
    expect(await one.must('dossiers.presence', { id })).toEqual([]);
    expect(await two.must('dossiers.presence', { id })).toEqual([
      { deskName: 'Quầy 1', officer: staff.officers[0]?.name },
    ]);
    expect(await one.must('dossiers.presence', { id })).toHaveLength(1);
    await two.must('dossiers.leave', {});
    await expect.poll(() => one.must('dossiers.presence', { id })).toEqual([]);
    province.pass(PRESENCE_MS + 1);
    expect(await two.must('dossiers.presence', { id })).toEqual([]);
  });

  it('hồ sơ khác thì không thấy nhau; mất mạng thì không hiện ai', async () => {
    const id = await shared();
    await one.must('dossiers.presence', { id: 'ho-so-khac' });
    expect(await two.must('dossiers.presence', { id })).toEqual([]);
    const offline = await startTestDesk();
    expect(await offline.must('dossiers.presence', { id })).toEqual([]);
    offline.end();
  });
});

describe('thủ tục vướng mắc của cả cơ quan', () => {
  // An office has nine slots, and the tests before have seated eight desks.
  beforeAll(async () => {
    await province.remove();
    province = await startTestProvince();
  }, 60_000);

  it('quầy này thấy lời báo của quầy kia, kèm tên quầy; hết vướng thì quầy nào ghi cũng được', async () => {
    one = await seated('Quầy 1', 0);
    two = await seated('Quầy 2', 1);
    const code = birthForm().procedureCode;
    const flagsAt = async (desk: TestDesk) => (await desk.must('procedures.page', { code })).flags;
    await one.must('procedures.flag', { code, comment: 'Thiếu đơn vị của hạn', resolves: null });
    await sync(one);
    await sync(two);
    const [seen] = await flagsAt(two);
    expect(seen).toMatchObject({
      desk: 'Quầy 1',
      officer: staff.officers[0]?.name,
      comment: 'Thiếu đơn vị của hạn',
      settled: null,
    });
    const resolves = seen?.entry ?? null;
    await two.must('procedures.flag', { code, comment: 'Tỉnh đã sửa', resolves });
    await sync(two);
    await sync(one);
    expect((await flagsAt(one))[0]).toMatchObject({
      desk: null,
      settled: { comment: 'Tỉnh đã sửa' },
    });
  });
});
