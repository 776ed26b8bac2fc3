/** What the province is asked about on a stick: the runs of closes that it has not answered, or that differed. */
import { coveredBy } from './close-figures.ts';
import { rangesOf, type Range } from './close-range.ts';
import type { StoreReader } from '../ports.ts';

/** An envelope's head takes no more. */
const MOST = 100;

export const openRanges = (read: Pick<StoreReader, 'unfinishedCloses'>): readonly Range[] =>
  read
    .unfinishedCloses()
    .flatMap(({ close }) => rangesOf(coveredBy(close)))
    .slice(0, MOST);
