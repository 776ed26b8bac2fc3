/**
 * Which entries the two sides count differently although the province has them all: asked of ever smaller runs, until one
 * entry is left, the first before the next: whatever ends the search, it has found some. Where only the hash differs, the
 * first entry from which on the chains part.
 */
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { StoreReader } from '../ports.ts';
import type { AskTotals } from './close-figures.ts';
import type { Range } from './close-range.ts';

/** So many questions at most: whoever differs in more has another trouble than single entries. */
const MOST_ASKED = 48;

export interface Located {
  /** By seq. */
  readonly entries: readonly OwnReach[];
  /** Those are all; or as many as are asked for; or nobody answered any more. */
  readonly ended: 'whole' | 'enough' | 'unanswered';
}

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
): Promise<Located> => {
  const { epoch } = range;
  let asked = 0;
  let isAnswered = true;
  /** Null where nothing more is asked, or nobody answers. */
  const compare = async (from: number, to: number): Promise<Compared | null> => {
    if (asked >= MOST_ASKED) return null;
    asked += 1;
    const answer = await ask(from, to, epoch);
    if (!answer.ok) {
      isAnswered = false;
      return null;
    }
    const differ = totalsDiffer(read.totals(from, to, epoch), answer.value.totals);
    return {
      figures: differ.some((name) => name !== 'hash' && name !== 'range'),
      hash: differ.includes('hash'),
    };
  };

  const stopped = (entries: readonly OwnReach[]): Located => ({
    entries,
    ended: isAnswered ? 'enough' : 'unanswered',
  });

  const counted = async (): Promise<Located> => {
    const found: OwnReach[] = [];
    const runs = [{ from: range.from, to: range.to }];
    for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
      const { from, to } = run;
      const said = await compare(from, to);
      if (said === null) return stopped(found);
      if (!said.figures) continue;
      const middle = Math.floor((from + to) / 2);
      if (from === to) found.push({ epoch, seq: from });
      else runs.unshift({ from, to: middle }, { from: middle + 1, to });
    }
    return { entries: found, ended: 'whole' };
  };

  const parted = async (): Promise<Located> => {
    let [low, high] = [range.from, range.to];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const said = await compare(middle, middle);
      if (said === null) return stopped([]);
      if (said.hash) high = middle;
      else low = middle + 1;
    }
    return { entries: [{ epoch, seq: low }], ended: 'whole' };
  };

  if (range.from > range.to) return { entries: [], ended: 'whole' };
  const found = await counted();
  return found.entries.length === 0 && found.ended === 'whole' ? parted() : found;
};
