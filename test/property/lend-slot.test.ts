import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lendSlot } from '#server/lending/lend-slot.ts';
import type { Lender, SlotLoan } from '#server/ledger/lending.ts';
import { addDays, localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';

const NOW = '2026-11-23T02:12:00.000Z' as Instant;
const TODAY = localDayOf(NOW);
const SEATED = new Set([1, 2, 3]);

/** Nine slots, three of them with a desk; the loans in memory. */
const lenderOver = (loans: SlotLoan[], numbers: readonly string[]): Lender => ({
  numbers: () =>
    Promise.resolve({
      agencyCode: 'H00.01',
      pattern: { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 },
    }),
  lentTo: ({ desk, epoch }, day) =>
    Promise.resolve(
      loans
        .filter((loan) => loan.desk === desk && loan.epoch === epoch && loan.day === day)
        .map(({ slot }) => slot),
    ),
  taken: (_office, day) =>
    Promise.resolve(
      new Set([...SEATED, ...loans.filter((loan) => loan.day === day).map(({ slot }) => slot)]),
    ),
  numbersBetween: (_office, first, last) =>
    Promise.resolve(numbers.filter((number) => number >= first && number <= last)),
  lend: (loan) => {
    loans.push(loan);
    return Promise.resolve();
  },
});

const ask = fc.record({
  desk: fc.constantFrom('quay-1', 'quay-2', 'quay-3'),
  epoch: fc.integer({ min: 1, max: 2 }),
  ahead: fc.integer({ min: -1, max: 1 }),
  /** The answer did not arrive: the desk does not know of it. */
  lost: fc.boolean(),
});

describe('cho mượn dải số', () => {
  it('một dải của một ngày chỉ một kỳ của một quầy giữ, không trúng dải đang dùng, hỏi lại thì như cũ', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ask, { maxLength: 20 }),
        fc.integer({ min: 4, max: 9 }),
        async (asks, used) => {
          const loans: SlotLoan[] = [];
          const numbers = [-1, 0, 1].map((ahead) => {
            const day = addDays(TODAY, ahead).slice(2).replaceAll('-', '');
            return `H00.01-${day}-${used}017`;
          });
          const lender = lenderOver(loans, numbers);
          const known = new Map<string, number[]>();
          for (const { desk, epoch, ahead, lost } of asks) {
            const day = addDays(TODAY, ahead);
            const key = `${desk} ${epoch} ${day}`;
            const held = known.get(key) ?? [];
            const of = { id: desk, epoch, office: 'xa-thu' };
            const lent = await lendSlot(lender, of, { day, slots: held }, NOW);
            if (!lent.ok) continue;
            expect(SEATED.has(lent.value) || lent.value === used || held.includes(lent.value)).toBe(
              false,
            );
            expect(await lendSlot(lender, of, { day, slots: held }, NOW)).toEqual(lent);
            if (!lost) known.set(key, [...held, lent.value]);
          }
          const names = loans.map(({ day, slot }) => `${day} ${slot}`);
          expect(new Set(names).size).toBe(names.length);
          for (const [key, slots] of known)
            for (const slot of slots)
              expect(
                loans.filter(
                  (loan) => loan.slot === slot && `${loan.desk} ${loan.epoch} ${loan.day}` === key,
                ),
              ).toHaveLength(1);
        },
      ),
      runs,
    );
  });

  it('dải quầy nói không dùng được thì không cho lại, vẫn ghi là đã cho mượn', async () => {
    const loans: SlotLoan[] = [];
    const of = { id: 'quay-1', epoch: 1, office: 'xa-thu' };
    const lender = lenderOver(loans, []);
    const lent = (unusable: readonly number[], by = of) =>
      lendSlot(lender, by, { day: TODAY, slots: [], unusable: [...unusable] }, NOW);
    expect(await lent([])).toEqual({ ok: true, value: 9 });
    expect(await lent([9])).toEqual({ ok: true, value: 8 });
    // Free here, but not at the desk.
    expect(await lent([9, 8, 7])).toEqual({ ok: true, value: 6 });
    expect(loans.map(({ slot }) => slot)).toEqual([9, 8, 6]);
    expect(await lent([], { ...of, id: 'quay-2' })).toEqual({ ok: true, value: 7 });
  });

  it('ngày xa hôm nay thì không cho', async () => {
    const of = { id: 'quay-1', epoch: 1, office: 'xa-thu' };
    for (const ahead of [-2, 2])
      expect(
        await lendSlot(lenderOver([], []), of, { day: addDays(TODAY, ahead), slots: [] }, NOW),
      ).toEqual({ ok: false, error: { code: 'slot_day_wrong' } });
  });
});
