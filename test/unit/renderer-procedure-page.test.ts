import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { CasePage, FeeView, ProcedurePage } from '#shared/contract/outputs.ts';
import { formatMoney } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { countWords, deadlineLines, feeLines } from '#renderer/features/procedures/page-words.ts';

const days = (amount: number): CasePage['deadline'] => ({
  state: 'amount',
  amount,
  unit: 'working_day',
});

const one = (over: Partial<CasePage> = {}): CasePage => ({
  name: null,
  deadline: days(5),
  source: null,
  commitments: [],
  fees: [],
  ...over,
});

const channels = (
  inPerson: readonly CasePage[],
  online: readonly CasePage[] = inPerson,
): ProcedurePage['channels'] => [
  { channel: 'in_person', cases: inPerson },
  { channel: 'online', cases: online },
];

const fee = (over: Partial<FeeView> = {}): FeeView => ({
  kind: 'phí',
  raw: 'Lời ghi',
  amount: 8_000,
  relief: null,
  exemptions: [],
  ...over,
});

describe('trang thủ tục bằng lời', () => {
  it('mọi cách nộp nói giống nhau thì một dòng; khác nhau thì mỗi cách một dòng', () => {
    expect(deadlineLines(channels([one()]), vi)).toMatchObject([
      { when: 'Mọi hình thức nộp', deadline: '5 ngày làm việc' },
    ]);
    expect(
      deadlineLines(channels([one()], [one({ deadline: days(3) })]), vi).map(({ when }) => when),
    ).toEqual(['Trực tiếp', 'Trực tuyến']);
  });

  it('nhiều trường hợp thì gọi tên, không có tên thì đánh số', () => {
    const lines = deadlineLines(
      channels([one({ name: 'Cần xác minh' }), one({ deadline: days(1) })]),
      vi,
    );
    expect(lines.map(({ when }) => when)).toEqual([
      'Mọi hình thức nộp · Cần xác minh',
      'Mọi hình thức nộp · Trường hợp 2',
    ]);
  });

  it('cam kết có hiệu lực thì đứng đầu, luật ở dưới; cam kết không dùng được thì nói vì sao', () => {
    const decision = '12/QĐ-THU';
    const committed = (unused: CasePage['commitments'][number]['unused']) =>
      deadlineLines(
        channels([one({ commitments: [{ deadline: days(3), decision, unused }] })]),
        vi,
      )[0];
    expect(committed(null)).toMatchObject({
      deadline: '3 ngày làm việc',
      more: ['Cam kết trả trong 3 ngày làm việc theo 12/QĐ-THU (luật: 5 ngày làm việc).'],
    });
    expect(committed('longer')).toMatchObject({ deadline: '5 ngày làm việc' });
    expect(committed('longer')?.more[0]).toContain('dài hơn luật nên không dùng');
    expect(committed('law_unknown')?.more[0]).toContain('Tỉnh chưa xác nhận');
  });

  it('mức phí có hạn: đang giảm, hết giảm, không rõ', () => {
    const until = '2026-12-31' as LocalDate;
    const said = (relief: FeeView['relief']): string =>
      feeLines(channels([one({ fees: [fee({ relief })] })]), vi)[0]?.relief ?? '';
    expect(said({ state: 'holds', until, full: 16_000 })).toBe(
      `Giảm đến hết 31/12/2026; sau đó thu ${formatMoney(16_000)}.`,
    );
    expect(said({ state: 'holds', until, full: null })).toBe('Mức này chỉ đến hết 31/12/2026.');
    expect(said({ state: 'over', until })).toContain('đã hết ngày 31/12/2026');
    expect(said({ state: 'unclear', until })).toContain('đọc kỹ trước khi thu');
    expect(said(null)).toBe('');
  });

  it('số bản: chính, sao, hoặc xuất trình khi cần', () => {
    expect(countWords({ originals: 1, copies: 2 }, vi)).toBe('1 bản chính, 2 bản sao');
    expect(countWords({ originals: 0, copies: 1 }, vi)).toBe('1 bản sao');
    expect(countWords({ originals: 0, copies: 0 }, vi)).toBe(vi.procedures.page.asNeeded);
  });
});
