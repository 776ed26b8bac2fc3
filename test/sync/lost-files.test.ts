import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiptsOf, receiptOwedFor } from '#shared/dossier/receipts.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let province: TestProvince;
let desk: TestDesk;
let reached = true;

const overLine: typeof fetch = (input, init) =>
  reached ? fetch(input, init) : Promise.reject(new TypeError('no line'));

beforeAll(async () => {
  province = await startTestProvince();
}, 60_000);
afterAll(() => province.remove());
beforeEach(async () => {
  reached = true;
  desk = await openTestDesk(presentTime(), onALine({ withFiles: true, fetch: overLine }));
  const url = province.ready.url;
  await desk.must('desk.enrol', { url, code: await province.mint(), deskName: 'Quầy 1' });
  await sitDown(desk);
});
afterEach(() => desk.end());

const accept = async () => {
  const draft = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
  const { dossier } = await desk.must('intake.accept', { draft, form: birthForm() });
  const paper = desk.store.read.dossier(dossier)?.documents[0];
  if (paper === undefined) throw new Error('no receipt');
  return { dossier, paper };
};
const send = async (): Promise<void> => {
  await desk.line.sync();
  await expect.poll(() => desk.store.read.unsentFilesTotal().count, { timeout: 20_000 }).toBe(0);
};
const pathOf = (sha256: string): string => join(desk.folder, 'blobs', sha256.slice(0, 2), sha256);
const lostItems = async () =>
  (await desk.must('settle.list', {})).filter(({ code }) => code === 'file_lost');
const open = (document: string) => desk.ask('documents.pdf', { document });

const forgetAtProvince = (): void => {
  const folder = join(province.folder, 'blobs');
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) rmSync(join(file.parentPath, file.name));
};

describe('bản lưu của giấy mất trên máy', () => {
  it('mở giấy thì biết là mất; có ở Tỉnh thì lấy lại đúng từng byte', async () => {
    const { dossier, paper } = await accept();
    const before = await desk.must('documents.pdf', { document: paper.document });
    await send();
    rmSync(pathOf(paper.sha256));
    expect(await open(paper.document)).toMatchObject({ error: { code: 'archive_missing' } });
    expect(await lostItems()).toMatchObject([
      { dossier, way: 'mend', values: { document: paper.document } },
    ]);
    reached = false;
    expect(await desk.ask('settle.mendFile', { document: paper.document })).toMatchObject({
      error: { code: 'file_needs_line' },
    });
    reached = true;
    expect(await desk.must('settle.mendFile', { document: paper.document })).toEqual({
      how: 'fetched',
    });
    expect(await desk.must('documents.pdf', { document: paper.document })).toEqual(before);
    expect(await lostItems()).toEqual([]);
  });

  it('tệp bị đổi cũng là mất; lấy lại thì thay tệp hỏng', async () => {
    const { paper } = await accept();
    await send();
    writeFileSync(pathOf(paper.sha256), Buffer.alloc(500, 7));
    expect(await open(paper.document)).toMatchObject({ error: { code: 'archive_damaged' } });
    await desk.must('settle.mendFile', { document: paper.document });
    expect(await open(paper.document)).toMatchObject({ ok: true });
  });

  it('Tỉnh cũng không có: lập lại từ sổ, giấy trong tay người nộp vẫn có giá trị, không in gì', async () => {
    const { dossier, paper } = await accept();
    await desk.line.sync();
    rmSync(pathOf(paper.sha256));
    forgetAtProvince();
    const printed = desk.printed.length;
    await open(paper.document);
    expect(await desk.must('settle.mendFile', { document: paper.document })).toEqual({
      how: 'redrawn',
    });
    const now = desk.store.read.dossier(dossier);
    if (now === null) throw new Error('gone');
    expect(
      receiptsOf(now).map(({ revision, replacedBy, redraws }) => [revision, replacedBy, redraws]),
    ).toEqual([
      [1, null, undefined],
      [1, null, paper.document],
    ]);
    expect(receiptOwedFor(now)).toBeNull();
    expect(desk.printed).toHaveLength(printed);
    expect(await open(paper.document)).toMatchObject({ ok: true });
    expect(await lostItems()).toEqual([]);
    const { documents } = await desk.must('dossiers.open', { id: dossier });
    expect(documents.map(({ redrawn }) => redrawn)).toEqual([false, true]);

    const form = birthForm();
    const submitter = { ...form.submitter, phone: '0900 000 033' };
    await desk.must('dossiers.correct', {
      id: dossier,
      form: { ...form, submitter },
      reason: 'Số mới',
    });
    const papers = receiptsOf(desk.store.read.dossier(dossier) ?? now);
    expect(papers.map(({ revision }) => revision)).toEqual([1, 1, 2]);
    expect(papers.filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1);
  });

  it('giấy của quầy khác không coi là mất: có mạng thì lấy từ Tỉnh, không thì nói ở quầy nào', async () => {
    const { paper: other } = await accept();
    const { dossier, paper } = await accept();
    await send();
    const here = await openTestDesk(presentTime(), onALine());
    const url = province.ready.url;
    await here.must('desk.enrol', { url, code: await province.mint(), deskName: 'Quầy 2' });
    await sitDown(here, 1);
    await here.line.sync();
    const wanted = { document: other.document };
    expect(await here.ask('documents.pdf', wanted)).toMatchObject({ ok: false });
    const fetched = await here.must('documents.pdf', { ...wanted, fetch: true });
    expect(fetched.bytes).toEqual((await desk.must('documents.pdf', wanted)).bytes);
    expect((await here.must('documents.pdf', wanted)).bytes).toEqual(fetched.bytes);
    forgetAtProvince();
    const asked = { document: paper.document };
    const elsewhere = { error: { code: 'file_at_other_desk' } };
    expect(await here.ask('documents.pdf', asked)).toMatchObject(elsewhere);
    expect(await here.ask('documents.pdf', { ...asked, fetch: true })).toMatchObject(elsewhere);
    expect(await here.must('settle.list', {})).toEqual([]);
    expect(await here.ask('settle.mendFile', asked)).toMatchObject(elsewhere);
    expect(here.store.read.dossier(dossier)?.documents).toHaveLength(1);
    here.end();
  });

  it('giấy đã hết giá trị mà Tỉnh không có: nói là mất, rồi không hỏi nữa', async () => {
    const { dossier, paper } = await accept();
    await desk.must('dossiers.void', { id: dossier, reason: 'Nhận nhầm' });
    rmSync(pathOf(paper.sha256));
    forgetAtProvince();
    await open(paper.document);
    expect(await desk.must('settle.mendFile', { document: paper.document })).toEqual({
      how: 'gone',
    });
    await open(paper.document);
    expect(await lostItems()).toEqual([]);
    expect((await desk.must('desk.status', {})).files.count).toBe(0);
  });
});
