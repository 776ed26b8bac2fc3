import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsLength, fromDigits, toDigits } from '#shared/receipt-code/digits.ts';
import { fromBase64url, toBase64url } from '#shared/receipt-code/base64url.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { codedPapers, readPaperCode, type PaperClaims } from '#shared/receipt-code/paper-code.ts';
import { codeVerdicts, isProven, judgeCode } from '#shared/receipt-code/verdict.ts';
import { anyDate, anyTime, runs } from '#test/fixtures/calendar-arbitraries.ts';
import { value } from '#test/fixtures/calendar.ts';
import {
  codeOf,
  content,
  firstLayoutOf,
  KEY,
  known,
  LOOK_UP,
} from '#test/fixtures/receipt-code.ts';

/** Well-formed text of any script: what cannot be written as UTF-8 never gets past the edge. */
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

const anyContent: fc.Arbitrary<PaperClaims> = fc.record({
  kind: fc.constantFrom(...codedPapers),
  number: anyText,
  procedure: fc.string({ unit: 'grapheme', maxLength: 12 }),
  initials: anyText.map(initialsOf),
  dueAt: fc.option(anyTime, { nil: null }),
  issuedOn: fc.option(anyDate, { nil: null }),
  key: fc.constant(KEY),
  revision: fc.integer({ min: 1, max: 999_999 }),
});

const anyCopy = fc.option(fc.uint8Array({ minLength: 1, maxLength: 400 }), { nil: null });

const code = codeOf({}, new Uint8Array([1, 2, 3]));
const provenOf = (scanned: string): boolean => isProven(judgeCode(scanned, known).verdict);

describe('mã trên giấy, với mọi nội dung', () => {
  it('viết ra rồi đọc lại đúng từng ô, chữ ký đúng, địa chỉ không chữ nào phải mã hóa thêm', () => {
    fc.assert(
      fc.property(anyContent, anyCopy, (claims, copy) => {
        const address = codeOf(claims, copy);
        const read = value(readPaperCode(address));
        expect(read.claims).toEqual(claims);
        expect(read.copy).toEqual(copy === null ? null : new Uint8Array(copy));
        expect(known.verify(KEY, read.signed, read.signature)).toBe('signed');
        expect(address.slice(LOOK_UP.length)).toMatch(/^\d+$/);
      }),
      runs,
    );
  });

  it('lật một bit ở bất cứ chữ nào, cả trong địa chỉ, thì không bao giờ còn được tin', () => {
    fc.assert(
      fc.property(fc.nat({ max: code.length - 1 }), fc.nat({ max: 6 }), (place, bit) => {
        const letter = String.fromCharCode(code.charCodeAt(place) ^ (1 << bit));
        const changed = `${code.slice(0, place)}${letter}${code.slice(place + 1)}`;
        // Blanks around the whole are the scanner's.
        fc.pre(changed.trim() === changed);
        expect(provenOf(changed)).toBe(false);
      }),
      runs,
    );
  });

  it('đổi một chữ thành chữ khác, kể cả ở kiểu mã cũ sau dấu thăng, thì không bao giờ còn được tin', () => {
    const first = firstLayoutOf(content());
    fc.assert(
      fc.property(
        fc.constantFrom(code, first),
        fc.nat({ max: first.length - 1 }),
        fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
        (whole, at, letter) => {
          const place = LOOK_UP.length + (at % (whole.length - LOOK_UP.length));
          const changed = `${whole.slice(0, place)}${letter}${whole.slice(place + 1)}`;
          fc.pre(changed !== whole && changed.trim() === changed);
          expect(provenOf(changed)).toBe(false);
        },
      ),
      runs,
    );
  });

  it('chữ nào quét vào cũng có lời phán, không bao giờ hỏng', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          anyText.map((text) => `${LOOK_UP}2${text}`),
          fc.uint8Array({ maxLength: 120 }).map((bytes) => `${LOOK_UP}2${toDigits(bytes)}`),
        ),
        (scanned) => {
          const { verdict } = judgeCode(scanned, known);
          expect(codeVerdicts).toContain(verdict);
          expect(isProven(verdict)).toBe(false);
        },
      ),
      runs,
    );
  });

  it('base64url và chữ số: mỗi dãy byte đúng một cách viết', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.string({ maxLength: 12 }), (bytes, text) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
        const read = fromBase64url(text);
        expect(read === null ? text : toBase64url(read)).toBe(text);
        expect(fromDigits(toDigits(bytes))).toEqual(new Uint8Array(bytes));
        expect(toDigits(bytes)).toHaveLength(digitsLength(bytes.length));
        const short = fromDigits(text);
        expect(short === null ? text : toDigits(short)).toBe(text);
      }),
      runs,
    );
  });
});
