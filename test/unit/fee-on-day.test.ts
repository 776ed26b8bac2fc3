import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { ProcedureFee } from '#shared/catalogue/procedure.ts';
import { exemptionsIn } from '#shared/fee/exemptions.ts';
import { feeOnDay } from '#shared/fee/fee-on-day.ts';
import { reliefAmount } from '#shared/fee/relief.ts';

const lastDay = '2026-12-31' as LocalDate;
const nextDay = '2027-01-01' as LocalDate;

const fee = (over: Partial<ProcedureFee> = {}): ProcedureFee => ({
  kind: 'phí',
  amountVnd: 800_000,
  raw: '800.000 đồng (áp dụng mức phí 400.000 đồng/hồ sơ đến hết ngày 31/12/2026)',
  endsOn: lastDay,
  reliefVnd: 400_000,
  ...over,
});

describe('mức giảm có ngày hết hạn', () => {
  it.each([
    [
      '800,000 Việt Nam Đồng (áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026)',
      800_000,
      400_000,
    ],
    ['- 50.000đ/tem “AB”. - 25.000đ/tem “AB” (áp dụng đến hết ngày 31/12/2026)', 50_000, 25_000],
    [
      'Kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 mức thu bằng 50% mức thu nêu trên',
      70_000,
      35_000,
    ],
    ['từ ngày 01/7/2024 đến hết ngày 31/12/2024. Mức phí giảm 20%', 5_000_000, null],
    ['từ ngày 01/7/2024 đến hết ngày 31/12/2024 mức phí giảm 20%', 5_000_000, 4_000_000],
    ['đồng/lần (Miễn lệ phí từ ngày 07/4/2026 đến 30/6/2026)', 1_500_000, 0],
  ])('đọc mức đang thu từ lời ghi: %s', (words, full, taken) => {
    expect(reliefAmount(words, full)).toBe(taken);
  });

  it('lời ghi không nói mức giảm, hoặc nói mức cao hơn, thì không đoán', () => {
    expect(reliefAmount('Từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư', 50_000)).toBe(
      null,
    );
    expect(reliefAmount('25.000.000đ (áp dụng đến hết ngày 31/12/2026)', 50_000)).toBe(null);
    expect(reliefAmount('40.000đ (áp dụng đến hết ngày 31/12/2026)', null)).toBe(null);
    expect(reliefAmount('40.000đ/giấy', 80_000)).toBe(null);
  });

  it('ngày cuối còn thu mức giảm, hôm sau thu đủ', () => {
    expect(feeOnDay(fee(), lastDay)).toMatchObject({
      amount: 400_000,
      relief: { state: 'holds', until: lastDay, full: 800_000 },
    });
    expect(feeOnDay(fee(), nextDay)).toMatchObject({
      amount: 800_000,
      relief: { state: 'over', until: lastDay },
    });
  });

  it('không biết mức giảm thì vẫn nói có giảm đến ngày nào', () => {
    expect(feeOnDay(fee({ reliefVnd: null }), lastDay)).toMatchObject({
      amount: 800_000,
      relief: { state: 'unclear', until: lastDay },
    });
    expect(feeOnDay(fee({ reliefVnd: undefined }), nextDay).relief).toMatchObject({
      state: 'over',
    });
  });

  it('không có ngày hết hạn thì không nhắc gì', () => {
    expect(feeOnDay(fee({ endsOn: null, raw: '8.000 đồng' }), nextDay)).toEqual({
      amount: 800_000,
      relief: null,
      exemptions: [],
    });
  });
});

describe('lý do miễn mà lời ghi nêu', () => {
  it('mỗi đối tượng là một lý do để chọn', () => {
    const words =
      '8.000 đồng/bản. Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật. Phí cấp bản sao (nếu có yêu cầu) thu theo Thông tư số 281/2016/TT-BTC.';
    expect(exemptionsIn(words)).toEqual([
      'Người thuộc gia đình có công với cách mạng',
      'Người thuộc hộ nghèo',
      'Người khuyết tật',
    ]);
  });

  it('"Miễn phí" trơn và miễn có ngày hết hạn thì không phải lý do', () => {
    expect(exemptionsIn('Miễn phí (Theo quy định của Luật phí và lệ phí)')).toEqual([]);
    expect(exemptionsIn('Miễn phí đối với hồ sơ nộp từ ngày 07/4/2026 đến ngày 30/6/2026')).toEqual(
      [],
    );
  });
});
