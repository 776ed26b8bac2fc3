import { describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { parseBirthEntry, parseDateEntry } from '#shared/identity/date-entry.ts';
import {
  decodeIdentityNumber,
  maskIdentityNumber,
  parseIdentityNumber,
  showIdentityNumber,
} from '#shared/identity/identity-number.ts';
import { parsePartialDate, showDate } from '#shared/identity/partial-date.ts';
import { parseOrganisationName, parsePersonName } from '#shared/identity/person-name.ts';
import { normalisePhone, showPhone } from '#shared/identity/phone.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const today = day('2026-11-23');

describe('ngày sinh gõ tay', () => {
  it.each([
    ['5/3/1987', '1987-03-05'],
    ['05.03.1987', '1987-03-05'],
    ['5-3-1987', '1987-03-05'],
    ['05031987', '1987-03-05'],
    [' 5 / 3 / 1987 ', '1987-03-05'],
    ['29/2/2000', '2000-02-29'],
    ['3/1987', '1987-03'],
    ['1987', '1987'],
    ['23/11/2026', '2026-11-23'],
    ['2026', '2026'],
  ])('%s là %s', (typed, date) => {
    expect(parseBirthEntry(typed, today)).toEqual({ ok: true, value: date });
  });

  it.each([
    ['', 'date_empty'],
    ['  ', 'date_empty'],
    ['31/02/1987', 'no_such_date'],
    ['29/2/1999', 'no_such_date'],
    ['5/13/1987', 'no_such_date'],
    ['0/3/1987', 'no_such_date'],
    ['0/1987', 'no_such_date'],
    ['1/1/1799', 'no_such_date'],
    ['5/3/87', 'date_format'],
    ['050387', 'date_format'],
    ['5/3-1987', 'date_format'],
    ['531987', 'date_format'],
    ['1987-03-05', 'date_format'],
    ['5 tháng 3 năm 1987', 'date_format'],
    ['24/11/2026', 'date_in_future'],
    ['12/2026', 'date_in_future'],
    ['2027', 'date_in_future'],
  ])('%j bị từ chối: %s', (typed, code) => {
    expect(parseBirthEntry(typed, today)).toEqual({ ok: false, error: { code } });
  });

  it('ngày khác phải đủ ngày tháng năm và được ở tương lai', () => {
    expect(parseDateEntry('1/12/2026')).toEqual({ ok: true, value: '2026-12-01' });
    expect(parseDateEntry('12/2026')).toEqual({ ok: false, error: { code: 'date_format' } });
    expect(parseDateEntry('2026')).toEqual({ ok: false, error: { code: 'date_format' } });
    expect(parseDateEntry('31/4/2026')).toEqual({ ok: false, error: { code: 'no_such_date' } });
    expect(parseDateEntry('')).toEqual({ ok: false, error: { code: 'date_empty' } });
  });

  it('viết lại như người ta viết', () => {
    const shown = ['1987-03-05', '1987-03', '1987'].map((text) => {
      const date = parsePartialDate(text);
      return date.ok ? showDate(date.value) : 'refused';
    });
    expect(shown).toEqual(['05/03/1987', '03/1987', '1987']);
    expect(parsePartialDate('1987-13').ok).toBe(false);
    expect(parsePartialDate('1987-3').ok).toBe(false);
  });
});

describe('số giấy tờ', () => {
  it.each([
    ['079 198 000 001', 'citizen', '079198000001'],
    ['079.198.000.001', 'citizen', '079198000001'],
    ['023456789', 'old', '023456789'],
    ['b1234567', 'passport', 'B1234567'],
    ['EK 123456', 'passport', 'EK123456'],
  ])('%s', (typed, kind, number) => {
    expect(parseIdentityNumber(typed)).toEqual({ ok: true, value: { kind, number } });
  });

  it.each([
    ['', 'identity_number_empty'],
    ['12345678', 'identity_number_form'],
    ['0791980000011', 'identity_number_form'],
    ['ABC', 'identity_number_form'],
    ['Nguyễn Thị Thử', 'identity_number_form'],
  ])('%j bị từ chối', (typed, code) => {
    expect(parseIdentityNumber(typed)).toEqual({ ok: false, error: { code } });
  });

  it.each([
    ['001087000001', 'male', 1987],
    ['001187000001', 'female', 1987],
    ['001203000001', 'male', 2003],
    ['001303000001', 'female', 2003],
    ['001400000001', 'male', 2100],
    ['001999000001', 'female', 2399],
  ])('%s: %s, sinh %i', (number, sex, birthYear) => {
    expect(decodeIdentityNumber(number)).toMatchObject({ sex, birthYear });
  });

  it('số không đủ 12 chữ số thì không giải', () => {
    expect(decodeIdentityNumber('023456789')).toBeNull();
  });

  it('viết thành nhóm ba, che khi vào danh sách', () => {
    expect(showIdentityNumber('079198000000')).toBe('079 198 000 000');
    expect(showIdentityNumber('023456789')).toBe('023 456 789');
    expect(showIdentityNumber('B1234567')).toBe('B1234567');
    expect(maskIdentityNumber('079198000001')).toBe('••••••••0001');
    expect(maskIdentityNumber('B12')).toBe('•••');
    expect(maskIdentityNumber('')).toBe('');
  });
});

describe('tên', () => {
  it('một từ cũng là tên; dán kèm ký tự lạ thì làm sạch', () => {
    expect(parsePersonName('Thử')).toEqual({ ok: true, value: 'Thử' });
    expect(parsePersonName(' Nguyễn\u0007\u200b  Thị\nThử ')).toEqual({
      ok: true,
      value: 'Nguyễn Thị Thử',
    });
    expect(parsePersonName("O'Thu-Mau")).toEqual({ ok: true, value: "O'Thu-Mau" });
  });

  it('trống, không có chữ, quá dài', () => {
    expect(parsePersonName(' \u0000 ')).toEqual({ ok: false, error: { code: 'name_empty' } });
    expect(parsePersonName('12345')).toEqual({
      ok: false,
      error: { code: 'name_without_letters' },
    });
    expect(parsePersonName('ử'.repeat(301))).toEqual({
      ok: false,
      error: { code: 'name_too_long', max: 300, length: 301 },
    });
    expect(parsePersonName('ử'.normalize('NFD').repeat(300)).ok).toBe(true);
    expect(parseOrganisationName('ử'.repeat(300)).ok).toBe(true);
    expect(parseOrganisationName('Hợp tác xã '.repeat(27)).ok).toBe(true);
  });
});

describe('số điện thoại', () => {
  it.each([
    ['0900 000 001', '0900000001', []],
    ['+84 900 000 001', '0900000001', []],
    ['84900000001', '0900000001', []],
    ['0084 900.000.001', '0900000001', []],
    ['+84 (0) 900-000-001', '0900000001', []],
    ['024 0000 0001', '02400000001', []],
    ['1900 0000', '19000000', []],
    ['+1 202 555 0101', '+12025550101', []],
    ['', '', []],
    ['0120 000 0001', '01200000001', ['phone_before_2018']],
    ['0900 000 01', '090000001', ['phone_odd']],
    ['12345', '12345', ['phone_odd']],
    ['không có', 'không có', ['phone_not_digits']],
  ])('%j thành %j', (typed, phone, warnings) => {
    expect(normalisePhone(typed)).toEqual({ phone, warnings });
  });

  it('viết cho dễ đọc', () => {
    expect(showPhone('0900000001')).toBe('0900 000 001');
    expect(showPhone('+12025550101')).toBe('+12025550101');
  });
});
