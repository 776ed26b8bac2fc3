/** What the control sheet says of the offices and of the hands that a dossier has gone through. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import type { CrossAreaOffices } from '#shared/dossier/arrival.ts';
import type { StoryItem } from '#shared/dossier/story.ts';
import type { ControlSheetData } from './control-sheet-data.ts';

type HandOver = ControlSheetData['handOvers'][number];
export type Hand = HandOver['from'];

/** Of another area: the office that decides leads, those where it was handed in help. Otherwise this office leads. */
export const officesOn = (
  crossArea: CrossAreaOffices | undefined,
  own: string,
): Pick<ControlSheetData, 'lead' | 'cooperating'> => {
  if (crossArea === undefined) return { lead: own, cooperating: [] };
  const { competent, receiving, assisting } = crossArea;
  const others = new Set([receiving, assisting]);
  others.delete(competent);
  return { lead: competent, cooperating: [...others] };
};

const textOf = (value: string | number | undefined): string =>
  value === undefined ? '' : String(value);

const officeHand = ({ detail }: StoryItem): Hand => ({
  office: textOf(detail['office']),
  officer: '',
});

/** The paper file goes to the other office or comes back from it; taking it is no other hand-over. */
const isBetweenOffices = ({ type, detail }: StoryItem): boolean =>
  type === 'crossArea.moved' &&
  (detail['step'] === 2 || detail['step'] === 4 || detail['reason'] !== undefined);

/**
 * The hand-overs that count, in the order of the story; nobody on the way has a deadline of their own.
 *
 * @param first who took the dossier in
 * @param handOf of whoever an entry names: an officer of this office, or a department
 */
export const handOversIn = (
  story: readonly StoryItem[],
  first: Hand,
  handOf: (name: string) => Hand,
): readonly HandOver[] => {
  const rows: HandOver[] = [];
  let from = first;
  for (const item of story) {
    if (item.skippedBecause !== null) continue;
    const { type, at, detail } = item;
    if (type === 'crossArea.arrived') {
      const sender = officeHand(item);
      rows.push({ from: sender, to: first, at: localTimeOf(at), standing: null, note: '' });
      from = first;
      continue;
    }
    const to = isBetweenOffices(item) ? officeHand(item) : null;
    if (to === null && type !== 'dossier.handedOver' && type !== 'dossier.reassigned') continue;
    const hand = to ?? handOf(textOf(detail['to']));
    const note = textOf(detail['reason'] ?? detail['reference']);
    rows.push({ from, to: hand, at: localTimeOf(at), standing: null, note });
    from = hand;
  }
  return rows;
};
