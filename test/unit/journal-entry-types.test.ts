import { describe, expect, it } from 'vitest';
import {
  nameOf,
  nameText,
  sameName,
  type OrderedEntry,
  type Verdict,
} from '#shared/journal/entry.ts';
import {
  dossiersOf,
  entryTypes,
  inFoldOrder,
  isEntryType,
  isSkipped,
  knowEntry,
  trustEntry,
} from '#shared/journal/entry-types.ts';
import { sameValue, uncleanAt } from '#shared/journal/json.ts';
import { refusal, value } from '#test/fixtures/calendar.ts';
import {
  acceptance,
  DESK,
  DOSSIER,
  entryOf,
  NOW,
  receipt,
  type Place,
} from '#test/fixtures/dossier.ts';

const place = (changes: Partial<Place> = {}): Place => ({
  desk: DESK,
  epoch: 1,
  seq: 1,
  dossier: DOSSIER,
  at: NOW,
  officer: 'thu',
  ...changes,
});

const entry = (
  type: string,
  payload: unknown,
  order: Partial<Pick<OrderedEntry, 'ord' | 'verdict'>> = {},
  where: Partial<Place> = {},
) => entryOf({ type, payload }, place(where), { ord: null, verdict: null, ...order });

describe('các loại mục', () => {
  it('chỉ sửa và giao lại là yêu cầu; mọi thứ khác là sự việc đã xảy ra', () => {
    const requests = Object.keys(entryTypes).filter(
      (type) => isEntryType(type) && entryTypes[type].nature === 'request',
    );
    expect(requests).toEqual(['dossier.corrected', 'dossier.reassigned']);
  });

  it('tên lấy từ đối tượng gốc không phải là loại mục', () => {
    for (const type of ['constructor', 'toString', '__proto__', '']) {
      expect(isEntryType(type)).toBe(false);
      expect(refusal(knowEntry(entry(type, {})))).toEqual({ code: 'entry_type_unknown', type });
      expect(refusal(trustEntry(entry(type, {})))).toEqual({ code: 'entry_type_unknown', type });
    }
  });

  it('ô lạ của phiên bản sau được giữ, cả ở bên trong', () => {
    const payload = {
      ...acceptance(),
      ward: 'Thử',
      submitter: { ...acceptance().submitter, nickname: 'Tí' },
      deadline: {
        ...acceptance().deadline,
        days: [{ date: '2026-11-25', counts: true, why: 'x' }],
      },
    };
    expect(value(knowEntry(entry('dossier.accepted', payload))).payload).toEqual(payload);
  });

  it('sai một ô thì nói đúng ô đó', () => {
    const fieldOf = (payload: unknown) => {
      const refused = refusal(knowEntry(entry('dossier.accepted', payload)));
      return refused.code === 'entry_payload_invalid' ? refused.field : refused.code;
    };
    expect(fieldOf({ ...acceptance(), sets: 0 })).toBe('sets');
    expect(fieldOf({ ...acceptance(), receivedAt: '2026-02-30T09:00' })).toBe('receivedAt');
    expect(fieldOf({ ...acceptance(), receivedAt: '2026-11-25T09:00:00' })).toBe('receivedAt');
    expect(fieldOf({ ...acceptance(), submitter: { ...acceptance().submitter, sex: 'x' } })).toBe(
      'submitter.sex',
    );
    expect(fieldOf(null)).toBe('');
  });

  it('đường tin cậy không nhìn vào nội dung', () => {
    const odd = entry('dossier.accepted', { không: 'kiểm' });
    expect(value(trustEntry(odd)).payload).toBe(odd.payload);
    expect(knowEntry(odd).ok).toBe(false);
  });
});

describe('mục thuộc hồ sơ nào', () => {
  it('của chính nó, và của những hồ sơ mà tờ giấy đứng tên, mỗi hồ sơ một lần', () => {
    const paper = receipt('g').payload;
    expect(
      dossiersOf(entry('document.issued', { ...paper, dossiers: ['b', DOSSIER, 'b'] })),
    ).toEqual([DOSSIER, 'b']);
    expect(
      dossiersOf(entry('document.issued', { dossiers: ['a'] }, {}, { dossier: null })),
    ).toEqual(['a']);
    expect(dossiersOf(entry('officer.signedIn', {}, {}, { dossier: null }))).toEqual([]);
  });

  it('danh sách sai dạng thì bỏ qua phần sai, không hỏng', () => {
    expect(dossiersOf(entry('document.issued', { dossiers: 'b' }))).toEqual([DOSSIER]);
    expect(dossiersOf(entry('document.issued', { dossiers: [1, null, 'b'] }))).toEqual([
      DOSSIER,
      'b',
    ]);
    expect(dossiersOf(entry('document.issued', null))).toEqual([DOSSIER]);
  });
});

describe('thứ tự và lời Tỉnh', () => {
  it('có số của Tỉnh thì theo số; chưa có thì sau cùng, theo lúc quầy ghi', () => {
    const of = (seq: number, ord: number | null, where: Partial<Place> = {}) =>
      entry('fee.taken', {}, { ord }, { seq, ...where });
    const sorted = inFoldOrder([
      of(4, null, { epoch: 2 }),
      of(9, null),
      of(3, 8),
      of(2, null),
      of(1, 20, { desk: 'quaymau3cd' }),
    ]);
    expect(sorted.map(({ header, ord }) => [header.epoch, header.seq, ord])).toEqual([
      [1, 3, 8],
      [1, 1, 20],
      [1, 2, null],
      [1, 9, null],
      [2, 4, null],
    ]);
  });

  it('mục chưa gửi của hai quầy cũng chỉ có một thứ tự, đưa vào kiểu nào cũng vậy', () => {
    const one = entry('fee.taken', {}, {}, { desk: 'quaymau3cd', seq: 1 });
    const other = entry('fee.taken', {}, {}, { seq: 1 });
    const third = entry('fee.taken', {}, {}, { desk: 'quaymau3cd', seq: 2 });
    expect(inFoldOrder([third, other, one])).toEqual([one, third, other]);
    expect(inFoldOrder([one, third, other])).toEqual([one, third, other]);
  });

  it('chỉ yêu cầu mới bị bỏ qua, và chỉ khi Tỉnh nói', () => {
    const by = { desk: DESK, epoch: 1, seq: 9 };
    const verdicts: readonly (Verdict | null)[] = [
      null,
      { kind: 'applied' },
      { kind: 'conflict', with: null, code: 'x' },
      { kind: 'superseded', by },
      { kind: 'rejected', code: 'x', field: null },
    ];
    const skipped = (type: string) =>
      verdicts.map((verdict) => isSkipped(entry(type, {}, { ord: 1, verdict })));
    expect(skipped('dossier.corrected')).toEqual([false, false, false, true, true]);
    expect(skipped('dossier.accepted')).toEqual([false, false, false, false, false]);
    expect(skipped('dossier.teleported')).toEqual([false, false, false, false, false]);
  });

  it('tên của mục so được với nhau và viết được thành chữ', () => {
    const name = { desk: DESK, epoch: 2, seq: 7 };
    expect(nameText(name)).toBe(`${DESK}/2/7`);
    const { header } = entry('fee.taken', {}, {}, name);
    expect(nameOf(header)).toEqual(name);
    expect(sameName(name, header)).toBe(true);
    expect(sameName(name, { ...name, epoch: 1 })).toBe(false);
  });
});

describe('giá trị JSON', () => {
  it('bằng nhau không kể thứ tự ô; ô không xác định coi như không có', () => {
    expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameValue({ a: null }, {})).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
  });

  it('chỉ ra chỗ đầu tiên có chữ chưa sạch, kể cả trong tên ô', () => {
    expect(uncleanAt({ a: ['sạch', { b: 'xấu\u0007' }] })).toBe('a.1.b');
    expect(uncleanAt({ a: { 'o\u0301': 1 } })).toBe('a.o\u0301');
    expect(uncleanAt('\t')).toBe('');
    expect(uncleanAt({ a: 'hai\ndòng', b: 1, c: null, d: true })).toBeNull();
  });
});
