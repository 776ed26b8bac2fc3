/** Which documents of a result are in somebody's hand, and which are still here. Pure. */
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import type { Dossier, HandOut } from './dossier.ts';
import type { ResultPaper } from './result-papers.ts';

type Handed = Pick<Dossier, 'outcome' | 'handedOut'>;

const isSame = (one: ResultPaper, other: ResultPaper): boolean =>
  one.name === other.name && one.number === other.number;

/** Documents of the result that nobody has taken yet, in their order; the places in `outcome.results`. */
export const placesLeft = ({ outcome, handedOut }: Handed): readonly number[] => {
  const results = outcome?.results ?? [];
  const taken = new Set<number>();
  for (const one of handedOut.flatMap(({ given = [] }) => given)) {
    const place = results.findIndex((paper, index) => !taken.has(index) && isSame(paper, one));
    if (place >= 0) taken.add(place);
  }
  return results.flatMap((_, place) => (taken.has(place) ? [] : [place]));
};

/** One of these is in somebody's hand already: two desks that did not know of each other gave it. */
export const isGivenAgain = (before: Handed, given: readonly ResultPaper[]): boolean => {
  const results = before.outcome?.results ?? [];
  const here = placesLeft(before).flatMap((place) => results[place] ?? []);
  const many = (papers: readonly ResultPaper[], of: ResultPaper): number =>
    papers.filter((paper) => isSame(paper, of)).length;
  return given.some((one) => many(results, one) > 0 && many(given, one) > many(here, one));
};

/** Nothing that was listed is still here, whoever took the last of it. */
export const isAllGiven = (dossier: Handed): boolean =>
  (dossier.outcome?.results ?? []).length > 0 && placesLeft(dossier).length === 0;

/** Null where it was taken back, undone, or never was. */
export const handOutNamed = (
  { handedOut }: Pick<Dossier, 'handedOut'>,
  name: EntryName,
): HandOut | null => handedOut.find(({ entry }) => sameName(entry, name)) ?? null;

/** Nothing of the result is here. Where nobody listed its documents, the hand-over said so itself. */
const isAllOut = (dossier: Handed): boolean =>
  dossier.handedOut.some(({ whole, given = [] }) => whole && given.length === 0) ||
  ((dossier.outcome?.results ?? []).length > 0
    ? isAllGiven(dossier)
    : dossier.handedOut.some(({ whole }) => whole));

/** What is out when one hand-over was taken back; another of the same result may stand beside it. */
export const withoutHandOut = (
  { outcome, handedOut }: Handed,
  gone: HandOut,
): Pick<Dossier, 'handedOut' | 'returned'> => {
  const left = handedOut.filter((one) => one !== gone);
  if (isAllOut({ outcome, handedOut: left }))
    return { handedOut: left, returned: left.findLast(({ whole }) => whole) ?? null };
  return { handedOut: left.map((one) => ({ ...one, whole: false })), returned: null };
};
