/** Which documents of a result are in somebody's hand, and which are still here. Pure. */
import type { Dossier } from './dossier.ts';
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
