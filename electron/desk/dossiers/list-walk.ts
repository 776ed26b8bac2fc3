/**
 * Any place of a list of any length. The list is walked by stretches of some days, each counted as it is passed; what
 * was walked is remembered until the journal goes on. Between pieces of the walk the desk answers others.
 */
import { searchWords } from '#shared/search/search-key.ts';
import { accented } from '#shared/search/spelled.ts';
import type { DeskContext } from '../context.ts';
import type { CountedStretch, DossierRow, WholeList } from '../ports.ts';
import { isNarrowed } from './list-query.ts';

/** So many stretches in one go; each part of what words find is a go of its own. */
const IN_ONE_GO = 4;
/** Of lists that were looked at last. */
const REMEMBERED = 4;
/** Nobody reads further in what words find: another letter says more than another page. */
const MOST_FOUND = 500;
const NOW_MS = 0;

interface Walked {
  readonly stretches: CountedStretch[];
  done: boolean;
}

interface Found {
  readonly places: number[];
  /** Where the next part begins; null at the beginning. */
  from: number | null;
  done: boolean;
}

export interface ListCount {
  readonly total: number;
  /** Words find more than `total`. */
  readonly more: boolean;
}

export interface ListPart {
  readonly rows: readonly DossierRow[];
  /** The list goes on behind them. */
  readonly goesOn: boolean;
}

/** A text without letter or digit leaves nothing out. */
const looksForWords = ({ text }: WholeList): boolean => searchWords(text).length > 0;

/** The index alone does not answer it: what bears the words is looked at, part by part. */
const isReadInParts = (query: WholeList): boolean =>
  isNarrowed(query) || accented(query.text).length > 0;

const counted = ({ stretches }: Walked): number =>
  stretches.reduce((sum, { count }) => sum + count, 0);

/** The newest last; no more than are worth remembering. */
const remember = <T>(kept: Map<string, T>, key: string, make: () => T): T => {
  const known = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > REMEMBERED && oldest !== undefined) kept.delete(oldest);
  return known;
};

export const createListWalk = ({ store, after }: Pick<DeskContext, 'store' | 'after'>) => {
  const { read } = store;
  const walks = new Map<string, Walked>();
  const finds = new Map<string, Found>();

  const letOthers = (): Promise<void> =>
    new Promise((resolve) => {
      after(NOW_MS, resolve);
    });

  /** Another text as soon as any dossier may stand elsewhere. */
  const keyOf = (query: WholeList): string => {
    const { epoch, seq } = read.head();
    return JSON.stringify([query, epoch, seq, read.feedCursor()]);
  };

  const walkTo = async (query: WholeList, walked: Walked, place: number): Promise<void> => {
    for (let steps = 1; !walked.done && counted(walked) <= place; steps += 1) {
      const next = read.stretchAfter(query, walked.stretches.at(-1)?.stretch ?? null);
      if (next === null) walked.done = true;
      else walked.stretches.push(next);
      if (steps % IN_ONE_GO === 0) await letOthers();
    }
  };

  const placesFrom = (
    query: WholeList,
    { stretches }: Walked,
    offset: number,
    limit: number,
  ): readonly number[] => {
    const places: number[] = [];
    let before = 0;
    for (const { stretch, count } of stretches) {
      const skip = Math.max(0, offset - before);
      const wanted = limit - places.length;
      if (wanted === 0) break;
      if (skip < count)
        places.push(...read.placesInStretch(query, stretch, skip + wanted).slice(skip));
      before += count;
    }
    return places;
  };

  const findTo = async (query: WholeList, found: Found, place: number): Promise<void> => {
    const end = Math.min(place, MOST_FOUND);
    while (!found.done && found.places.length <= end) {
      const part = read.foundPart(query, found.from);
      found.places.push(...(part?.places ?? []));
      found.from = part?.next ?? null;
      found.done = found.from === null;
      if (!found.done) await letOthers();
    }
  };

  const ofWalk = (query: WholeList): Walked =>
    remember(walks, keyOf(query), () => ({ stretches: [], done: false }));

  const ofFind = (query: WholeList): Found =>
    remember(finds, keyOf(query), () => ({ places: [], from: null, done: false }));

  const page = async (query: WholeList, offset: number, limit: number): Promise<ListPart> => {
    const end = offset + limit;
    if (looksForWords(query)) {
      if (!isReadInParts(query)) {
        const { rows, total } = read.listDossiers({ ...query, offset, limit });
        return { rows, goesOn: offset + rows.length < total };
      }
      const found = ofFind(query);
      await findTo(query, found, end);
      const places = found.places.slice(0, MOST_FOUND);
      return { rows: read.rowsAtPlaces(places.slice(offset, end)), goesOn: places.length > end };
    }
    const walked = ofWalk(query);
    await walkTo(query, walked, end);
    const rows = read.rowsAtPlaces(placesFrom(query, walked, offset, limit));
    return { rows, goesOn: counted(walked) > end };
  };

  const count = async (query: WholeList): Promise<ListCount> => {
    if (looksForWords(query)) {
      if (!isReadInParts(query)) {
        const { total, more } = read.listDossiers({ ...query, offset: 0, limit: 1 });
        return { total, more };
      }
      const found = ofFind(query);
      await findTo(query, found, MOST_FOUND);
      const { length } = found.places;
      return { total: Math.min(length, MOST_FOUND), more: length > MOST_FOUND };
    }
    const walked = ofWalk(query);
    await walkTo(query, walked, Number.MAX_SAFE_INTEGER);
    return { total: counted(walked), more: false };
  };

  return { page, count };
};

export type ListWalk = ReturnType<typeof createListWalk>;
