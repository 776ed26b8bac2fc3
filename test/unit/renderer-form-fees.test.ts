import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { formatMoney } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import {
  exemptionReasons,
  feeFrom,
  feeOffers,
  feesByDefault,
  feeTotal,
  feeWaived,
  offerWords,
  parseAmount,
  reliefOfLine,
  reliefWords,
} from '#renderer/features/form/fees.ts';
import { channelChosen } from '#renderer/features/form/procedure.ts';
import { fee, view, chosen, byPost } from '#test/fixtures/procedure-view.ts';

describe('phí, lệ phí', () => {
  it('một mức thu duy nhất có số tiền thì điền sẵn', () => {
    expect(feeOffers(view, chosen)).toHaveLength(1);
    expect(chosen.fees).toEqual([{ name: 'Lệ phí', amount: 20_000, exemption: '' }]);
    expect(feesByDefault(view, byPost, 'x')).toEqual([]);
    expect(feesByDefault(null, chosen, 'x')).toEqual([]);
  });

  it('đổi hình thức nộp thì phí đổi theo, trừ khi cán bộ đã sửa', () => {
    expect(channelChosen('postal', view, 'Phí, lệ phí')(chosen).fees).toEqual([]);
    const edited = { ...chosen, fees: [{ name: 'Lệ phí', amount: 0, exemption: 'hộ nghèo' }] };
    expect(channelChosen('postal', view, 'Phí, lệ phí')(edited).fees).toEqual(edited.fees);
  });

  it('lời văn của nguồn không phải tên khoản thu', () => {
    const prose = fee('in_person', null, 2000, '2,000 Việt Nam Đồng (/trang)');
    expect(feeFrom(prose, 'Phí, lệ phí')).toEqual({
      name: 'Phí, lệ phí',
      amount: 2000,
      exemption: '',
    });
    expect(offerWords({ ...prose, raw: 'x'.repeat(300) }, vi).length).toBeLessThan(110);
  });

  const until = '2026-12-31' as LocalDate;

  it('mức giảm còn hạn thì nói đến ngày nào và sau đó thu bao nhiêu; hết hạn thì nói thu đủ', () => {
    const half = {
      ...fee('in_person', 'phí', 400_000, 'nửa'),
      relief: { state: 'holds', until, full: 800_000 },
    } as const;
    expect(reliefWords(half, vi)).toBe(`giảm đến hết 31/12/2026, sau đó ${formatMoney(800_000)}`);
    expect(offerWords(half, vi)).toBe(`${formatMoney(400_000)} · ${reliefWords(half, vi)} · nửa`);
    const line = feeFrom(half, 'x');
    expect(reliefOfLine(line, [half], 'x', vi)).toContain('31/12/2026');
    expect(reliefOfLine({ ...line, amount: 0 }, [half], 'x', vi)).toBe('');
    const over = { ...half, relief: { state: 'over', until } } as const;
    expect(reliefWords(over, vi)).toBe('hết giảm từ sau 31/12/2026: thu đủ');
  });

  it('không rõ đang giảm còn bao nhiêu thì không điền sẵn', () => {
    const unclear = {
      ...view,
      fees: [
        {
          ...fee('in_person', 'phí', 50_000, 'có giảm'),
          relief: { state: 'unclear', until } as const,
        },
      ],
    };
    expect(feesByDefault(unclear, chosen, 'x')).toEqual([]);
  });

  it('miễn theo lý do của lời ghi: còn 0 đ, lý do ở lại', () => {
    const offers = [
      { ...fee('in_person', 'lệ phí', 8_000, 'a'), exemptions: ['Người thuộc hộ nghèo'] },
      {
        ...fee('in_person', 'lệ phí', 9_000, 'b'),
        exemptions: ['Người thuộc hộ nghèo', 'Người khuyết tật'],
      },
    ];
    expect(exemptionReasons(offers)).toEqual(['Người thuộc hộ nghèo', 'Người khuyết tật']);
    expect(feeWaived(0, 'Người thuộc hộ nghèo')(chosen).fees[0]).toEqual({
      name: 'Lệ phí',
      amount: 0,
      exemption: 'Người thuộc hộ nghèo',
    });
  });

  it('số tiền gõ có dấu chấm hay không đều hiểu', () => {
    expect(parseAmount('1.234.000')).toBe(1_234_000);
    expect(parseAmount('20000 đ')).toBe(20_000);
    expect(parseAmount(' ')).toBeNull();
    expect(
      feeTotal([
        { name: '', amount: 5, exemption: '' },
        { name: '', amount: null, exemption: '' },
      ]),
    ).toBe(5);
  });
});
