/** Rows of a long list by their place, loaded in pages as they come into sight. */
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import type { Scope } from '#renderer/app/place.ts';
import type { Refusal } from '#shared/contract/contract.ts';

export const PAGE = 100;

export interface Pages {
  readonly total: number | null;
  readonly rowAt: (index: number) => DossierRowView | undefined;
  readonly refusal: Refusal | null;
}

/** `first`, `last`: the places in sight. Two pages cover them, as long as a screen shows fewer rows than a page. */
export const usePages = (text: string, scope: Scope, first: number, last: number): Pages => {
  const upper = Math.floor(first / PAGE) * PAGE;
  const lower = Math.floor(last / PAGE) * PAGE;
  const ask = (offset: number) => ({ text, scope, offset, limit: PAGE });
  // While one types, the rows of the word before stay: an empty flash at each key would be a blink.
  const samePlace = (offset: number) => (before: { readonly offset: number }) =>
    before.offset === offset;
  const above = useAsk('dossiers.list', ask(upper), { keepLast: samePlace(upper) });
  const below = useAsk('dossiers.list', ask(lower), { keepLast: samePlace(lower) });
  return {
    total: above.data?.total ?? below.data?.total ?? null,
    rowAt: (index) => {
      if (index >= upper && index < upper + PAGE) return above.data?.rows[index - upper];
      return index >= lower && index < lower + PAGE ? below.data?.rows[index - lower] : undefined;
    },
    refusal: above.error?.refusal ?? null,
  };
};
