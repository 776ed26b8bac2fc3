import { afterEach, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { CertificationForm } from '#shared/contract/certification-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { planSlips } from './slips-planned.ts';
import { signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const copies = (
  document: string,
  pages = 2,
  count = 3,
): CertificationForm['documents'][number] => ({
  procedureCode: '2.000815',
  document,
  pages,
  copies: count,
});

const formWith = (...documents: CertificationForm['documents']): CertificationForm => ({
  submitter: { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079198000001' },
  documents,
  feeTaken: true,
  exemption: '',
  feeReceiptSerial: 'AB/26E-0001',
});

const certify = (n: number, form: CertificationForm, done = true) =>
  desk.must('certification.accept', { ids: [id(n), id(n + 500)], form, done });

const typesOf = (): readonly string[] => {
  const { epoch, seq } = desk.store.read.head();
  return desk.store.read
    .openEntriesAfter(epoch, 0, seq)
    .filter(({ header }) => header.dossier !== null)
    .map(({ header }) => header.type);
};

describe('chứng thực nhập bù', () => {
  const late = { on: true, day: '23/11/2026', time: '9:05', slip: '', reason: 'Mất điện' } as const;

  it('giờ nhận thật, số trên phiếu giấy, xong và trả vào giờ ấy; gửi lại lần nữa vẫn một', async () => {
    desk = await startTestDesk('2026-11-23T08:00');
    await planSlips(desk, 10);
    await desk.must('slips.print', { count: 2 });
    desk.setTime('2026-11-25T08:30');
    const form = { ...formWith(copies('Học bạ')), lateEntry: { ...late, slip: '1990' } };
    const certified = await certify(1, form);
    expect(certified.dossiers).toMatchObject([{ number: 'H00.01-261123-1990' }]);
    const { dossier } = await desk.must('dossiers.open', { id: id(1) });
    expect(dossier).toMatchObject({
      state: 'returned',
      intake: {
        receivedAt: '2026-11-23T09:05',
        lateEntry: { reason: 'Mất điện', slip: 'H00.01-261123-1990' },
      },
      outcome: { finishedAt: '2026-11-23T09:05' },
    });
    expect(await certify(1, form)).toMatchObject({ repeated: true });
    expect(
      await desk.ask('certification.accept', { ids: [id(2)], form, done: true }),
    ).toMatchObject({ error: { field: 'lateEntry.slip' } });
  });

  it('ngày trước mà không có phiếu, hay một phiếu cho hai loại việc: nói rõ, chưa ghi sổ gì; phiếu gõ dở còn nguyên', async () => {
    desk = await startTestDesk('2026-11-23T08:00');
    await planSlips(desk, 10);
    await desk.must('slips.print', { count: 2 });
    desk.setTime('2026-11-25T08:30');
    const ask = (form: CertificationForm) =>
      desk.ask('certification.accept', { ids: [id(1), id(2)], form, done: true });
    const one = { ...formWith(copies('Học bạ')), lateEntry: late };
    expect(await ask(one)).toMatchObject({ error: { code: 'late_slip_missing' } });
    const signature = { ...copies('Giấy hẹn', 1, 1), procedureCode: '2.000884' };
    const two = formWith(copies('Học bạ'), signature);
    expect(await ask({ ...two, lateEntry: { ...late, slip: '1990' } })).toMatchObject({
      error: { code: 'late_slip_one_kind' },
    });
    expect(typesOf()).toEqual([]);
    const typed = { ids: [id(1)], form: one };
    await desk.must('certification.keep', typed);
    expect(await desk.must('certification.draft', {})).toEqual(typed);
  });
});

describe('quầy chứng thực', () => {
  it('một phím: nhận, thu phí, xong và trả; có số trong sổ, không in giấy', async () => {
    desk = await startTestDesk();
    const certified = await certify(
      1,
      formWith(copies('Bằng tốt nghiệp'), copies('Học bạ', 12, 1)),
    );
    expect(certified).toMatchObject({ total: 26_000, done: true, repeated: false });
    expect(certified.lines.map(({ book }) => book)).toEqual([
      '1, quyển 1-Q1/2026-SCT/BS',
      '2, quyển 1-Q1/2026-SCT/BS',
    ]);
    expect(typesOf()).toEqual([
      'dossier.accepted',
      'fee.taken',
      'processing.finished',
      'result.returned',
    ]);
    expect(desk.drawn).toEqual([]);
    const { dossier } = await desk.must('dossiers.open', { id: id(1) });
    expect(dossier).toMatchObject({ state: 'returned', fees: { owed: 26_000, total: 26_000 } });
    const overview = await desk.must('home.overview', {});
    expect(overview.attention).toEqual([]);
  });

  it('mất điện giữa chừng: phiếu gõ dở còn nguyên; ghi sổ rồi thì hết, gửi lại cũng không sống dậy', async () => {
    desk = await startTestDesk();
    const typed = {
      ids: [id(1), id(501)],
      form: formWith(copies('Bằng tốt nghiệp'), copies('', 0, 1)),
    };
    await desk.must('certification.keep', { ...typed, ids: [id(7)] });
    await desk.must('certification.keep', typed);
    desk = await desk.restart();
    await signIn(desk);
    expect(await desk.must('certification.draft', {})).toEqual(typed);
    expect(await desk.must('draft.current', {})).toBeNull();
    expect(await desk.must('draft.parked', {})).toEqual([]);
    await certify(1, formWith(copies('Bằng tốt nghiệp')));
    expect(await desk.must('certification.draft', {})).toBeNull();
    expect(await desk.ask('certification.keep', typed)).toMatchObject({
      error: { code: 'draft_accepted' },
    });
    await desk.must('certification.keep', { ...typed, ids: [id(8)] });
    await desk.must('certification.discard', { id: id(8) });
    expect(await desk.must('certification.draft', {})).toBeNull();
  });

  it('phiếu của bản chương trình khác: đọc được gì giữ nấy, dòng lạ thì bỏ', async () => {
    desk = await startTestDesk();
    const line = copies('Học bạ');
    const form = {
      submitter: { name: 'Nguyễn Thị Thử' },
      documents: [line, { ...line, pages: 'hai' }, 'lạ'],
      exemption: 7,
    };
    const kept = {
      id: id(1),
      officer: null,
      updatedAt: '2026-11-23T02:00:00.000Z' as Instant,
      clip: null,
      counter: true,
    } as const;
    desk.store.write((tx) =>
      tx.saveDraft({ ...kept, form: JSON.stringify({ ids: [id(1)], form }) }),
    );
    expect(await desk.must('certification.draft', {})).toEqual({
      ids: [id(1)],
      form: {
        submitter: { ...emptyParty, name: 'Nguyễn Thị Thử' },
        documents: [line],
        feeTaken: true,
        exemption: '',
        feeReceiptSerial: '',
      },
    });
    desk.store.write((tx) => tx.saveDraft({ ...kept, form: '[]' }));
    expect(await desk.must('certification.draft', {})).toBeNull();
  });

  it('người dân xin giấy tiếp nhận thì in, xin lần nữa không in thêm bản mới', async () => {
    desk = await startTestDesk();
    await certify(1, formWith(copies('Bằng tốt nghiệp')));
    const issued = await desk.must('documents.issue', { dossier: id(1) });
    expect(desk.drawn).toHaveLength(1);
    expect(await desk.must('documents.issue', { dossier: id(1) })).toMatchObject({
      document: issued.document,
    });
    expect(desk.drawn).toHaveLength(1);
  });

  it('chưa xong ngay thì nhận và hẹn: in giấy, chưa trả', async () => {
    desk = await startTestDesk();
    const { dossiers } = await certify(1, formWith(copies('Bằng tốt nghiệp')), false);
    expect(dossiers).toMatchObject([{ notDrawn: null, dueAt: '2026-11-23T17:00' }]);
    expect(desk.drawn).toHaveLength(1);
    const book = await desk.must('certification.book', { day: null });
    expect(book.lines).toMatchObject([{ document: 'Bằng tốt nghiệp', returned: false }]);
  });

  it('sau 15 giờ thì hẹn ngày làm việc kế tiếp, xong ngay vẫn trả ngay', async () => {
    desk = await startTestDesk('2026-11-23T15:20');
    const counter = await desk.must('certification.counter', {});
    expect(counter.dueAt).toBe('2026-11-25T17:00');
    const { dossiers } = await certify(1, formWith(copies('Bằng tốt nghiệp')));
    expect(dossiers).toMatchObject([{ dueAt: '2026-11-25T17:00' }]);
    const { dossier } = await desk.must('dossiers.open', { id: id(1) });
    expect(dossier.returned?.returnedAt.slice(0, 10)).toBe('2026-11-23');
  });

  it('hai loại việc trong một lượt là hai hồ sơ, hai quyển sổ', async () => {
    desk = await startTestDesk();
    const certified = await certify(
      1,
      formWith(copies('Bằng'), {
        procedureCode: '2.000884',
        document: 'Giấy ủy quyền',
        pages: 1,
        copies: 2,
      }),
    );
    expect(certified.dossiers.map(({ number }) => number)).toEqual([
      'H00.01-261123-1001',
      'H00.01-261123-1002',
    ]);
    expect(certified.lines.map(({ book, amount }) => [book.slice(-7), amount])).toEqual([
      ['-SCT/BS', 12_000],
      ['T/CK,ĐC', 20_000],
    ]);
  });

  it('bấm hai lần cùng một lượt vẫn một lần ghi sổ', async () => {
    desk = await startTestDesk();
    const first = await certify(1, formWith(copies('Bằng')));
    const again = await certify(1, formWith(copies('Bằng')));
    expect(again).toMatchObject({ repeated: true, lines: first.lines });
    expect((await desk.must('certification.book', { day: null })).documents).toBe(1);
    const other = await desk.ask('certification.accept', {
      ids: [id(1)],
      form: formWith(copies('Học bạ')),
      done: true,
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'draft_accepted' } });
  });

  it('thiếu thì không ghi gì, chỉ đúng ô', async () => {
    desk = await startTestDesk();
    const refused = await desk.ask('certification.accept', {
      ids: [id(1)],
      form: formWith(copies('', 0, 1)),
      done: true,
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'document_unnamed', field: 'documents.0.document' },
    });
    expect(typesOf()).toEqual([]);
  });

  it('chưa thu phí thì chưa trả được; miễn phí thì ghi lý do, sổ ghi 0 đ', async () => {
    desk = await startTestDesk();
    const unpaid = { ...formWith(copies('Bằng')), feeTaken: false };
    const refused = await desk.ask('certification.accept', {
      ids: [id(1)],
      form: unpaid,
      done: true,
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'certification_fee_owed', field: 'exemption' },
    });
    const free = await certify(1, { ...unpaid, exemption: 'hồ sơ vay vốn' });
    expect(free.total).toBe(0);
    const { dossier } = await desk.must('dossiers.open', { id: id(1) });
    expect(dossier.intake?.fees).toMatchObject([{ amount: 0, exemption: 'hồ sơ vay vốn' }]);
    expect(dossier.fees).toMatchObject({ owed: 0, total: 0 });
    const later = await certify(2, unpaid, false);
    expect(later.total).toBe(12_000);
  });

  it('tắt máy mở lại, sổ đếm tiếp; hủy thì số không dùng lại', async () => {
    desk = await startTestDesk();
    await certify(1, formWith(copies('Bằng')));
    desk = await desk.restart();
    await signIn(desk);
    const { lines } = await certify(2, formWith(copies('Học bạ')), false);
    expect(lines[0]?.book).toMatch(/^2, /u);
    await desk.must('dossiers.void', { id: id(2), reason: 'ghi nhầm' });
    const next = await certify(3, formWith(copies('Sổ hộ tịch')));
    expect(next.lines[0]?.book).toMatch(/^3, /u);
    const book = await desk.must('certification.book', { day: null });
    expect(book.lines.map(({ voided }) => voided)).toEqual([false, true, false]);
    expect(book).toMatchObject({ documents: 2, copies: 6, amount: 24_000 });
  });
});
