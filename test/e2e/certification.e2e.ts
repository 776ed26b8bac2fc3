/** The certification counter: one visit after the other, by keyboard alone. */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { emptyDocument, type CertificationForm } from '#shared/contract/certification-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat } from './seat.ts';
import { takePictures } from './shots.ts';

const { certification } = vi;
const SHOTS = process.env['QMC_SHOTS'];

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const enterTo = (field: string): Promise<void> =>
  ready.hands.walkTo('Enter', field, (held) => held.field === field);

const retype = async (field: string, text: string): Promise<void> => {
  await enterTo(field);
  await ready.hands.press('Control+A');
  await ready.hands.type(text);
};

test('gõ ngay sau F5, từ lần mở đầu tiên: chữ vào ô họ tên, không vào ô tìm', async () => {
  const { page } = ready.desk;
  await Promise.all(['F5', 'N', 'g'].map((key) => page.keyboard.press(key)));
  await expect(page.locator('[data-field="submitter.name"]')).toHaveValue('Ng');
  await expect(page.getByLabel(vi.shell.search.label)).toHaveValue('');
  await ready.hands.press('Control+A', 'Delete', 'Alt+1');
  await ready.hands.sees(vi.home.ready.title);
});

test('hai giấy tờ một lượt: phí tự tính, F9 ghi sổ và trả, phiếu trống cho người kế tiếp', async () => {
  const { hands, desk } = ready;
  await hands.press('F5');
  await hands.walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.type('Nguyễn Thị Thử');
  await retype('documents.0.document', 'Bằng tốt nghiệp');
  await retype('documents.0.pages', '2');
  await retype('documents.0.copies', '3');
  await hands.press('Control+N');
  await hands.walkTo('Tab', 'the second name', ({ field }) => field === 'documents.1.document');
  await hands.type('Học bạ');
  await retype('documents.1.pages', '12');
  await hands.sees('26.000');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('F9');
  await hands.sees(sentenceLike(certification.accept.saidMany));
  await hands.walkTo('Tab', 'the next name', ({ field }) => field === 'submitter.name');
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue('');
  const book = await desk.must('certification.book', { day: null });
  expect(book).toMatchObject({ documents: 2, amount: 26_000 });
  expect(book.lines.every(({ returned }) => returned)).toBe(true);
  await hands.sees('Học bạ');
  expect(await violationsOn(desk.page)).toEqual([]);
});

test('Enter ở đâu cũng không ghi sổ; thiếu gì thì F9 đưa tới đúng ô', async () => {
  const { hands, desk } = ready;
  const before = (await desk.must('certification.book', { day: null })).documents;
  await hands.press('F2', 'F5');
  await hands.walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.type('Trần Văn Mẫu');
  await hands.press('Enter', 'Enter', 'Enter', 'F9');
  await hands.walkTo(
    'Shift+Tab',
    'what is missing',
    ({ field }) => field === 'documents.0.document',
  );
  expect((await desk.must('certification.book', { day: null })).documents).toBe(before);
  await hands.type('Giấy khai sinh');
  await hands.press('F6');
  await hands.sees(fill(certification.book.waiting, {}));
  const book = await desk.must('certification.book', { day: null });
  expect(book.lines.at(-1)).toMatchObject({ document: 'Giấy khai sinh', returned: false });
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'certification');
});

test('mất điện giữa chừng: mở lại thì phiếu chứng thực gõ dở còn nguyên; xóa rồi thì thôi', async () => {
  const { hands, desk, data, clock, province } = ready;
  const busy = desk.page.getByRole('button', { name: certification.accept.busy });
  await expect(busy).toHaveCount(0);
  await hands.press('F2', 'F5');
  await hands.walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.type('Lê Văn Thử');
  await retype('documents.0.document', 'Sổ hộ tịch cũ');
  await retype('documents.0.copies', '4');
  await expect
    .poll(async () => (await desk.must('certification.draft', {}))?.form.documents[0]?.copies)
    .toBe(4);
  await desk.kill();
  const seat = await takeSeat({ data, clock });
  ready = { ...ready, ...seat };
  await seat.start.signIn(province.demo.name, TRY_OUT_PIN);
  await seat.hands.press('F5');
  await seat.hands.sees(vi.intake.resumed);
  const { page } = seat.desk;
  await expect(page.locator('[data-field="submitter.name"]')).toHaveValue('Lê Văn Thử');
  await expect(page.locator('[data-field="documents.0.copies"]')).toHaveValue('4');
  expect(await violationsOn(page)).toEqual([]);
  await seat.hands.press('Alt+X');
  await page.getByRole('button', { name: certification.clear.yes }).press('Space');
  await expect(page.locator('[data-field="submitter.name"]')).toHaveValue('');
  await expect.poll(() => seat.desk.must('certification.draft', {})).toBeNull();
});

test('nhập bù sau khi mất điện: Alt+N, giờ nhận thật, số đã ghi tay, F9; giờ sai thì phím đưa tới đúng ô', async () => {
  const { hands, desk } = ready;
  await hands.press('Alt+N');
  await hands.walkTo('Tab', 'the time', ({ field }) => field === 'lateEntry.time');
  await hands.type('23:59');
  await hands.walkTo('Shift+Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.type('Phạm Thị Mẫu');
  await retype('documents.0.document', 'Giấy khai sinh');
  await hands.press('F9');
  await expect.poll(hands.held).toMatchObject({ field: 'lateEntry.time' });
  await hands.press('Control+A');
  await hands.type('0:05');
  await retype('documents.0.book', '1');
  await hands.sees(sentenceLike(vi.remarks.book_number_taken));
  await retype('documents.0.book', '41');
  await hands.sees(sentenceLike(certification.toCome));
  expect(await violationsOn(desk.page)).toEqual([]);
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'certification-late');
  await hands.press('F9');
  await hands.sees(sentenceLike(certification.accept.said));
  const { rows } = await desk.must('dossiers.list', {
    text: 'Phạm Thị Mẫu',
    scope: 'all',
    offset: 0,
    limit: 5,
  });
  expect(rows[0]?.receivedAt.slice(11)).toBe('00:05');
  const { lines } = await desk.must('certification.book', { day: null });
  expect(lines.at(-1)?.book).toMatch(/^41, /u);
  await hands.sees(sentenceLike(certification.book.missingMany));
});

/** Somebody else of this desk, between two presses of F9. */
const BETWEEN = '019abc00-0000-7000-8000-000000000009';
const between: CertificationForm = {
  submitter: { ...emptyParty, name: 'Phan Văn Mẫu' },
  documents: [{ ...emptyDocument('2.000815'), document: 'Giấy lấy số' }],
  feeTaken: true,
  exemption: '',
  feeReceiptSerial: '',
};

test('bỏ một giấy tờ sau khi số đã hiện: nhắc số cũ, F9 hỏi lại; ai lấy số ở giữa thì lại hỏi, rồi mới ghi sổ', async () => {
  const { hands, desk } = ready;
  const { documents } = await desk.must('certification.book', { day: null });
  await hands.press('F2', 'F5');
  await hands.walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.type('Đỗ Thị Mẫu');
  await retype('documents.0.document', 'Bằng lái');
  await hands.press('Control+N');
  await hands.walkTo('Tab', 'the second name', ({ field }) => field === 'documents.1.document');
  await hands.type('Học bạ');
  await expect(desk.page.getByText(sentenceLike(certification.toCome))).toHaveCount(2);
  await desk.page
    .getByRole('button', { name: fill(certification.remove, { n: 1 }) })
    .press('Space');
  await hands.sees(sentenceLike(certification.moved));
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('F9');
  await hands.sees(sentenceLike(vi.refusals.book_number_moved));
  await expect(desk.page.getByText(sentenceLike(certification.moved))).toHaveCount(0);
  expect((await desk.must('certification.book', { day: null })).documents).toBe(documents);
  if (SHOTS !== undefined) await takePictures(desk, SHOTS, 'certification-moved');
  await desk.must('certification.accept', { ids: [BETWEEN], form: between, done: true });
  await hands.press('F9');
  await hands.sees(sentenceLike(vi.refusals.book_number_moved));
  expect((await desk.must('certification.book', { day: null })).documents).toBe(documents + 1);
  await hands.press('F9');
  await hands.sees(sentenceLike(certification.accept.said));
  const { lines } = await desk.must('certification.book', { day: null });
  expect(lines.slice(documents).map(({ document }) => document)).toEqual(['Giấy lấy số', 'Học bạ']);
});
