import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#shared/receipt-code/base64url.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import {
  checkReceiptCode,
  receiptAddress,
  writeReceiptCode,
  type ReceiptCode,
} from '#shared/receipt-code/receipt-code.ts';
import { anyTime, runs } from '#test/fixtures/calendar-arbitraries.ts';
import { value } from '#test/fixtures/calendar.ts';
import { content, KEY, LOOK_UP, signs, verifies } from '#test/fixtures/receipt-code.ts';

/** Well-formed text of any script: what cannot be written as UTF-8 never gets past the edge. */
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

const anyContent: fc.Arbitrary<ReceiptCode> = fc.record({
  number: anyText,
  procedure: anyText,
  initials: anyText.map(initialsOf),
  dueAt: fc.option(anyTime, { nil: null }),
  desk: anyText,
  key: fc.constant(KEY),
  revision: fc.integer({ min: 1, max: 999_999 }),
});

const code = writeReceiptCode(content(), signs);

describe('mã trên giấy, với mọi nội dung', () => {
  it('viết ra rồi đọc lại đúng từng ô, chữ ký đúng, địa chỉ không chữ nào phải mã hóa thêm', () => {
    fc.assert(
      fc.property(anyContent, (claims) => {
        const address = receiptAddress(LOOK_UP, writeReceiptCode(claims, signs));
        expect(value(checkReceiptCode(address, verifies))).toEqual({ valid: true, claims });
        expect(address).toMatch(/^[A-Za-z0-9:/.#~%_-]+$/);
      }),
      runs,
    );
  });

  it('đổi một chữ ở bất cứ đâu thì không bao giờ còn hợp lệ', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: code.length - 1 }),
        fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
        (place, letter) => {
          fc.pre(code.charAt(place) !== letter);
          const changed = `${code.slice(0, place)}${letter}${code.slice(place + 1)}`;
          // Blanks around the whole and what stands before a `#` belong to the scanner and the address.
          fc.pre(changed.trim() === changed && !changed.includes('#'));
          const checked = checkReceiptCode(changed, verifies);
          expect(checked.ok && checked.value.valid === true).toBe(false);
        },
      ),
      runs,
    );
  });

  it('chữ nào quét vào cũng có câu trả lời, không bao giờ hỏng', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          anyText.map((text) => `1~${text}~${code}`),
        ),
        (scanned) => {
          const checked = checkReceiptCode(scanned, verifies);
          expect(checked.ok && checked.value.valid === true).toBe(false);
        },
      ),
      runs,
    );
  });

  it('base64url: mỗi dãy byte đúng một cách viết', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.string({ maxLength: 12 }), (bytes, text) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
        const read = fromBase64url(text);
        expect(read === null ? text : toBase64url(read)).toBe(text);
      }),
      runs,
    );
  });
});
