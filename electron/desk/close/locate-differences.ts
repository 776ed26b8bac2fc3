/**
 * Which entries the two sides count differently although the province has them all: asked of ever smaller runs, until one
 * entry is left. Where only the hash differs, the first entry from which on the chains part.
 */
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { StoreReader } from '../ports.ts';
import type { AskTotals } from './close-figures.ts';
import type { Range } from './close-range.ts';

/** So many questions at most: whoever differs in more has another trouble than single entries. */
const MOST_ASKED = 48;

interface Compared {
  /** What the entries themselves say is not the same. */
  readonly figures: boolean;
  /** The chains are not the same at the end of the run. */
  readonly hash: boolean;
}

export const locateDifferences = async (
  read: Pick<StoreReader, 'totals'>,
  ask: AskTotals,
  range: Range,
): Promise<readonly OwnReach[]> => {
  const { epoch } = range;
  let asked = 0;
  /** Null where nothing more is asked, or nobody answers. */
  const compare = async (from: number, to: number): Promise<Compared | null> => {
    asked += 1;
    const answer = asked > MOST_ASKED ? null : await ask(from, to, epoch);
    if (answer === null || !answer.ok) return null;
    const differ = totalsDiffer(read.totals(from, to, epoch), answer.value.totals);
    return {
      figures: differ.some((name) => name !== 'hash' && name !== 'range'),
      hash: differ.includes('hash'),
    };
  };

  const counted = async (): Promise<readonly OwnReach[]> => {
    const found: OwnReach[] = [];
    const runs = [{ from: range.from, to: range.to }];
    for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
      const { from, to } = run;
      const said = await compare(from, to);
      if (said === null) break;
      if (!said.figures) continue;
      const middle = Math.floor((from + to) / 2);
      if (from === to) found.push({ epoch, seq: from });
      else runs.push({ from, to: middle }, { from: middle + 1, to });
    }
    return found.toSorted((a, b) => a.seq - b.seq);
  };

  const parted = async (): Promise<readonly OwnReach[]> => {
    let [low, high] = [range.from, range.to];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const said = await compare(middle, middle);
      if (said === null) return [];
      if (said.hash) high = middle;
      else low = middle + 1;
    }
    return [{ epoch, seq: low }];
  };

  if (range.from > range.to) return [];
  const found = await counted();
  return found.length > 0 ? found : parted();
};
