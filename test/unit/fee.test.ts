import { describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { dongInWords, numberInWords } from '#shared/fee/amount-in-words.ts';
import {
  certificationFee,
  certificationRuleFor,
  certificationRules,
  type CertificationRule,
} from '#shared/fee/certification-fee.ts';
import { exempt, feeLineOf, totalOf } from '#shared/fee/fee-lines.ts';
import { parseDongEntry } from '#shared/fee/money.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};

describe('số tiền bằng chữ', () => {
  it.each([
    [0, 'Không đồng'],
    [4, 'Bốn đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [11, 'Mười một đồng'],
    [14, 'Mười bốn đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [55, 'Năm mươi lăm đồng'],
    [100, 'Một trăm đồng'],
    [101, 'Một trăm linh một đồng'],
    [104, 'Một trăm linh tư đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [115, 'Một trăm mười lăm đồng'],
    [121, 'Một trăm hai mươi mốt đồng'],
    [2_000, 'Hai nghìn đồng'],
    [8_000, 'Tám nghìn đồng'],
    [20_000, 'Hai mươi nghìn đồng'],
    [10_005, 'Mười nghìn không trăm linh năm đồng'],
    [200_000, 'Hai trăm nghìn đồng'],
    [1_001_000, 'Một triệu không trăm linh một nghìn đồng'],
    [1_000_001, 'Một triệu không trăm linh một đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [1_000_500_000, 'Một tỷ năm trăm nghìn đồng'],
    [1_000_000_001, 'Một tỷ không trăm linh một đồng'],
    [1_001_000_000, 'Một tỷ không trăm linh một triệu đồng'],
    [12_000_000_000, 'Mười hai tỷ đồng'],
    [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  ])('%i', (amount, words) => {
    expect(dongInWords(amount)).toBe(words);
  });

  it('chỉ riêng số thì viết thường', () => {
    expect(numberInWords(3)).toBe('ba');
  });
});

describe('số tiền gõ tay', () => {
  it.each([
    ['20000', 20_000],
    ['20.000', 20_000],
    ['20,000 đ', 20_000],
    ['1 234 567 đồng', 1_234_567],
    ['1.000.000 VNĐ', 1_000_000],
    ['0', 0],
  ])('%s', (typed, amount) => {
    expect(parseDongEntry(typed)).toEqual({ ok: true, value: amount });
  });

  it.each([
    ['', 'money_empty'],
    ['đ', 'money_empty'],
    ['20.00', 'money_form'],
    ['1.000,000', 'money_form'],
    ['-5000', 'money_form'],
    ['20k', 'money_form'],
    ['1e6', 'money_form'],
    ['1000000000001', 'money_too_much'],
    ['9'.repeat(400), 'money_too_much'],
  ])('%s bị từ chối', (typed, code) => {
    expect(parseDongEntry(typed)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('phí chứng thực', () => {
  const { tariffs: rules } = tryOutCertification();
  const ruleOf = (procedure: string): CertificationRule => {
    const rule = certificationRuleFor(rules, procedure, day('2026-11-23'));
    if (rule === null) throw new Error(procedure);
    return rule;
  };
  const copies = ruleOf('2.000815');
  const signatures = ruleOf('2.000884');

  it.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [10, 1, 12_000],
    [10, 3, 36_000],
    [198, 1, 200_000],
    [199, 1, 200_000],
    [5000, 2, 400_000],
  ])('bản sao %i trang, %i bản: %i đ', (pages, count, total) => {
    expect(certificationFee(copies, { pages, copies: count })).toMatchObject({ value: { total } });
  });

  it('chạm mức tối đa thì nói ra', () => {
    expect(certificationFee(copies, { pages: 198, copies: 1 })).toMatchObject({
      value: { capped: false },
    });
    expect(certificationFee(copies, { pages: 199, copies: 1 })).toMatchObject({
      value: { capped: true },
    });
  });

  it('chữ ký: 10.000 đ mỗi trường hợp, không kể trang', () => {
    expect(certificationFee(signatures, { pages: 0, copies: 3 })).toEqual({
      ok: true,
      value: { perCopy: 10_000, total: 30_000, capped: false },
    });
  });

  it.each([
    { pages: 0, copies: 1 },
    { pages: 1, copies: 0 },
    { pages: 1.5, copies: 1 },
    { pages: -1, copies: 1 },
    { pages: 1, copies: 10_001 },
    { pages: Number.NaN, copies: 1 },
  ])('%j không phải số trang, số bản', (work) => {
    expect(certificationFee(copies, work)).toEqual({
      ok: false,
      error: { code: 'certification_counts' },
    });
  });

  it('biểu phí có ngày hiệu lực; thủ tục khác không có biểu ở đây', () => {
    expect(certificationRuleFor(rules, '2.000815', day('2016-12-31'))).toBeNull();
    expect(certificationRuleFor(rules, '1.001193', day('2026-11-23'))).toBeNull();
    const ended = rules.map((rule) => ({ ...rule, effectiveTo: day('2026-11-22') }));
    expect(certificationRuleFor(ended, '2.000815', day('2026-11-22'))?.procedure).toBe('2.000815');
    expect(certificationRuleFor(ended, '2.000815', day('2026-11-23'))).toBeNull();
  });

  it('biểu phí lộn xộn thì không được nhận', () => {
    const broken = (tiers: readonly unknown[]): boolean =>
      certificationRules.safeParse([{ ...copies, tiers }]).success;
    expect(broken([{ fromPage: 1, amount: 2000 }])).toBe(true);
    expect(broken([])).toBe(false);
    expect(broken([{ fromPage: 2, amount: 2000 }])).toBe(false);
    expect(
      broken([
        { fromPage: 1, amount: 2000 },
        { fromPage: 1, amount: 1000 },
      ]),
    ).toBe(false);
    expect(broken([{ fromPage: 1, amount: -1 }])).toBe(false);
  });
});

describe('dòng phí của hồ sơ', () => {
  const line = feeLineOf(' Lệ phí  thử ', 8000);
  if (!line.ok) throw new Error(line.error.code);

  it('thu đủ thì không có lý do miễn', () => {
    expect(line.value).toEqual({ name: 'Lệ phí thử', amount: 8000, exemption: null });
  });

  it('miễn hoặc giảm phải có lý do và phải ít hơn mức phí', () => {
    expect(exempt(line.value, 0, ' Hộ nghèo ')).toEqual({
      ok: true,
      value: { name: 'Lệ phí thử', amount: 0, exemption: 'Hộ nghèo' },
    });
    expect(exempt(line.value, 0, ' ')).toEqual({
      ok: false,
      error: { code: 'exemption_reason_empty' },
    });
    expect(exempt(line.value, 8000, 'Giảm')).toEqual({
      ok: false,
      error: { code: 'exemption_not_less' },
    });
    expect(exempt(line.value, -1, 'Giảm')).toEqual({ ok: false, error: { code: 'fee_amount' } });
  });

  it('số tiền lẻ, âm, quá lớn và tên trống bị từ chối', () => {
    for (const amount of [0.5, -1, 1e13, Number.NaN]) {
      expect(feeLineOf('Phí', amount)).toEqual({ ok: false, error: { code: 'fee_amount' } });
    }
    expect(feeLineOf('', 1)).toEqual({ ok: false, error: { code: 'fee_name_empty' } });
  });

  it('cộng các dòng', () => {
    expect(totalOf([])).toBe(0);
    expect(totalOf([line.value, { ...line.value, amount: 2000 }])).toBe(10_000);
  });
});
