import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { checkDigit, mrzLength, parseMrz, zoneInText } from '#shared/identity/mrz.ts';

const TODAY = '2026-11-23' as LocalDate;

const withDigits = (text: string): string => text + String(checkDigit(text));

/** The back of an invented card, laid out as Vietnam's are. */
const card = (
  number = '079198000001',
  birth = '980205',
  sex = 'F',
  names = 'NGUYEN<<THI<THU',
): string => {
  const first = `IDVNM${withDigits(number.slice(3))}${number}<<${checkDigit(number)}`;
  const second = `${withDigits(birth)}${sex}${withDigits('380205')}VNM<<<<<<<<<<<`;
  const composite =
    first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  return `${first}\n${second}${checkDigit(composite)}\n${names.padEnd(30, '<')}`;
};

/** The specimen of Doc 9303-4, appendix. */
const PASSPORT =
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10';

describe('dòng máy đọc được ở mặt sau thẻ và trên hộ chiếu', () => {
  it('đọc thẻ căn cước: đủ 12 số, tên không dấu, năm sinh theo thế kỷ của số', () => {
    expect(parseMrz(card(), TODAY)).toEqual({
      ok: true,
      value: {
        kind: 'card',
        number: '079198000001',
        name: 'NGUYEN THI THU',
        birthDate: '1998-02-05',
        sex: 'female',
        nationality: 'VNM',
      },
    });
  });

  it('em bé sinh năm 2024 và cụ sinh năm 1924 cùng hai số cuối, phân biệt nhờ số căn cước', () => {
    const young = parseMrz(card('079224000001', '240205', 'M'), TODAY);
    const old = parseMrz(card('079024000001', '240205', 'M'), TODAY);
    expect(young.ok && young.value.birthDate).toBe('2024-02-05');
    expect(old.ok && old.value.birthDate).toBe('1924-02-05');
  });

  it('đọc hộ chiếu nước ngoài', () => {
    expect(parseMrz(PASSPORT, TODAY)).toMatchObject({
      ok: true,
      value: {
        kind: 'passport',
        number: 'L898902C3',
        name: 'ERIKSSON ANNA MARIA',
        birthDate: '1974-08-12',
        sex: 'female',
        nationality: 'UTO',
      },
    });
  });

  it('ba dòng dính liền, cách quãng hay viết thường vẫn là một', () => {
    const whole = parseMrz(card(), TODAY);
    expect(parseMrz(card().replaceAll('\n', ''), TODAY)).toEqual(whole);
    expect(parseMrz(card().toLowerCase().replaceAll('\n', ' \r\n '), TODAY)).toEqual(whole);
  });

  it('thẻ nước khác thì lấy số giấy tờ, không lấy phần tùy chọn', () => {
    const first = `I<UTO${withDigits('D23145890')}<<<<<<<<<<<<<<<`;
    const second = `${withDigits('740812')}F${withDigits('120415')}UTO<<<<<<<<<<<`;
    const composite =
      first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
    const zone = `${first}${second}${checkDigit(composite)}${'ERIKSSON<<ANNA'.padEnd(30, '<')}`;
    expect(parseMrz(zone, TODAY)).toMatchObject({ ok: true, value: { number: 'D23145890' } });
  });

  it('sai bất cứ một ký tự nào trong phần có số kiểm tra thì từ chối, không điền bừa', () => {
    const zone = card().replaceAll('\n', '');
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = String((Number(zone.charAt(at)) + by) % 10);
        const spoilt = zone.slice(0, at) + wrong + zone.slice(at + 1);
        const read = parseMrz(spoilt, TODAY);
        // The weights share no divisor with ten: one wrong digit always shows.
        expect(read.ok).toBe(false);
      }),
    );
  });

  it('chữ gì cũng trả lời được, không đổ vỡ', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => !parseMrz(text, TODAY).ok));
    expect(parseMrz('', TODAY)).toEqual({ ok: false, error: { code: 'mrz_not_a_zone' } });
    expect(parseMrz(card('079198000001', '981305'), TODAY)).toEqual({
      ok: false,
      error: { code: 'mrz_birth_date' },
    });
    expect(parseMrz(card('079198000001', '980205', 'F', ''), TODAY)).toEqual({
      ok: false,
      error: { code: 'mrz_name_empty' },
    });
  });

  it('biết một dòng máy đọc khi nó mới bắt đầu, và nó dài bao nhiêu', () => {
    expect(mrzLength('IDVNM19800000')).toBe(90);
    expect(mrzLength('P<VNMNGUYEN<<')).toBe(88);
    expect(mrzLength('PHAMVANTHUTHU')).toBeNull();
    expect(mrzLength('079198000001|')).toBeNull();
  });

  it('dán vào sau chữ đang gõ thì tách ra được, chữ đang gõ còn nguyên', () => {
    expect(zoneInText(`Ấp 3 PHAM ${card().replaceAll('\n', ' ')}`)).toEqual({
      zone: card().replaceAll('\n', ''),
      before: 'Ấp 3 PHAM ',
    });
    expect(zoneInText(card().slice(0, -1))).toBeNull();
    expect(zoneInText('Nguyễn Thị Thử')).toBeNull();
  });
});
