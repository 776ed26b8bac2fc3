import { describe, expect, it } from 'vitest';
import { skipsAfterRestore } from '#shared/number/after-restore.ts';
import { readAnyNumber, readNumber, writeNumber } from '#shared/number/dossier-number.ts';
import { nextNumber, numbersLeft } from '#shared/number/next-number.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { plainNumber } from '#shared/number/plain-number.ts';
import { registerOfDay } from '#shared/number/register.ts';
import { day, refusal, value } from '#test/fixtures/calendar.ts';

const TEMPLATE = '{agencyCode}-{yymmdd}-{counter}';
const format = value(numberFormatOf({ template: TEMPLATE, digits: 4, perSlot: 1000 }));
const small = value(numberFormatOf({ template: TEMPLATE, digits: 4, perSlot: 500 }));
const withSlips = value(
  numberFormatOf({ template: TEMPLATE, digits: 4, perSlot: 1000, slips: 50 }),
);
const desk = {
  format,
  agencyCode: 'H15.50.05.13',
  day: day('2026-10-08'),
  slots: [1],
  gone: [] as readonly number[],
};

describe('mẫu số hồ sơ', () => {
  it('viết mã cơ quan, ngày, số đếm bốn chữ số', () => {
    const number = { agencyCode: 'H15.50.05.13', day: day('2026-10-08'), counter: 975 };
    expect(value(writeNumber(number, format))).toBe('H15.50.05.13-261008-0975');
  });

  it('mẫu khác cũng là dữ liệu', () => {
    const other = value(
      numberFormatOf({ template: 'HS/{yyyymmdd}{counter}/{agencyCode}', digits: 5, perSlot: 1000 }),
    );
    const number = { agencyCode: 'H01.2', day: day('2026-10-08'), counter: 42 };
    expect(value(writeNumber(number, other))).toBe('HS/2026100800042/H01.2');
    expect(value(readNumber('hs/20261008 00042/h01.2', other))).toEqual(number);
  });

  it.each([
    ['{yymmdd}-{counter}', 'pattern_token_count'],
    ['{agencyCode}-{counter}', 'pattern_token_count'],
    ['{agencyCode}-{yymmdd}', 'pattern_token_count'],
    ['{agencyCode}-{yymmdd}-{counter}-{counter}', 'pattern_token_count'],
    ['{agencyCode}-{yymmdd}-{yyyymmdd}-{counter}', 'pattern_token_count'],
    ['{agencyCode}-{yymmdd}-{desk}', 'pattern_unknown_token'],
    ['{agencyCode}{yymmdd}-{counter}', 'pattern_agency_not_delimited'],
    ['{agencyCode}.{yymmdd}-{counter}', 'pattern_agency_not_delimited'],
    ['{agencyCode} {yymmdd}-{counter}', 'pattern_agency_not_delimited'],
    ['{counter}{agencyCode}-{yymmdd}', 'pattern_agency_not_delimited'],
    ['HS{agencyCode}-{yymmdd}-{counter}', 'pattern_agency_not_delimited'],
  ])('mẫu %s có thể làm hai hồ sơ trùng số nên bị từ chối', (template, code) => {
    const pattern = { template, digits: 4, perSlot: 1000 };
    expect(refusal(numberFormatOf(pattern)).code).toBe(code);
  });

  it.each([
    [4, 1],
    [4, 5001],
    [1, 2],
    [10, 1000],
    [4.5, 1000],
    [4, 99.5],
  ])('%s chữ số, %s số mỗi quầy thì không chia được', (digits, perSlot) => {
    expect(refusal(numberFormatOf({ template: TEMPLATE, digits, perSlot })).code).toBe(
      'pattern_bad_slots',
    );
  });

  it('mã cơ quan lạ, số đếm quá lớn, năm ngoài thế kỷ: từ chối', () => {
    const number = { agencyCode: 'H15', day: day('2026-10-08'), counter: 1 };
    const code = (changed: Partial<typeof number>) =>
      refusal(writeNumber({ ...number, ...changed }, format)).code;
    expect(code({ agencyCode: 'H15-3' })).toBe('number_bad_agency_code');
    expect(code({ agencyCode: '' })).toBe('number_bad_agency_code');
    expect(code({ counter: 10_000 })).toBe('number_counter_out_of_range');
    expect(code({ counter: -1 })).toBe('number_counter_out_of_range');
    expect(code({ counter: 1.5 })).toBe('number_counter_out_of_range');
    expect(code({ day: day('1999-10-08') })).toBe('number_day_out_of_range');
    expect(code({ day: day('2100-01-01') })).toBe('number_day_out_of_range');
  });
});

describe('đọc số hồ sơ', () => {
  it('đọc được số cũ của nơi khác', () => {
    expect(value(readAnyNumber('000.00.00.H01-190305-12'))).toEqual({
      agencyCode: '000.00.00.H01',
      day: '2019-03-05',
      counter: 12,
    });
    expect(value(readAnyNumber('000.25.16.H42-210304-0001')).agencyCode).toBe('000.25.16.H42');
  });

  it('chữ thường, khoảng trắng, gạch nối lạ từ máy quét vẫn đọc được', () => {
    const typed = ' h15.50.05.13 – 261008\u2010 0975\r\n';
    expect(plainNumber(typed)).toBe('H15.50.05.13-261008-0975');
    expect(value(readNumber(typed, format)).counter).toBe(975);
  });

  it.each([
    '',
    'H15.50.05.13',
    'H15.50.05.13-261308-0975',
    'H15.50.05.13-260230-0975',
    'H15.50.05.13-261008-',
    'H15..13-261008-0975',
    'H15.50.05.13-261008-0975-1',
  ])('"%s" không phải số hồ sơ', (text) => {
    expect(refusal(readAnyNumber(text))).toEqual({ code: 'number_unreadable', text });
    expect(refusal(readNumber(text, format)).code).toBe('number_unreadable');
  });

  it('số của ta phải đủ chữ số', () => {
    expect(readAnyNumber('H15.50.05.13-261008-975').ok).toBe(true);
    expect(readNumber('H15.50.05.13-261008-975', format).ok).toBe(false);
  });
});

describe('số tiếp theo của quầy', () => {
  it('quầy 1 bắt đầu từ 1001, quầy 9 từ 9001', () => {
    expect(value(nextNumber(desk)).text).toBe('H15.50.05.13-261008-1001');
    expect(value(nextNumber({ ...desk, slots: [9] })).counter).toBe(9001);
  });

  it('không lấp chỗ trống: số sau luôn lớn hơn số đã cấp, kể cả số hủy', () => {
    expect(value(nextNumber({ ...desk, gone: [1001, 1007, 1003] })).n).toBe(8);
  });

  it('số của quầy khác không ảnh hưởng', () => {
    expect(value(nextNumber({ ...desk, gone: [2005, 17, 1002] })).n).toBe(3);
  });

  it('hết 999 số thì nói rõ; mượn được khoảng khác thì cấp tiếp', () => {
    const full = { ...desk, gone: [1999] };
    expect(refusal(nextNumber(full))).toEqual({
      code: 'number_range_ended',
      day: '2026-10-08',
      slots: [1],
    });
    expect(numbersLeft(full)).toBe(0);
    const borrowed = { ...full, slots: [1, 7] };
    expect(value(nextNumber(borrowed)).counter).toBe(7001);
    expect(numbersLeft(borrowed)).toBe(999);
    expect(numbersLeft(desk)).toBe(999);
  });

  it('khoảng hẹp hơn: 19 quầy, mỗi quầy 499 số', () => {
    const last = { ...desk, format: small, slots: [19] };
    expect(value(nextNumber(last)).counter).toBe(9501);
    expect(value(nextNumber({ ...last, gone: [9998] })).counter).toBe(9999);
    expect(numbersLeft(last)).toBe(499);
    expect(refusal(nextNumber({ ...last, slots: [20] }))).toEqual({
      code: 'number_slot_unknown',
      slot: 20,
    });
    expect(refusal(nextNumber({ ...desk, slots: [10] })).code).toBe('number_slot_unknown');
  });

  it('mã cơ quan hỏng thì không cấp số', () => {
    expect(refusal(nextNumber({ ...desk, agencyCode: '?' })).code).toBe('number_bad_agency_code');
  });
});

describe('khôi phục: giấy của ngày nói đã đến số nào', () => {
  const number = (n: number) => ({ kind: 'number', n }) as const;
  const unknown = (before: boolean) => ({ kind: 'unknown', before }) as const;
  const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

  it('không biết thì nhảy sang nửa sau của ngày', () => {
    expect(value(skipsAfterRestore(upTo(12), unknown(false), format))).toEqual([
      { from: 13, to: 500 },
    ]);
    expect(value(skipsAfterRestore([], unknown(false), small))).toEqual([{ from: 1, to: 250 }]);
  });

  it('không biết mà nửa sau có thể đã dùng thì ngày ấy không cấp số nào nữa', () => {
    expect(value(skipsAfterRestore(upTo(500), unknown(false), format))).toEqual([
      { from: 501, to: 999 },
    ]);
    expect(value(skipsAfterRestore(upTo(12), unknown(true), format))).toEqual([
      { from: 13, to: 999 },
    ]);
    expect(value(skipsAfterRestore(upTo(999), unknown(true), format))).toEqual([]);
  });

  it('không có tờ nào thì không bỏ số nào', () => {
    expect(value(skipsAfterRestore([], { kind: 'none' }, format))).toEqual([]);
    expect(value(skipsAfterRestore(upTo(12), { kind: 'none' }, format))).toEqual([]);
  });

  it('biết số lớn nhất trên giấy thì đi tiếp từ đó', () => {
    expect(value(skipsAfterRestore(upTo(12), number(31), format))).toEqual([{ from: 13, to: 31 }]);
    expect(value(skipsAfterRestore(upTo(31), number(31), format))).toEqual([]);
    for (const n of [-1, 0, 1000, 1.5])
      expect(refusal(skipsAfterRestore(upTo(12), number(n), format)).code).toBe(
        'number_counter_out_of_range',
      );
  });

  it('quét tờ mới nhất trước rồi mới trả lời: các tờ ở giữa vẫn là số bỏ qua', () => {
    const scanned = [...upTo(10), 13];
    expect(value(skipsAfterRestore(scanned, number(13), format))).toEqual([{ from: 11, to: 12 }]);
    expect(value(skipsAfterRestore(scanned, { kind: 'none' }, format))).toEqual([
      { from: 11, to: 12 },
    ]);
    expect(value(skipsAfterRestore(scanned, number(15), format))).toEqual([
      { from: 11, to: 12 },
      { from: 14, to: 15 },
    ]);
  });

  it('phần dải đã để cho máy cũ không kể vào; chưa để mà giấy có thể đã ra từ đó thì kể', () => {
    expect(value(skipsAfterRestore([...upTo(500), 503], number(503), format, 500))).toEqual([
      { from: 501, to: 502 },
    ]);
    expect(value(skipsAfterRestore([], { kind: 'none' }, format, 500))).toEqual([]);
    expect(value(skipsAfterRestore(upTo(2), number(3), format, 500))).toEqual([{ from: 3, to: 3 }]);
    expect(value(skipsAfterRestore(upTo(2), unknown(false), format, 500))).toEqual([
      { from: 3, to: 750 },
    ]);
  });

  it('nhỏ hơn số máy còn nhớ thì không phải số lớn nhất', () => {
    expect(refusal(skipsAfterRestore(upTo(31), number(12), format))).toEqual({
      code: 'papers_number_below_known',
      known: 31,
    });
  });
});

describe('sổ số trong ngày', () => {
  it('cho thấy số đã dùng, đã hủy, bỏ qua và còn thiếu', () => {
    const [own, borrowed] = registerOfDay(
      [
        { counter: 1001, state: 'used' },
        { counter: 1002, state: 'void' },
        { counter: 1005, state: 'used' },
        { counter: 1004, state: 'skipped' },
        { counter: 2001, state: 'used' },
      ],
      [1, 7],
      format,
    );
    expect(own?.rows.map(({ counter, state }) => [counter, state])).toEqual([
      [1001, 'used'],
      [1002, 'void'],
      [1003, 'missing'],
      [1004, 'skipped'],
      [1005, 'used'],
    ]);
    expect(own?.counts).toEqual({ used: 2, void: 1, skipped: 1, missing: 1 });
    expect(own?.left).toBe(994);
    expect(own?.twice).toEqual([]);
    expect(borrowed).toMatchObject({ slot: 7, rows: [], left: 999 });
  });

  it('một số ghi hai lần thì nêu ra, không giấu', () => {
    const [own] = registerOfDay(
      [
        { counter: 1001, state: 'used' },
        { counter: 1001, state: 'used' },
      ],
      [1],
      format,
    );
    expect(own?.twice).toEqual([1001]);
  });

  it('số bỏ qua sau khôi phục mà về lại từ Tỉnh thì là số đã dùng, không phải số trùng', () => {
    const [own] = registerOfDay(
      [
        { counter: 1001, state: 'used' },
        { counter: 1001, state: 'skipped' },
        { counter: 1002, state: 'skipped' },
      ],
      [1],
      format,
    );
    expect(own?.rows.map(({ state }) => state)).toEqual(['used', 'skipped']);
    expect(own?.twice).toEqual([]);
  });

  it('số trên phiếu giấy đứng sau dãy của quầy, không làm dãy thủng chỗ', () => {
    const [own] = registerOfDay(
      [
        { counter: 1001, state: 'used' },
        { counter: 1961, state: 'used' },
        { counter: 1952, state: 'void' },
      ],
      [1],
      withSlips,
    );
    expect(own?.rows.map(({ counter, onSlip }) => [counter, onSlip])).toEqual([
      [1001, false],
      [1952, true],
      [1961, true],
    ]);
    expect(own?.counts.missing).toBe(0);
    expect(own?.left).toBe(948);
  });
});
