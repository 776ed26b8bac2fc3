/** Rows of a long list by their place, loaded in pages as they come into sight; how many there are is counted behind them. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { listKey, type AskedList } from './asked-list.ts';

export const PAGE = 100;
const MOST_LETTERS = 200;

export interface Pages {
  /** As far as is known: what is in sight and a page more, until all are counted. */
  readonly total: number | null;
  readonly counted: boolean;
  /** Words find more than are listed. */
  readonly more: boolean;
  readonly rowAt: (index: number) => DossierRowView | undefined;
  readonly refusal: Refusal | null;
}

/** `first`, `last`: the places in sight. Two pages cover them, as long as a screen shows fewer rows than a page. */
export const usePages = (list: AskedList, first: number, last: number): Pages => {
  const { scope, filter } = list;
  const upper = Math.floor(first / PAGE) * PAGE;
  const lower = Math.floor(last / PAGE) * PAGE;
  // A slip's code on its way through the box is longer than any words.
  const asked = { text: list.text.slice(0, MOST_LETTERS), scope, filter };
  const ask = (offset: number) => ({ ...asked, offset, limit: PAGE });
  // While one types, the rows of the word before stay: an empty flash at each key would be a blink.
  const samePlace = (offset: number) => (before: { readonly offset: number }) =>
    before.offset === offset;
  // The first page stays asked for: it stands while others are still on their way.
  const head = useAsk('finding.page', ask(0), { keepLast: samePlace(0) });
  const above = useAsk('finding.page', ask(upper), { keepLast: samePlace(upper) });
  const below = useAsk('finding.page', ask(lower), { keepLast: samePlace(lower) });
  // The count of another list says nothing of this one; that of the same list before the last change stays near.
  const count = useAsk('finding.count', asked, {
    keepLast: (before) => listKey(before) === listKey(asked),
  });
  const seen = head.data === undefined ? null : head.data.rows.length;
  const sofar = seen === null ? null : head.data?.goesOn === true ? seen + PAGE : seen;
  return {
    total: count.data?.total ?? sofar,
    counted: count.data !== undefined || head.data?.goesOn === false,
    more: count.data?.more ?? false,
    rowAt: (index) => {
      if (index >= upper && index < upper + PAGE) return above.data?.rows[index - upper];
      return index >= lower && index < lower + PAGE ? below.data?.rows[index - lower] : undefined;
    },
    refusal: head.error?.refusal ?? above.error?.refusal ?? null,
  };
};
