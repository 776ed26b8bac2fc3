/** Scans, photos and files on the papers of a dossier, and addresses from the list of communes. By keyboard. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAKEN_FOLDER } from '#electron/store/scanner-folder.ts';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { jpegHeader, pdfText } from '../fixtures/files.ts';
import { largeJpeg } from '../fixtures/large-jpeg.ts';
import { cameraPhoto, exifBlock, fileInDesk, lookAtPicture, TRACE } from './camera.ts';
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { makeFolders, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';
import { takeSeat } from './seat.ts';

const { attachments, refusals } = vi;
const { withCard } = dayPlans;
const FIRST_PAPER = 'papers.0';

const folders = makeFolders();
const sources = folders.fresh('sources');
const scans = folders.fresh('scans');

// One citizen's form from the first test to the last but one.
test.describe.configure({ mode: 'serial' });

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
  // From the start: the system's own dialog, once open, would stand before everything.
  ready.desk.page.on('filechooser', () => undefined);
  const write = (name: string, bytes: Uint8Array | string): void =>
    writeFileSync(join(sources, name), bytes);
  write('anh.jpg', await cameraPhoto(ready.desk.page, { width: 3000, height: 2000 }));
  write('don.jpg', pdfText());
  write('chu.jpg', 'Kính gửi Ủy ban nhân dân xã Thử Nghiệm');
  write('rong.pdf', '');
  write('lon.jpg', jpegHeader(12_000, 9_000));
  write('khoa.pdf', pdfText({ trailer: '/Encrypt 9 0 R' }));
});
test.afterAll(async () => {
  await ready.desk.kill();
  await ready.remove();
  folders.remove();
});

/** Pictures of every screen, where somebody wants to look at them. */
const look = async (name: string): Promise<void> => {
  const folder = process.env['QMC_SHOTS'];
  if (folder !== undefined) await takePictures(ready.desk, folder, name);
};

const choose = async (...names: readonly string[]): Promise<void> => {
  const { hands, desk } = ready;
  const opening = desk.page.waitForEvent('filechooser');
  await hands.press('Control+O');
  await (await opening).setFiles(names.map((name) => join(sources, name)));
};

const filesInDraft = async () =>
  (await ready.desk.must('draft.current', {}))?.form.papers.flatMap(
    ({ attachments: files = [] }) => files,
  ) ?? [];

test('Ctrl+O gắn tệp vào giấy đang chọn: ảnh thành đen trắng, nhỏ, hết dấu vết máy ảnh; tệp không nhận được thì nói từng tệp', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withCard);
  await hands.walkTo('Enter', FIRST_PAPER, ({ field }) => field === FIRST_PAPER);
  await choose('anh.jpg', 'chu.jpg', 'rong.pdf', 'don.jpg', 'lon.jpg', 'khoa.pdf');
  await hands.sees(fill(attachments.addedMany, { total: 2 }));
  for (const [name, code] of [
    ['chu.jpg', 'file_text'],
    ['rong.pdf', 'file_empty'],
    ['khoa.pdf', 'pdf_locked'],
  ] as const)
    await hands.sees(fill(attachments.notAdded, { name, reason: refusals[code] }));
  await hands.sees(fill(refusals.picture_too_large, { megapixels: 108, max: 50 }));
  await expect.poll(hands.held).toMatchObject({ field: FIRST_PAPER });
  await look('attachments-added');
  expect(await violationsOn(desk.page)).toEqual([]);

  const files = await filesInDraft();
  expect(files).toMatchObject([
    { name: 'anh.jpg', type: 'image/jpeg', pages: 1 },
    { name: 'don.jpg', type: 'application/pdf', pages: 1 },
  ]);
  expect(files[0]?.bytes).toBeLessThan(200_000);
  // The camera asked for a quarter turn: what lies in the archive stands upright.
  const picture = await lookAtPicture(desk.page, files[0]?.sha256 ?? '');
  expect(picture).toMatchObject({ height: 1754, grey: true, traces: false });
  expect(picture.width / picture.height).toBeCloseTo(2 / 3, 2);
  const draft = await desk.must('draft.current', {});
  expect(draft?.form.papers[0]).toMatchObject({ ticked: true });
});

test('Ctrl+I xem tệp, phím mũi tên chuyển tệp, Delete bỏ tệp, Esc về đúng giấy', async () => {
  const { hands, desk } = ready;
  const dialog = desk.page.getByRole('dialog');
  await hands.press('Control+I');
  await dialog.locator('img').waitFor();
  await look('attachments-viewer');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('ArrowRight');
  await dialog.locator('canvas').waitFor();
  await hands.press('Delete');
  await dialog.locator('img').waitFor();
  await hands.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(hands.held).toMatchObject({ field: FIRST_PAPER });
  await expect.poll(filesInDraft).toMatchObject([{ name: 'anh.jpg' }]);
});

test('thư mục của máy quét: ảnh mới được mời, Ctrl+M gắn vào giấy, tệp gốc sang thư mục con', async () => {
  const { hands, rooms, desk } = ready;
  const { scanner } = attachments;
  await hands.press('Control+M');
  await hands.sees(refusals.scanner_unset);
  await rooms.goToSettings();
  await hands.walkTo('Tab', scanner.folder, ({ words }) => words.startsWith(scanner.folder));
  await hands.type(scans);
  await look('attachments-settings');
  await hands.press('Enter');
  await hands.sees(fill(scanner.using, { folder: scans }));
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('F2');
  await hands.walkTo('Tab', FIRST_PAPER, ({ field }) => field === FIRST_PAPER);
  await hands.press('ArrowDown');

  const photo = await cameraPhoto(desk.page, { width: 1240, height: 1754 });
  writeFileSync(join(scans, 'quet-001.jpg'), photo);
  await hands.sees(fill(scanner.ready, { name: 'quet-001.jpg' }));
  await look('attachments-scanner');
  await hands.press('Control+M');
  await hands.sees(sentenceLike(attachments.added));
  await expect.poll(() => readdirSync(join(scans, TAKEN_FOLDER))).toEqual(['quet-001.jpg']);
  const draft = await desk.must('draft.current', {});
  expect(draft?.form.papers[1]).toMatchObject({
    ticked: true,
    attachments: [{ name: 'quet-001.jpg' }],
  });
});

test('kéo thả tệp lên giấy nào thì gắn vào giấy ấy', async () => {
  const { hands, desk } = ready;
  const photo = await cameraPhoto(desk.page, { width: 800, height: 600 });
  const transfer = await desk.page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'tha.jpg', { type: 'image/jpeg' }));
    return data;
  }, Array.from(photo));
  const row = desk.page.locator('[role=row]', {
    has: desk.page.locator(`[data-field="${FIRST_PAPER}"]`),
  });
  await row.dispatchEvent('dragover', { dataTransfer: transfer });
  await row.dispatchEvent('drop', { dataTransfer: transfer });
  await hands.sees(sentenceLike(attachments.added));
  await expect
    .poll(async () => (await desk.must('draft.current', {}))?.form.papers[0]?.attachments?.length)
    .toBe(2);
});

test('gác lại, mất điện, lấy xuống, tiếp nhận: trang hồ sơ bày đủ ảnh và mở được', async () => {
  const { hands, desk, data, clock } = ready;
  await hands.press('F10');
  await hands.sees(fill(vi.intake.tray.done, { clip: 1 }));
  await desk.kill();
  const seat = await takeSeat({ data, clock });
  ready = { ...ready, ...seat };
  const { hands: again, intake, desk: opened } = ready;
  await seat.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
  await again.press('F2');
  await again.press('Control+G');
  await again.sees(sentenceLike(vi.intake.tray.clip));
  await opened.page.getByRole('dialog').locator(':focus').waitFor();
  await again.press('Enter');
  await again.sees(fill(vi.intake.tray.taken, { clip: 1 }));
  await intake.settled();
  const number = await intake.accept();
  await ready.rooms.findDossier(number, number);
  await ready.rooms.openFound(number);
  await again.sees(attachments.dossier.title);
  await opened.page.locator('#dossier-files ~ ul img').nth(2).waitFor();
  await look('attachments-dossier');
  expect(await violationsOn(opened.page)).toEqual([]);
  await again.walkTo('Tab', 'the first file', ({ words }) => words.endsWith('anh.jpg'));
  await again.press('Enter');
  await opened.page.getByRole('dialog').locator('img').waitFor();
  await again.press('Escape');
});

test('địa chỉ: gõ không dấu, ↓ Enter lấy xã; Enter không mũi tên thì giữ như đã gõ và sang ô sau; Esc để nguyên', async () => {
  const { hands, desk } = ready;
  await hands.press('F2');
  await hands.walkTo('Tab', 'the address', ({ field }) => field === 'submitter.address');
  const list = desk.page.getByRole('listbox', { name: vi.address.offers });
  const box = desk.page.locator('[data-field="submitter.address"]');
  await hands.type('12 ngõ Mẫu, phuong ba dinh');
  await list.waitFor();
  await look('address-offers');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('ArrowDown', 'Enter');
  await expect(box).toHaveValue('12 ngõ Mẫu, Phường Ba Đình, Thành phố Hà Nội');
  await list.waitFor({ state: 'detached' });
  await expect.poll(hands.held).toMatchObject({ field: 'submitter.address' });

  await hands.press('Control+A');
  await hands.type('ba dinh');
  await list.waitFor();
  await hands.press('Escape');
  await list.waitFor({ state: 'detached' });
  await expect(box).toHaveValue('ba dinh');
  await hands.type(' ha noi');
  await list.waitFor();
  await hands.press('Enter');
  expect((await hands.held()).field).not.toBe('submitter.address');
  await expect(box).toHaveValue('ba dinh ha noi');

  // A card that is scanned while the list is open fills the person and leaves nothing in the field.
  await hands.walkTo('Shift+Tab', 'the address', ({ field }) => field === 'submitter.address');
  await hands.press('Control+A');
  await hands.type('tan thanh');
  await list.waitFor();
  const { submitter } = withCard;
  if (!('card' in submitter)) throw new Error('no card');
  await hands.scan(submitter.card);
  await hands.press('Enter');
  await expect(box).toHaveValue('Ấp 3, xã Thử Nghiệm, tỉnh Thử');
  await list.waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

/** As scanners write one: a photo that fills the page, and who made it. */
const scannedPdf = async (photo: Uint8Array): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.setAuthor(TRACE);
  const picture = await pdf.embedJpg(photo);
  pdf.addPage([842, 595]).drawImage(picture, { x: 0, y: 0, width: 842, height: 595 });
  return pdf.save();
};

test('ảnh 40 triệu điểm và PDF của máy quét: cả hai nhỏ lại trong máy, không còn dấu vết người và máy', async () => {
  const { hands, intake, desk } = ready;
  const page = desk.page;
  const scan = await scannedPdf(await cameraPhoto(page, { width: 3000, height: 2000 }));
  writeFileSync(join(sources, 'bon-muoi.jpg'), largeJpeg(7300, 5480, exifBlock()));
  writeFileSync(join(sources, 'quet.pdf'), scan);
  await hands.press('F10');
  await intake.begin(withCard);
  await hands.walkTo('Enter', FIRST_PAPER, ({ field }) => field === FIRST_PAPER);
  await choose('bon-muoi.jpg', 'quet.pdf');
  await hands.sees(fill(attachments.addedMany, { total: 2 }));
  const [picture, pdf] = await filesInDraft();
  expect(picture?.bytes).toBeLessThan(200_000);
  const seen = await lookAtPicture(page, picture?.sha256 ?? '');
  expect(seen).toMatchObject({ height: 1754, grey: true, traces: false });
  expect(pdf).toMatchObject({ type: 'application/pdf', pages: 1 });
  expect(pdf?.bytes).toBeLessThan(scan.length / 2);
  const kept = await fileInDesk(page, pdf?.sha256 ?? '');
  expect(Buffer.from(kept).toString('latin1')).not.toMatch(/Exif|Producer/u);
  const opened = await PDFDocument.load(kept, { updateMetadata: false });
  expect(opened.getAuthor()).toBeUndefined();
  expect(desk.complaints).toEqual([]);
});
