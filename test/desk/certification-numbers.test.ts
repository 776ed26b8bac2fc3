import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { numberNow, type CertificationForm } from '#shared/contract/certification-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import { day } from './export-stage.ts';
import { handOn } from './hand-on.ts';
import { startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const TODAY = day('2026-11-25');
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const copies = (document: string): CertificationForm['documents'][number] => ({
  procedureCode: '2.000815',
  document,
  pages: 2,
  copies: 3,
});

const formWith = (...documents: CertificationForm['documents']): CertificationForm => ({
  submitter: { ...emptyParty, name: 'Nguyễn Thị Thử' },
  documents,
  feeTaken: true,
  exemption: '',
  feeReceiptSerial: '',
});

const ask = (n: number, form: CertificationForm) =>
  desk.ask('certification.accept', { ids: [id(n)], form, done: true });

const certify = (n: number, form: CertificationForm) =>
  desk.must('certification.accept', { ids: [id(n)], form, done: true });

describe('số chứng thực đã ghi tay', () => {
  const late = { on: true, day: '25/11/2026', time: '7:35', slip: '', reason: 'Mất điện' } as const;
  const byHand = (...lines: readonly (readonly [string, string])[]): CertificationForm => ({
    ...formWith(...lines.map(([document, book]) => ({ ...copies(document), book }))),
    lateEntry: late,
  });
  const toCome = async (form: CertificationForm) =>
    (
      await desk.must('certification.numbers', {
        lines: form.documents.map(({ procedureCode, book = '' }) => ({ procedureCode, book })),
      })
    ).map(({ book, refusal }) => refusal?.code ?? book?.split(',')[0]);

  it('nhập nhầm thì hủy rồi nhập lại với chính số trên bản; số kế tiếp không đổi', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    await desk.must('certification.accept', {
      ids: [id(1)],
      form: byHand(['Học bạ', '4']),
      done: false,
    });
    expect(await toCome(byHand(['Học bạ', '4']))).toEqual(['book_number_taken']);
    const [wrong] = (await desk.must('certification.book', { day: null })).lines;
    await desk.must('dossiers.void', { id: wrong?.dossier ?? '', reason: 'Gõ nhầm số trang' });
    expect(await toCome(formWith(copies('Bằng')))).toEqual(['5']);
    const { lines } = await certify(2, byHand(['Học bạ', '4']));
    expect(lines.map(({ book }) => book.split(',')[0])).toEqual(['4']);
    expect(await toCome(formWith(copies('Bằng')))).toEqual(['5']);
  });

  it('lấy đúng số trên bản; quầy đi tiếp sau số lớn nhất; số bỏ qua hiện là thiếu cho tới khi nhập; trùng thì nói của ai', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    await certify(1, formWith(copies('Bằng')));
    const typed = byHand(['Học bạ', '4'], ['Sổ hộ tịch', ''], ['Giấy khai sinh', '3']);
    expect(await toCome(typed)).toEqual(['4', '5', '3']);
    const { lines } = await certify(2, typed);
    expect(lines.map(({ book }) => book.split(',')[0])).toEqual(['4', '5', '3']);
    expect(await toCome(formWith(copies('Bằng')))).toEqual(['6']);
    const missing = async () => (await desk.must('certification.book', { day: null })).missing;
    expect(await missing()).toMatchObject([{ first: '2, quyển 1-Q1/2026-SCT/BS', count: 1 }]);

    const again = byHand(['Bằng lái', '6'], ['Bằng', '4, quyển 1-Q1/2026-SCT/BS']);
    expect(await toCome(again)).toEqual(['6', 'book_number_taken']);
    const before = desk.store.read.head().seq;
    const refused = await ask(3, again);
    expect(refused).toMatchObject({
      error: {
        code: 'book_number_taken',
        field: 'documents.1.book',
        values: { number: 'H00.01-261125-1002', name: 'Nguyễn Thị Thử', day: '2026-11-25' },
      },
    });
    expect(desk.store.read.head().seq).toBe(before);
    expect(await toCome(byHand(['Bằng', '5, quyển 1-Q2/2026-SCT/BS']))).toEqual([
      'book_number_strange',
    ]);

    const found = byHand(['Bằng lái', '2']);
    await certify(3, found);
    expect(await certify(3, found)).toMatchObject({ repeated: true });
    expect(await ask(3, byHand(['Bằng lái', '9']))).toMatchObject({
      error: { code: 'draft_accepted' },
    });
    expect(await missing()).toEqual([]);
    expect((await certify(4, formWith(copies('Bằng')))).lines[0]?.book).toMatch(/^6, /u);
    const { dossier } = await desk.must('dossiers.open', { id: id(3) });
    expect(dossier.intake?.certifications).toMatchObject([{ book: { value: 2, written: true } }]);
  });

  it('số bỏ qua trong sổ của quầy khác, cả quầy đã thôi dùng, cũng hiện; không lẫn với sổ của quầy này', async () => {
    const gone = await startTestDesk('2026-11-25T09:00', {
      enrolledAs: { desk: 'quay-thu-2', slot: 2 },
    });
    await gone.must('certification.accept', {
      ids: [id(1)],
      form: byHand(['Học bạ', '2'], ['Bằng', '5']),
      done: true,
    });
    desk = await startTestDesk('2026-11-25T09:30');
    await certify(2, byHand(['Sổ', '2']));
    handOn(gone, desk, 0, 100);
    gone.end();
    const { missing, missingElsewhere } = await desk.must('certification.book', { day: null });
    expect(missing).toMatchObject([{ first: '1, quyển 1-Q1/2026-SCT/BS', count: 1 }]);
    expect(missingElsewhere).toMatchObject([
      { first: '1, quyển 1-Q2/2026-SCT/BS', count: 1 },
      { first: '3, quyển 1-Q2/2026-SCT/BS', last: '4, quyển 1-Q2/2026-SCT/BS', count: 2 },
    ]);
    const taken = await desk.must('exports.list', {
      list: { kind: 'certifications', from: TODAY, to: TODAY },
      format: 'xlsx',
      folder: desk.folder,
    });
    const book = await readXlsx(new Uint8Array(readFileSync(join(desk.folder, taken.name))));
    expect(JSON.stringify(book)).toContain(
      '1, quyển 1-Q1/2026-SCT/BS; 1, quyển 1-Q2/2026-SCT/BS; từ 3, quyển 1-Q2/2026-SCT/BS',
    );
  });

  it('số ghi tay gõ 012 hay 12 là một số: bấm lần nữa vẫn là lượt ấy, gõ ở hai giấy tờ là trùng', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    const typed = byHand(['Học bạ', '012'], ['Bằng', '13 QUYEN 1 q1 2026 sct bs']);
    const { lines } = await certify(1, typed);
    expect(lines.map(({ book }) => book.split(',')[0])).toEqual(['12', '13']);
    expect(await certify(1, typed)).toMatchObject({ repeated: true, lines });
    expect(await certify(1, byHand(['Học bạ', '12'], ['Bằng', '0013']))).toMatchObject({
      repeated: true,
    });
    expect(await toCome(byHand(['Sổ', '015'], ['Sổ', '15']))).toEqual(['15', 'book_number_twice']);
    expect(await toCome(byHand(['Sổ', '0012']))).toEqual(['book_number_taken']);
  });

  it('người đứng ở quầy thì số gõ sót không tính; giấy tiếp nhận in số chứng thực', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    const { lateEntry: _, ...now } = byHand(['Học bạ', '44']);
    const { lines } = await certify(1, now);
    expect(lines[0]?.book).toMatch(/^1, /u);
    await desk.must('documents.issue', { dossier: id(1) });
    expect(JSON.stringify(desk.drawn[0])).toContain('Học bạ (1, quyển 1-Q1/2026-SCT/BS)');
  });
});

describe('số đã hiện trước khi ghi sổ', () => {
  const shownAs = (document: string, n: number) => ({
    ...copies(document),
    shown: `${n}, quyển 1-Q1/2026-SCT/BS`,
  });

  it('đúng số đã hiện thì ghi sổ ngay', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    const { lines } = await certify(1, formWith(shownAs('Bằng', 1), shownAs('Học bạ', 2)));
    expect(lines.map(({ book }) => book.split(',')[0])).toEqual(['1', '2']);
  });

  it('số đã đổi thì chưa ghi gì, nói giấy tờ nào, số nào thành số nào; hỏi rồi mới ghi', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    await certify(1, formWith(copies('Giấy của người khác')));
    const before = desk.store.read.head().seq;
    const seen = formWith(shownAs('Bằng', 1), shownAs('Học bạ', 2), shownAs('Sổ', 4));
    expect(await ask(2, seen)).toMatchObject({
      error: {
        code: 'book_number_moved',
        field: 'documents.0.document',
        values: {
          total: 2,
          document: 'Bằng',
          shown: '1, quyển 1-Q1/2026-SCT/BS',
          book: '2, quyển 1-Q1/2026-SCT/BS',
        },
      },
    });
    expect(desk.store.read.head().seq).toBe(before);
    const { lines } = await certify(2, formWith(copies('Bằng'), copies('Học bạ'), copies('Sổ')));
    expect(lines.map(({ book }) => book.split(',')[0])).toEqual(['2', '3', '4']);
  });

  it('lời nói số đã đổi kèm số mới của từng giấy tờ; ai lấy số ở giữa thì lại hỏi', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    await certify(1, formWith(copies('Giấy của người khác')));
    const told = async (form: CertificationForm) => {
      const answer = await ask(9, form);
      if (answer.ok) throw new Error('số đã đổi thì phải hỏi');
      const { code, values = {} } = answer.error;
      expect(code).toBe('book_number_moved');
      return form.documents.map((_, i) => String(values[numberNow(i)]));
    };
    const seen = (...books: readonly string[]) =>
      formWith(
        ...books.map((shown, i) => ({ ...copies(['Bằng', 'Học bạ', 'Sổ'][i] ?? ''), shown })),
      );
    const first = await told(formWith(shownAs('Bằng', 1), shownAs('Học bạ', 2), copies('Sổ')));
    expect(first.map((book) => book.split(',')[0])).toEqual(['2', '3', '4']);
    await certify(2, formWith(copies('Giấy lấy số ở giữa')));
    const second = await told(seen(...first));
    const { lines } = await certify(9, seen(...second));
    expect(lines.map(({ book }) => book)).toEqual(second);
  });

  it('bỏ một giấy tờ, hay gõ số ghi tay cho giấy tờ khác, làm số của giấy tờ còn lại đổi thì cũng hỏi', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    expect(await ask(1, formWith(shownAs('Học bạ', 2)))).toMatchObject({
      error: { code: 'book_number_moved' },
    });
    const late = { on: true, day: '25/11/2026', time: '7:35', slip: '', reason: 'Mất điện' };
    const form = formWith(shownAs('Học bạ', 1), { ...copies('Bằng'), book: '7' });
    expect(await ask(1, { ...form, lateEntry: late })).toMatchObject({
      error: { code: 'book_number_moved', values: { book: '8, quyển 1-Q1/2026-SCT/BS' } },
    });
  });

  it('số gõ tay là số trên bản: số từng hiện ở dòng ấy không cản', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    const late = { on: true, day: '25/11/2026', time: '7:35', slip: '', reason: 'Mất điện' };
    const form = formWith({ ...shownAs('Học bạ', 1), book: '7' });
    const { lines } = await certify(1, { ...form, lateEntry: late });
    expect(lines[0]?.book).toMatch(/^7, /u);
  });

  it('đã ghi sổ rồi bấm lần nữa thì vẫn là câu trả lời cũ, dù sổ đã đi tiếp', async () => {
    desk = await startTestDesk('2026-11-25T09:30');
    const form = formWith(shownAs('Bằng', 1));
    await certify(1, form);
    await certify(2, formWith(copies('Học bạ')));
    expect(await certify(1, form)).toMatchObject({ repeated: true });
  });
});
