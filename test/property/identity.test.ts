import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilOf, parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { parseBirthEntry, parseDateEntry } from '#shared/identity/date-entry.ts';
import {
  decodeIdentityNumber,
  maskIdentityNumber,
  parseIdentityNumber,
  showIdentityNumber,
} from '#shared/identity/identity-number.ts';
import { parseIdentityQr } from '#shared/identity/identity-qr.ts';
import { parsePartialDate, showDate } from '#shared/identity/partial-date.ts';
import { normalisePhone } from '#shared/identity/phone.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const today = day('2026-11-23');
const date = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day('1900-01-01'), n));
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const compact = (of: LocalDate): string => `${of.slice(8, 10)}${of.slice(5, 7)}${of.slice(0, 4)}`;

describe('ngày gõ tay, với mọi ngày', () => {
  it('viết kiểu nào cũng ra đúng ngày ấy', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('/', '.', '-'), (of, separator) => {
        const { year, month, day: dayOfMonth } = civilOf(of);
        expect(parseDateEntry(`${dayOfMonth}${separator}${month}${separator}${year}`)).toEqual({
          ok: true,
          value: of,
        });
        expect(parseDateEntry(compact(of))).toEqual({ ok: true, value: of });
        expect(parseDateEntry(showDate(of))).toEqual({ ok: true, value: of });
      }),
    );
  });

  it('ngày sinh nhận được thì không ở tương lai và viết lại được', () => {
    const separator = fc.constantFrom('/', '.', '-', '', ' / ');
    const typed = fc
      .tuple(
        fc.option(fc.integer({ min: 0, max: 32 })),
        fc.option(fc.integer({ min: 0, max: 13 })),
        fc.integer({ min: 1795, max: 2030 }),
        separator,
      )
      .map(([dayOfMonth, month, year, between]) =>
        [dayOfMonth, month, year].filter((part) => part !== null).join(between),
      );
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const birth = parseBirthEntry(text, today);
        const again = birth.ok ? parseBirthEntry(showDate(birth.value), today) : birth;
        expect(again).toEqual(birth);
        expect(birth.ok ? parsePartialDate(birth.value) : birth).toEqual(birth);
        expect(birth.ok ? birth.value <= today : true).toBe(true);
      }),
    );
  });
});

describe('số định danh, với mọi số', () => {
  it('viết thành nhóm rồi đọc lại vẫn là số ấy; che thì chỉ lộ bốn số cuối', () => {
    fc.assert(
      fc.property(fc.oneof(digits(12), digits(9)), (number) => {
        expect(parseIdentityNumber(showIdentityNumber(number))).toMatchObject({
          value: { number },
        });
        const masked = maskIdentityNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.slice(0, -4)).toBe('•'.repeat(number.length - 4));
        expect(masked.slice(-4)).toBe(number.slice(-4));
      }),
    );
  });

  it('số được đặt đúng luật thì không có cảnh báo nào', () => {
    const birth = date.filter((of) => of <= today);
    fc.assert(
      fc.property(birth, fc.boolean(), digits(6), (born, female, rest) => {
        const year = civilOf(born).year;
        const century = (Math.floor(year / 100) - 19) * 2 + (female ? 1 : 0);
        const number = `001${century}${String(year % 100).padStart(2, '0')}${rest}`;
        expect(decodeIdentityNumber(number)).toMatchObject({
          birthYear: year,
          sex: female ? 'female' : 'male',
        });
        const text = [
          number,
          '',
          'Thử',
          compact(born),
          female ? 'Nữ' : 'Nam',
          'Hà Nội',
          compact(today),
        ].join('|');
        expect(parseIdentityQr(text, today)).toMatchObject({ ok: true, value: { warnings: [] } });
      }),
    );
  });
});

describe('mã QR, với mọi chuỗi', () => {
  it('không bao giờ hỏng: hoặc là thẻ, hoặc là một lời từ chối có mã', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), digits(12), digits(8), digits(9));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(field, { minLength: 5, maxLength: 9 }).map((fields) => fields.join('|')),
    );
    fc.assert(
      fc.property(text, (qr) => {
        const parsed = parseIdentityQr(qr, today);
        const said = parsed.ok ? `card ${parsed.value.number}` : parsed.error.code;
        expect(said).toMatch(/^(?:identity_qr_[a-z_]+|card \d{12})$/u);
      }),
    );
  });

  it('cảnh báo không bao giờ chặn: thẻ đủ trường, ngày có thật thì luôn đọc được', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 60 })
      .filter((text) => !text.includes('|') && cleanText(text) !== '');
    fc.assert(
      fc.property(
        digits(12),
        name,
        date,
        fc.string({ maxLength: 5 }),
        date,
        (number, who, born, sex, issued) => {
          const text = [
            number,
            '',
            who,
            compact(born),
            sex.replaceAll('|', ''),
            'Xã Thử',
            compact(issued),
          ].join('|');
          expect(parseIdentityQr(text, today)).toMatchObject({
            ok: true,
            value: { number, name: cleanText(who), birthDate: born, issuedAt: issued },
          });
        },
      ),
    );
  });
});

describe('số điện thoại, với mọi chuỗi', () => {
  it('làm lại lần nữa không đổi', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+?[\d .()-]{3,18}$/)), (text) => {
        const once = normalisePhone(text);
        expect(normalisePhone(once.phone)).toEqual(once);
      }),
    );
  });
});
