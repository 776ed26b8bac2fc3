import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { boardTextsOf } from '#shared/text/board.ts';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { jpegHeader, pdfText } from '../fixtures/files.ts';
import { signedInBrowser } from '../server/board-browser.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let province: TestProvince;
let desk: TestDesk;
let reached = true;

const overLine: typeof fetch = (input, init) =>
  reached ? fetch(input, init) : Promise.reject(new TypeError('no line'));

const newDesk = async (name: string): Promise<TestDesk> => {
  const fresh = await openTestDesk(presentTime(), onALine({ withFiles: true, fetch: overLine }));
  const url = province.ready.url;
  await fresh.must('desk.enrol', { url, code: await province.mint(), deskName: name });
  await sitDown(fresh);
  return fresh;
};

beforeAll(async () => {
  province = await startTestProvince();
}, 60_000);
afterAll(() => province.remove());
beforeEach(async () => {
  reached = true;
  desk = await newDesk('Quầy 1');
});
afterEach(() => desk.end());

const send = async (from: TestDesk): Promise<void> => {
  await from.line.sync();
  await expect.poll(() => from.store.read.unsentFilesTotal().count, { timeout: 20_000 }).toBe(0);
};

const attachAndAccept = async (
  ...sources: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]
) => {
  const files: AttachedFile[] = [];
  for (const [name, bytes] of sources)
    files.push(await desk.must('attachments.add', { name, bytes, pages: 1 }));
  const form = birthForm();
  const [first, ...rest] = form.papers;
  if (first === undefined) throw new Error('no papers');
  const { dossier } = await desk.must('intake.accept', {
    draft: `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`,
    form: { ...form, papers: [{ ...first, attachments: files }, ...rest] },
  });
  return { dossier, files, paper: first.name };
};

const picture = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...jpegHeader(1240, 1754), ...randomBytes(500)]);
const pdf = new TextEncoder().encode(pdfText());

describe('ảnh và tệp của giấy tờ đi lên Tỉnh', () => {
  it('sau hồ sơ, theo đường của bản lưu; bảng điều hành liệt kê và mở được đúng từng byte', async () => {
    const scan = picture();
    const { dossier, files, paper } = await attachAndAccept(['quet <1>.jpg', scan], ['a.pdf', pdf]);
    const unsent = desk.store.read.unsentFiles(10).map(({ sha256 }) => sha256);
    expect(unsent).toEqual(expect.arrayContaining(files.map(({ sha256 }) => sha256)));
    const office = desk.store.read.identity()?.office ?? '';
    const page = `/board/dossiers/${office}/${dossier}`;
    const path = (n: number) => `/board/attachments/${office}/${dossier}/${files[n]?.sha256 ?? ''}`;
    const board = await signedInBrowser(province);
    await send(desk);
    const { text } = await board(page);
    expect(text).toContain(boardTextsOf('vi').attachments.title);
    expect(text).toContain(paper);
    expect(text).toContain('quet &lt;1&gt;.jpg');
    expect(text).toContain(path(0));
    for (const [n, bytes, type] of [
      [0, scan, 'image/jpeg'],
      [1, pdf, 'application/pdf'],
    ] as const) {
      const got = await fetch(`${province.ready.url}${path(n)}`, { redirect: 'manual' });
      expect(got.status).toBe(303);
      const opened = await board(path(n));
      expect(opened.status).toBe(200);
      expect(opened.headers.get('content-type')).toBe(type);
      expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
      expect(opened.bytes).toEqual(bytes);
    }
    expect((await board(path(0).replace(dossier, 'khac'))).status).toBe(404);
  });

  it('quầy khác của xã xem được qua Tỉnh; mất mạng thì nói, không giả có; đĩa mất thì lấy lại', async () => {
    const scan = picture();
    const { dossier, files } = await attachAndAccept(['quet.jpg', scan]);
    const sha256 = files[0]?.sha256 ?? '';
    await send(desk);
    const other = await newDesk('Quầy 2');
    try {
      await other.line.sync();
      expect(
        await other.ask('attachments.file', { dossier, sha256, onlyHere: true }),
      ).toMatchObject({ error: { code: 'attachment_not_here' } });
      reached = false;
      expect(await other.ask('attachments.file', { dossier, sha256 })).toMatchObject({
        error: { code: 'attachment_needs_line' },
      });
      reached = true;
      expect((await other.must('attachments.file', { dossier, sha256 })).bytes).toEqual(scan);
      expect(other.store.read.unsentFilesTotal().count).toBe(0);
    } finally {
      other.end();
    }
    rmSync(join(desk.folder, 'blobs', sha256.slice(0, 2), sha256));
    expect((await desk.must('attachments.file', { dossier, sha256 })).bytes).toEqual(scan);
    expect(desk.blobs.get(sha256)).toEqual(scan);
  });
});
