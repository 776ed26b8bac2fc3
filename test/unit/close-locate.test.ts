import { describe, expect, it } from 'vitest';
import { locateDifferences } from '#electron/desk/close/locate-differences.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { ok } from '#shared/result.ts';

const totals = (from: number, to: number, fees: number): DayTotals => ({
  from,
  to,
  count: to - from + 1,
  hash: '0'.repeat(64),
  byType: {},
  accepted: 0,
  fees,
});

const locate = async (last: number, odd: readonly number[], answers = Infinity) => {
  let asked = 0;
  const located = await locateDifferences(
    { totals: (from, to) => totals(from, to, 0) },
    (from, to) => {
      asked += 1;
      const fees = odd.filter((seq) => from <= seq && seq <= to).length;
      return Promise.resolve(
        asked > answers
          ? { ok: false as const, error: { code: 'province_unreachable' as const } }
          : ok({ totals: totals(from, to, fees), missing: [] }),
      );
    },
    { epoch: 1, from: 1, to: last },
  );
  return { seqs: located.entries.map(({ seq }) => seq), ended: located.ended, asked };
};

describe('tìm mục hai bên đếm khác nhau', () => {
  it('một mục trong 2.000 mục thì tìm ra, và biết là đủ', async () => {
    expect(await locate(2000, [1234])).toMatchObject({ seqs: [1234], ended: 'whole' });
  });

  it.each([
    [400, [17, 101, 222, 303, 390]],
    [1000, [3, 333, 512, 700, 999]],
    [2000, [40, 900, 1500, 1999]],
  ])(
    'nhiều mục trong %i mục thì vẫn gọi tên được vài mục đầu, và nói là chưa đủ',
    async (last, odd) => {
      const { seqs, ended, asked } = await locate(last, odd);
      expect(seqs.length).toBeGreaterThanOrEqual(2);
      expect(odd.slice(0, seqs.length)).toEqual(seqs);
      expect(ended).toBe('enough');
      expect(asked).toBeLessThanOrEqual(48);
    },
  );

  it('mất mạng giữa chừng thì giữ những mục đã tìm ra, và nói là chưa hỏi xong', async () => {
    const { seqs, ended } = await locate(400, [1, 200], 12);
    expect(seqs).toEqual([1]);
    expect(ended).toBe('unanswered');
  });
});
