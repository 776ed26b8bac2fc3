/** A province's books as they lie in its database. */
import { one, type Queryable } from '#server/store/database.ts';
import type { EntryName, Verdict } from '#shared/journal/entry.ts';
import type { HeldEntry, ProvinceBooks, ProvinceChain } from './evidence.ts';

interface JournalRow extends HeldEntry {
  readonly ord: number | null;
  readonly verdict: Verdict | null;
}

const CHAINS = 'select desk_epoch.desk, desk_epoch.epoch, prev, seq, hash from desk_epoch';

/** Of all offices. */
export const chainsIn = (database: Queryable): Promise<readonly ProvinceChain[]> =>
  database.query<ProvinceChain>(CHAINS);

/** Of one office; `parked` of all. */
export const booksIn = async (database: Queryable, office: string): Promise<ProvinceBooks> => {
  const { ord } = one(
    await database.query<{ ord: number }>('select ord from office where code = $1', [office]),
  );
  const rows = await database.query<JournalRow>(
    `select desk, epoch, seq, header, payload, hash, ord, verdict from journal where office = $1`,
    [office],
  );
  const suspects = await database.query<EntryName>(
    'select desk, epoch, seq from quarantine where office = $1',
    [office],
  );
  const { count } = one(
    await database.query<{ count: number }>('select count(*) as count from parked'),
  );
  const chains = await database.query<ProvinceChain>(
    `${CHAINS} join desk on desk.id = desk_epoch.desk where desk.office = $1`,
    [office],
  );
  const entries = rows.map(({ ord: at, verdict, ...entry }) => ({
    ...entry,
    placed: at === null || verdict === null ? null : { ord: at, verdict },
  }));
  return { ord, entries, chains, parked: count, suspects };
};
