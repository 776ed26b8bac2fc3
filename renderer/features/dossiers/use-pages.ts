/** Rows of a long list by their place, loaded in pages as they come into sight. */
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import type { Scope } from '#renderer/app/place.ts';
import type { Refusal } from '#shared/contract/contract.ts';

export const PAGE = 100;
const MOST_LETTERS = 200;

export interface Pages {
  readonly total: number | null;
  readonly rowAt: (index: number) => DossierRowView | undefined;
  readonly refusal: Refusal | null;
}

/** `first`, `last`: the places in sight. Two pages cover them, as long as a screen shows fewer rows than a page. */
export const usePages = (text: string, scope: Scope, first: number, last: number): Pages => {
  const upper = Math.floor(first / PAGE) * PAGE;
  const lower = Math.floor(last / PAGE) * PAGE;
  // A slip's code on its way through the box is longer than any words.
  const ask = (offset: number) => ({
    text: text.slice(0, MOST_LETTERS),
    scope,
    offset,
    limit: PAGE,
  });
  // While one types, the rows of the word before stay: an empty flash at each key would be a blink.
  const samePlace = (offset: number) => (before: { readonly offset: number }) =>
    before.offset === offset;
  // The first page stays asked for: it knows how many there are while others are still on their way.
  const head = useAsk('dossiers.list', ask(0), { keepLast: samePlace(0) });
  const above = useAsk('dossiers.list', ask(upper), { keepLast: samePlace(upper) });
  const below = useAsk('dossiers.list', ask(lower), { keepLast: samePlace(lower) });
  return {
    total: head.data?.total ?? null,
    rowAt: (index) => {
      if (index >= upper && index < upper + PAGE) return above.data?.rows[index - upper];
      return index >= lower && index < lower + PAGE ? below.data?.rows[index - lower] : undefined;
    },
    refusal: head.error?.refusal ?? above.error?.refusal ?? null,
  };
};
