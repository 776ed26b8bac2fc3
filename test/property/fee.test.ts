import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInWords } from '#shared/fee/amount-in-words.ts';
import { certificationFee } from '#shared/fee/certification-fee.ts';
import { exempt, feeLineOf, totalOf } from '#shared/fee/fee-lines.ts';
import { parseDongEntry } from '#shared/fee/money.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads words back as a person would, knowing nothing of how they were made. */
const readWords = (words: readonly string[]): number => {
  const billions = words.lastIndexOf('tỷ');
  if (billions !== -1) {
    return readWords(words.slice(0, billions)) * 1e9 + readWords(words.slice(billions + 1));
  }
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words) {
    if (word === 'triệu' || word === 'nghìn') {
      total += (group + digit) * (word === 'triệu' ? 1e6 : 1e3);
      group = 0;
      digit = 0;
    } else if (word === 'trăm' || word === 'mươi') {
      group += digit * (word === 'trăm' ? 100 : 10);
      digit = 0;
    } else if (word === 'mười') {
      group += 10;
    } else if (word !== 'linh') {
      digit = DIGITS[word] ?? Number.NaN;
    }
  }
  return total + group + digit;
};

describe('số bằng chữ, với mọi số', () => {
  it('đọc ngược lại ra đúng số ấy', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat({ max: 10_000 }),
          fc.maxSafeNat(),
          fc.nat({ max: 999_999 }).map((n) => n * 1000),
        ),
        (value) => {
          expect(readWords(numberInWords(value).split(' '))).toBe(value);
        },
      ),
    );
  });

  it('hai số khác nhau không bao giờ cùng lời', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000 }), fc.nat({ max: 2_000_000 }), (a, b) => {
        fc.pre(a !== b);
        expect(numberInWords(a)).not.toBe(numberInWords(b));
      }),
    );
  });

  it('không có "một mươi", "mươi năm", "mươi một"', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(` ${numberInWords(value)} `).not.toMatch(
          / (?:một mươi|mười lăm mươi|mươi năm|mươi một|mười mốt|mười tư) /u,
        );
      }),
    );
  });
});

describe('tiền gõ tay', () => {
  it('viết có chấm hay không đều là một số', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), (amount) => {
        const dotted = new Intl.NumberFormat('vi-VN').format(amount);
        expect(parseDongEntry(dotted)).toEqual({ ok: true, value: amount });
        expect(parseDongEntry(`${amount} đ`)).toEqual({ ok: true, value: amount });
      }),
    );
  });
});

describe('phí chứng thực', () => {
  const { tariffs: rules } = tryOutCertification();
  const count = fc.integer({ min: 1, max: 10_000 });

  it('thêm trang không bao giờ rẻ hơn; mỗi bản không quá mức tối đa; nhân đúng số bản', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), count, count, (rule, pages, copies) => {
        const one = certificationFee(rule, { pages, copies: 1 });
        const many = certificationFee(rule, { pages, copies });
        const longer = certificationFee(rule, { pages: Math.min(pages + 1, 10_000), copies: 1 });
        if (!one.ok || !many.ok || !longer.ok) throw new Error('refused');
        expect(many.value.total).toBe(one.value.total * copies);
        expect(longer.value.total).toBeGreaterThanOrEqual(one.value.total);
        expect(Number.isSafeInteger(many.value.total)).toBe(true);
        const most = rule.per === 'page' ? rule.mostPerCopy : rule.amount;
        expect(one.value.perCopy).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('dòng phí', () => {
  it('miễn giảm chỉ làm tổng nhỏ đi và luôn mang lý do', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), fc.nat({ max: 1e9 }), (amount, taken) => {
        const line = feeLineOf('Phí thử', amount);
        if (!line.ok) throw new Error(line.error.code);
        const less = exempt(line.value, taken, 'Hộ nghèo');
        expect(less).toEqual(
          taken < amount
            ? { ok: true, value: { name: 'Phí thử', amount: taken, exemption: 'Hộ nghèo' } }
            : { ok: false, error: { code: 'exemption_not_less' } },
        );
        expect(less.ok ? totalOf([less.value]) : totalOf([line.value])).toBe(
          Math.min(taken, amount),
        );
      }),
    );
  });
});
