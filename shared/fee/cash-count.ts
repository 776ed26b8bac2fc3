/** The till against the journal at a close. */
import type { CashCount, DayTotals } from '#shared/journal/desk-entries.ts';

/** Integer đồng: counted less recorded; below zero when money is missing. */
export const cashDifference = (
  { counted }: Pick<CashCount, 'counted'>,
  { fees }: Pick<DayTotals, 'fees'>,
): number => counted - fees;

/** Whoever counts another sum than the journal has says why. */
export const isExplained = (
  count: Pick<CashCount, 'counted' | 'reason'>,
  totals: DayTotals,
): boolean => cashDifference(count, totals) === 0 || (count.reason ?? '') !== '';
