import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DossierQuery } from '#electron/desk/ports.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { MOST_FOUND } from '#electron/store/projections/found-places.ts';
import { at, day } from '../fixtures/calendar.ts';
import { citizen } from '../fixtures/dossier.ts';
import { acceptedEntry, dossierId, moment, startTestStore, type TestStore } from './test-store.ts';

const everything: DossierQuery = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
  offset: 0,
  limit: 50,
};

let test: TestStore;
const list = (query: Partial<DossierQuery>) => {
  const page = test.store.read.listDossiers({ ...everything, ...query });
  return page.rows.map(({ id }) => Number(id.slice(-12)));
};
const found = (text: string) => list({ text });

const deadline = (dueAt: string): DeadlinePromise => ({
  state: 'promised',
  rule: { kind: 'amount' },
  dueAt: at(dueAt),
  days: [],
  warnings: [],
  calendarVersion: 1,
});

beforeAll(() => {
  test = startTestStore();
  test.accept(1, { receivedAt: at('2026-11-24T09:00'), deadline: deadline('2026-11-30T17:00') });
  test.accept(2, {
    submitter: {
      ...citizen,
      name: 'Đặng Thuỳ Đỗ Mẫu',
      idNumber: '079198000002',
      phone: '+84 900 000 012',
    },
    owner: { ...citizen, name: 'Phạm Hoà Thử', idNumber: '012345678', phone: '' },
    deadline: deadline('2026-11-26T17:00'),
  });
  test.accept(3, {
    submitter: { ...citizen, name: 'Công ty TNHH "Giả & Định" (MTV)', idNumber: '0300000001-001' },
    procedure: {
      code: '2.000815',
      name: 'Chứng thực bản sao từ bản chính giấy tờ',
      field: 'Chứng thực',
      catalogueVersion: 1,
      case: null,
      formSet: 'TT03-2025',
    },
    deadline: { state: 'unconfirmed', reason: 'no_unit' },
  });
  test.accept(4, { receivedAt: at('2026-11-25T23:59'), deadline: deadline('2026-11-25T17:00') });
  test.append({
    type: 'dossier.voided',
    payload: { reason: 'Nhập nhầm' },
    dossier: dossierId(4),
    officer: 'thu',
    at: moment(10),
  });
});
afterAll(() => test.end());

describe('danh sách theo hạn', () => {
  it('cùng giờ hẹn thì số nhỏ đứng trước, dù nhập sau', () => {
    const tied = startTestStore();
    // As the office's other desk's dossiers come: not in the order of their numbers.
    for (const n of [5, 9, 2, 7]) {
      tied.accept(n, { deadline: deadline(n === 9 ? '2026-11-26T11:30' : '2026-11-26T17:00') });
    }
    const { rows } = tied.store.read.listDossiers({ ...everything, openOnly: true, order: 'due' });
    expect(rows.map(({ id }) => Number(id.slice(-12)))).toEqual([9, 2, 5, 7]);
    tied.end();
  });
});

describe('tìm hồ sơ', () => {
  it.each([
    ['dang thuy', [2]],
    ['dang', [4, 2, 1]],
    // What was typed with accents is spelled so: no `đăng ký`.
    ['ĐẶNG', [2]],
    ['Đăng', [4, 2, 1]],
    ['Phạm Thử', [2]],
    ['Thứ', []],
    ['do mau', [2]],
    ['mau do', [2]],
    ['hoa thu', [2]],
    ['Hòa', [2]],
    ['079198000002', [2]],
    ['0791 98', [2]],
    ['84 900 000 012', [2]],
    ['0900 000 001', [4, 3, 1]],
    ['gia dinh', [3]],
    ['0300000001001', [3]],
    ['chung thuc ban sao', [3]],
    ['2.000815', [3]],
    ['1002', [2]],
    ['261125-1003', [3]],
    ['H00.01-261125-1001', [1]],
    ['khai sinh', [4, 2, 1]],
    ['khong co ai', []],
  ])('gõ "%s" thì thấy %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('không gõ gì, hay chỉ gõ dấu, thì thấy tất cả', () => {
    expect(found('')).toEqual([4, 3, 2, 1]);
    expect(found(' -- "*" ')).toEqual([4, 3, 2, 1]);
  });

  it('gõ gì cũng không vỡ câu lệnh tìm', () => {
    const nasty = [
      '"',
      '*',
      'a"b',
      'NEAR(',
      'thu OR',
      'AND',
      'words:',
      '^thu',
      '-thu',
      '(((',
      '\u0000',
      '́',
      'thu;--',
    ];
    for (const text of nasty) expect(() => found(text), text).not.toThrow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        found(text);
      }),
      { numRuns: 300 },
    );
  });

  it('lọc theo ngày, theo hạn, theo việc còn mở, cùng với chữ đang gõ', () => {
    expect(list({ receivedOn: day('2026-11-24') })).toEqual([1]);
    expect(list({ receivedOn: day('2026-11-25') })).toEqual([4, 3, 2]);
    expect(list({ openOnly: true, order: 'due' })).toEqual([2, 1, 3]);
    expect(list({ openOnly: true, order: 'due', dueTo: day('2026-11-26') })).toEqual([2]);
    expect(list({ openOnly: true, order: 'due', dueFrom: day('2026-11-27') })).toEqual([1]);
    expect(list({ receivedOn: day('2026-11-25'), text: 'do' })).toEqual([2]);
    expect(list({ openOnly: true, order: 'due', text: 'khai sinh' })).toEqual([2, 1]);
    expect(
      list({ receivedOn: day('2026-11-25'), text: '0900 000 001', limit: 2, offset: 1 }),
    ).toEqual([3]);
  });

  it('sửa tên thì tìm theo tên mới, tên cũ không còn', () => {
    test.append({
      type: 'dossier.corrected',
      payload: {
        changes: { submitter: { ...citizen, name: 'Lê Sửa Đổi' } },
        was: { submitter: citizen },
        reason: 'Sai tên',
      },
      dossier: dossierId(1),
      officer: 'thu',
      at: moment(11),
    });
    expect(found('le sua doi')).toEqual([1]);
    expect(found('nguyen thi thu')).toEqual([4]);
  });

  it('nhiều quá thì nói là còn nữa, trang nào cũng đúng', () => {
    const many = startTestStore();
    many.store.write((tx) => {
      for (let n = 1; n <= MOST_FOUND + 20; n += 1) tx.append(acceptedEntry(n));
    });
    const page = (offset: number) =>
      many.store.read.listDossiers({ ...everything, text: 'thu', offset, limit: 200 });
    expect(page(0)).toMatchObject({ total: MOST_FOUND, more: true });
    expect(page(0).rows[0]?.id).toBe(dossierId(MOST_FOUND + 20));
    expect(page(400).rows).toHaveLength(100);
    expect(page(600).rows).toHaveLength(0);
    const all = many.store.read.listDossiers({ ...everything, offset: 0, limit: 10 });
    expect(all).toMatchObject({ total: MOST_FOUND + 20, more: false });
    many.end();
  });
});
