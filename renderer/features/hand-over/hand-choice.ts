/** What stands in the list of hands, and whom a typed name means. */
import type { Hand } from '#shared/contract/outputs/hand-over.ts';

/** `to`: an officer's id, or a department as it is called. */
export type HandTyped =
  { readonly is: 'none' | 'several' } | { readonly is: 'one'; readonly to: string };

/** One of the list, by other words than name and title where there are some. */
export interface ShownHand extends Hand {
  readonly label?: string;
}

const labelOf = ({ name, title, label }: ShownHand): string =>
  label ?? (title === '' ? name : `${name} – ${title}`);

/** As whoever types in a hurry writes it. */
const folded = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi');

interface Choice {
  readonly label: string;
  readonly hand: ShownHand;
}

/** No two of one label: those that are called and titled alike have their id behind it. */
const choicesOf = (hands: readonly ShownHand[]): readonly Choice[] => {
  const said = hands.map((hand) => folded(labelOf(hand)));
  return hands.map((hand, at) => {
    const label = labelOf(hand);
    const isAlone = said.every((other, place) => place === at || other !== folded(label));
    return { hand, label: isAlone ? label : `${label} (${hand.id})` };
  });
};

export const handLabels = (hands: readonly ShownHand[]): string[] =>
  choicesOf(hands).map(({ label }) => label);

/** The line that was chosen; else whoever alone is called so; else a department of that name. */
export const handTyped = (typed: string, hands: readonly ShownHand[]): HandTyped => {
  const asked = folded(typed);
  if (asked === '') return { is: 'none' };
  const chosen = choicesOf(hands).find(({ label }) => folded(label) === asked);
  if (chosen !== undefined) return { is: 'one', to: chosen.hand.id };
  const called = hands.filter(
    (hand) => folded(hand.name) === asked || folded(labelOf(hand)) === asked,
  );
  const [first] = called;
  if (first === undefined) return { is: 'one', to: typed.trim() };
  return called.length === 1 ? { is: 'one', to: first.id } : { is: 'several' };
};
