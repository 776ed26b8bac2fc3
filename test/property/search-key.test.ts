import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, lengthOf, textWithin } from '#shared/edge/clean-text.ts';
import { matchesKey, searchKey, spellingKey } from '#shared/search/search-key.ts';
import { compareVietnameseNames } from '#shared/search/vietnamese-order.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('aăâđeêioôơuưyáàảãạấờựĐ ƯHoà\u0301\u0300\u0323-.|\u200b\ufeff\u00a0\n\t'),
    ),
  }),
);

describe('khóa tìm kiếm, với mọi chuỗi', () => {
  it('làm lại lần nữa không đổi', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
        expect(spellingKey(spellingKey(text))).toBe(spellingKey(text));
      }),
    );
  });

  it('chỉ có chữ, số và một dấu cách giữa các từ', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  it('gõ phần đầu của bất kỳ từ nào cũng gặp', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, nth, length) => {
        const key = searchKey(text);
        const words = key.split(' ');
        const word = words[nth % words.length] ?? '';
        const start = Array.from(word)
          .slice(0, 1 + (length % 5))
          .join('');
        expect(matchesKey(key, start)).toBe(true);
      }),
    );
  });

  it('không phụ thuộc dạng Unicode của bàn phím', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')));
      }),
    );
  });
});

describe('chuỗi đã làm sạch', () => {
  it('ổn định, một dòng, không ký tự điều khiển, không cách thừa', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]| {2}|^ | $/u);
        expect(clean.normalize('NFC')).toBe(clean);
      }),
    );
  });

  it('giới hạn độ dài không bao giờ cắt lén', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 20 }), (text, max) => {
        const result = textWithin(text, max);
        const clean = cleanText(text);
        const length = lengthOf(clean);
        const refusal =
          length === 0 ? { code: 'text_empty' } : { code: 'text_too_long', max, length };
        expect(result).toEqual(
          length > 0 && length <= max ? { ok: true, value: clean } : { ok: false, error: refusal },
        );
      }),
    );
  });
});

describe('thứ tự tên, với mọi tên', () => {
  it('đối xứng và chỉ bằng nhau khi cùng một tên', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(Math.sign(compareVietnameseNames(a, b))).toBe(
          -Math.sign(compareVietnameseNames(b, a)) + 0,
        );
        expect(compareVietnameseNames(a, b) === 0).toBe(a.normalize('NFC') === b.normalize('NFC'));
      }),
    );
  });

  it('bắc cầu: sắp thế nào cũng ra một thứ tự', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (names) => {
        const sorted = names.toSorted(compareVietnameseNames);
        const again = names.toReversed().toSorted(compareVietnameseNames);
        expect(again.map((name) => name.normalize('NFC'))).toEqual(
          sorted.map((name) => name.normalize('NFC')),
        );
      }),
    );
  });
});
