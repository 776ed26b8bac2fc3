/** What a list can be narrowed to: fields of the catalogue, officers, whoever has open dossiers in hand. */
import type { FilterChoices, Named } from '#shared/contract/outputs.ts';
import type { Hand } from '#shared/contract/outputs/hand-over.ts';
import { isHandled } from '../catalogue/procedures.ts';
import type { DeskContext } from '../context.ts';
import { handOf } from './who-holds.ts';

const inVietnamese = new Intl.Collator('vi');

/** Two of one name are told apart by title, and where that is not enough by id. */
const toldApart = (hands: readonly Hand[]): readonly Named[] => {
  const isAlone = (said: (hand: Hand) => string, hand: Hand): boolean =>
    hands.every((other) => other.id === hand.id || said(other) !== said(hand));
  const byTitle = ({ name, title }: Hand): string => (title === '' ? name : `${name} – ${title}`);
  return hands.map((hand) => {
    if (isAlone(({ name }) => name, hand)) return { id: hand.id, name: hand.name };
    const name = isAlone(byTitle, hand) ? byTitle(hand) : `${byTitle(hand)} (${hand.id})`;
    return { id: hand.id, name };
  });
};

const byName = (one: Named, other: Named): number => inVietnamese.compare(one.name, other.name);

export const filterChoices = (context: DeskContext): FilterChoices => {
  const { store, published } = context;
  const officers = store.read.officers();
  const catalogue = published.catalogue();
  const fields = (catalogue?.index.entries ?? []).flatMap(({ procedure }) =>
    catalogue !== null && isHandled(catalogue, procedure.code) ? [procedure.field] : [],
  );
  return {
    fields: [...new Set(fields)].filter((field) => field !== '').toSorted(inVietnamese.compare),
    officers: toldApart(officers).toSorted(byName),
    holders: toldApart(store.read.holders().map((id) => handOf(officers, id))).toSorted(byName),
  };
};
