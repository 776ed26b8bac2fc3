/** The till as it is typed, and what goes to the desk of it. Pure. */
import type { InputOf } from '#shared/contract/contract.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { cashDifference } from '#shared/fee/cash-count.ts';
import { parseDongEntry } from '#shared/fee/money.ts';

export interface CashForm {
  readonly counted: string;
  readonly serialFrom: string;
  readonly serialTo: string;
  readonly reason: string;
}

export const emptyCash: CashForm = { counted: '', serialFrom: '', serialTo: '', reason: '' };

export type CashWords =
  /** Nobody has counted: the close says nothing of the till. */
  | { readonly state: 'uncounted' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'equal'; readonly counted: number }
  | {
      readonly state: 'differs';
      readonly counted: number;
      /** Integer đồng: counted less recorded. */
      readonly by: number;
      readonly explained: boolean;
    };

export const readCash = (form: CashForm, totals: Pick<DayTotals, 'fees'>): CashWords => {
  if (form.counted.trim() === '') return { state: 'uncounted' };
  const counted = parseDongEntry(form.counted);
  if (!counted.ok) return { state: 'unreadable' };
  const by = cashDifference({ counted: counted.value }, totals);
  return by === 0
    ? { state: 'equal', counted: counted.value }
    : { state: 'differs', counted: counted.value, by, explained: form.reason.trim() !== '' };
};

/** The field that has to be mended before the day can be closed; null when nothing stands in the way. */
export const cashInTheWay = (words: CashWords): 'counted' | 'reason' | null => {
  if (words.state === 'unreadable') return 'counted';
  return words.state === 'differs' && !words.explained ? 'reason' : null;
};

/** Null where nobody has counted. */
export const cashInput = (
  { serialFrom, serialTo, reason }: CashForm,
  words: CashWords,
): InputOf<'close.day'>['cash'] =>
  words.state === 'equal' || words.state === 'differs'
    ? {
        counted: words.counted,
        serialFrom,
        serialTo,
        reason: words.state === 'differs' ? reason : '',
      }
    : null;
