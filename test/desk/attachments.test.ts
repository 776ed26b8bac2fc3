import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScanner } from '#electron/desk/intake/scanner.ts';
import { createScannerFolder, TAKEN_FOLDER } from '#electron/store/scanner-folder.ts';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { jpegHeader, pdfText } from '../fixtures/files.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const DRAFT = '019abc00-0000-7000-8000-000000000001';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startTestDesk();
});
afterEach(() => desk.end());

/** Another picture for each `n`. */
const picture = (n: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...jpegHeader(1240, 1754), n]);
const pdf = new TextEncoder().encode(pdfText());

const attach = (bytes: Uint8Array<ArrayBuffer>, name = 'C:\\quet\\to khai.jpg', pages = 1) =>
  desk.must('attachments.add', { name, bytes, pages });

const formWith = (...files: readonly AttachedFile[]): IntakeForm => {
  const form = birthForm();
  return {
    ...form,
    papers: form.papers.map((paper, i) =>
      i === 1 ? { ...paper, attachments: [...files] } : paper,
    ),
  };
};

const onDisk = (sha256: string): boolean => desk.blobs.get(sha256) !== null;

describe('gắn ảnh và tệp vào giấy', () => {
  it('cất ngay vào kho, giữ tên tệp mà bỏ đường dẫn; đọc lại đúng từng byte', async () => {
    const file = await attach(picture(1));
    expect(file).toMatchObject({ name: 'to khai.jpg', type: 'image/jpeg', pages: 1 });
    const read = await desk.must('attachments.file', { dossier: null, sha256: file.sha256 });
    expect(read.bytes).toEqual(picture(1));
    expect(await attach(pdf, 'giay.jpg', 4)).toMatchObject({ type: 'application/pdf', pages: 4 });
  });

  it('cửa sổ gửi thứ không phải ảnh nhỏ hay PDF thì quầy không cất', async () => {
    const wrong = { name: 'a.jpg', bytes: new TextEncoder().encode('chữ'), pages: 1 };
    expect(await desk.ask('attachments.add', wrong)).toMatchObject({
      error: { code: 'file_text' },
    });
    expect(desk.store.read.unnamedAttached('2099-01-01T00:00:00.000Z' as never)).toEqual([]);
  });

  it('lên khay, mất điện, lấy xuống, tiếp nhận: hồ sơ gọi tên đúng tệp của đúng giấy', async () => {
    const files = [await attach(picture(1)), await attach(pdf, 'chung-sinh.pdf')];
    await desk.must('draft.park', { id: DRAFT, form: formWith(...files), clip: null });
    desk = await desk.restart();
    await signIn(desk);
    const { form } = await desk.must('draft.resume', { id: DRAFT });
    expect(form).toEqual(formWith(...files));
    await desk.must('intake.accept', { draft: DRAFT, form });
    const { dossier } = await desk.must('dossiers.open', { id: DRAFT });
    expect(dossier.acceptance?.as.attachments).toEqual(
      files.map((file) => ({ ...file, paper: 1 })),
    );
    const [first] = files;
    const read = await desk.must('attachments.file', {
      dossier: DRAFT,
      sha256: first?.sha256 ?? '',
    });
    expect(read.bytes).toEqual(picture(1));
    const unsent = desk.store.read.unsentFiles(10).map(({ sha256 }) => sha256);
    expect(unsent).toEqual(expect.arrayContaining(files.map(({ sha256 }) => sha256)));
  });

  it('bấm hai lần vẫn một hồ sơ; gắn thêm sau khi đã nhận thì không giả vờ đã nhận thêm', async () => {
    const one = await attach(picture(1));
    await desk.must('intake.accept', { draft: DRAFT, form: formWith(one) });
    expect(await desk.must('intake.accept', { draft: DRAFT, form: formWith(one) })).toMatchObject({
      repeated: true,
    });
    const two = await attach(picture(2));
    expect(
      await desk.ask('intake.accept', { draft: DRAFT, form: formWith(one, two) }),
    ).toMatchObject({ error: { code: 'draft_accepted' } });
  });

  it('tệp đã gắn mà đĩa làm mất thì chưa tiếp nhận, chưa lấy số', async () => {
    const one = await attach(picture(1));
    desk.blobs.drop(one.sha256);
    expect(await desk.ask('intake.accept', { draft: DRAFT, form: formWith(one) })).toMatchObject({
      error: { code: 'attachment_lost', values: { name: 'to khai.jpg' } },
    });
    expect((await desk.must('home.overview', {})).acceptedToday).toBe(0);
    await attach(picture(1));
    await desk.must('intake.accept', { draft: DRAFT, form: formWith(one) });
  });

  it('tệp của hồ sơ khác, hay tệp không ai gắn, thì không đưa ra', async () => {
    const one = await attach(picture(1));
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    for (const asked of [
      { dossier: DRAFT, sha256: one.sha256 },
      { dossier: null, sha256: 'ab'.repeat(32) },
    ])
      expect(await desk.ask('attachments.file', asked)).toMatchObject({
        error: { code: 'attachment_unknown' },
      });
  });
});

describe('dọn tệp của bản nháp đã bỏ', () => {
  const nextDay = async (): Promise<void> => {
    desk.setTime('2026-11-25T07:30');
    desk = await desk.restart();
    await desk.desk.start();
    await signIn(desk);
  };

  it('bỏ bản nháp: hôm sau mới dọn; tệp của hồ sơ, của bản nháp, của khay thì còn nguyên', async () => {
    const lost = await attach(picture(1));
    const accepted = await attach(picture(2));
    const parked = await attach(picture(3));
    const typed = await attach(picture(4));
    await desk.must('draft.save', { id: DRAFT, form: formWith(lost) });
    await desk.must('draft.discard', { id: DRAFT });
    const ids = [2, 3, 4].map((n) => `019abc00-0000-7000-8000-00000000000${n}`);
    const [first = '', second = '', third = ''] = ids;
    await desk.must('intake.accept', { draft: first, form: formWith(accepted) });
    await desk.must('draft.park', { id: second, form: formWith(parked), clip: null });
    await desk.must('draft.save', { id: third, form: formWith(typed) });
    desk = await desk.restart();
    await desk.desk.start();
    expect(onDisk(lost.sha256)).toBe(true);
    await nextDay();
    expect(onDisk(lost.sha256)).toBe(false);
    for (const { sha256 } of [accepted, parked, typed]) expect(onDisk(sha256)).toBe(true);
  });

  it('cùng một ảnh gắn vào hai phiếu: một phiếu bỏ, phiếu kia đã nhận, ảnh còn', async () => {
    const one = await attach(picture(1));
    await desk.must('draft.save', { id: DRAFT, form: formWith(one) });
    await desk.must('intake.accept', {
      draft: '019abc00-0000-7000-8000-000000000002',
      form: formWith(one),
    });
    await desk.must('draft.discard', { id: DRAFT });
    await nextDay();
    expect(onDisk(one.sha256)).toBe(true);
  });
});

describe('thư mục của máy quét', () => {
  let folder: string;
  let rings: (() => void)[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qmc-scan-'));
    rings = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const newScanner = () =>
    createScanner({
      store: desk.store,
      emit: () => undefined,
      after: (_ms, work) => {
        rings.push(work);
        return () => undefined;
      },
      log: () => undefined,
      scanner: createScannerFolder(() => undefined),
    });

  /** Lets the looks that are due happen, one after the other. */
  const look = async (times = 2): Promise<void> => {
    for (let n = 0; n < times; n += 1) {
      for (const ring of rings.splice(0)) ring();
      await expect.poll(() => rings.length).toBe(1);
    }
  };

  it('ảnh mới nằm yên thì được mời; lấy rồi thì sang thư mục con, không mời lại', async () => {
    const scanner = newScanner();
    expect(await scanner.setFolder(folder)).toMatchObject({ ok: true, value: { waiting: 0 } });
    writeFileSync(join(folder, 'quet-1.jpg'), picture(1));
    await look(1);
    expect(scanner.view().newest).toBeNull();
    await look(1);
    expect(scanner.view()).toMatchObject({ waiting: 1, newest: { name: 'quet-1.jpg' } });
    expect(await scanner.read('quet-1.jpg')).toMatchObject({ value: { bytes: picture(1) } });
    await scanner.layAside('quet-1.jpg');
    expect(scanner.view().waiting).toBe(0);
    expect(readdirSync(join(folder, TAKEN_FOLDER))).toEqual(['quet-1.jpg']);
    writeFileSync(join(folder, 'quet-1.jpg'), picture(2));
    await look();
    await scanner.layAside('quet-1.jpg');
    expect(readdirSync(join(folder, TAKEN_FOLDER)).toSorted()).toEqual([
      'quet-1 (2).jpg',
      'quet-1.jpg',
    ]);
  });

  it('tệp còn đang ghi thì chờ tới khi hết lớn', async () => {
    const scanner = newScanner();
    await scanner.setFolder(folder);
    for (let size = 1; size <= 3; size += 1) {
      writeFileSync(join(folder, 'to.pdf'), pdf.subarray(0, size * 20));
      await look(1);
      expect(scanner.view().newest).toBeNull();
    }
    await look(1);
    expect(scanner.view().newest?.name).toBe('to.pdf');
  });

  it('thư mục không có thì nói; mất giữa chừng thì nói, có lại thì tự đi tiếp', async () => {
    const scanner = newScanner();
    expect(await scanner.setFolder(join(folder, 'khong-co'))).toMatchObject({
      error: { code: 'scanner_folder_missing', field: 'path' },
    });
    const share = join(folder, 'o-mang');
    mkdirSync(share);
    await scanner.setFolder(share);
    rmSync(share, { recursive: true });
    await look(1);
    expect(scanner.view()).toMatchObject({ problem: 'scanner_folder_missing', waiting: 0 });
    mkdirSync(share);
    writeFileSync(join(share, 'a.jpg'), picture(1));
    await look();
    expect(scanner.view()).toMatchObject({ problem: null, waiting: 1 });
  });

  it('chỉ đọc tệp đang được mời: tên có đường dẫn thì không', async () => {
    const scanner = newScanner();
    await scanner.setFolder(folder);
    writeFileSync(join(folder, 'a.jpg'), picture(1));
    await look();
    for (const name of ['../a.jpg', 'b.jpg', '/etc/hostname'])
      expect(await scanner.read(name)).toMatchObject({ error: { code: 'scan_gone' } });
  });
});
