/** What desks of the office wrote, ours not among them: read again to bear witness to it. */
import type { EntryName, SealedEntry } from '#shared/journal/entry.ts';
import type { Sql } from '../sql.ts';
import { FROM_ENTRY, SEALED, sealedOf, type SealedRow } from './rows.ts';

type Chain = Omit<EntryName, 'seq'>;

export const otherChains = (sql: Sql): readonly Chain[] =>
  sql.all<Chain>('SELECT desk, epoch FROM chain WHERE own = 0 ORDER BY desk, epoch');

export const entriesOf = (
  sql: Sql,
  { desk, epoch }: Chain,
  after: number,
  limit: number,
): readonly SealedEntry[] =>
  sql
    .all<SealedRow>(
      `SELECT ${SEALED} ${FROM_ENTRY}
        WHERE chain.desk = ? AND chain.epoch = ? AND entry.seq > ? ORDER BY entry.seq LIMIT ?`,
      desk,
      epoch,
      after,
      limit,
    )
    .map(sealedOf);

export const unconfirmed = (
  sql: Sql,
  { desk, epoch }: Chain,
  from: number,
): { readonly seq: number; readonly count: number } | null =>
  sql.get<{ readonly seq: number; readonly count: number }>(
    `SELECT seq, count FROM (
       SELECT min(entry.seq) AS seq, count(*) AS count ${FROM_ENTRY}
        WHERE chain.desk = ? AND chain.epoch = ? AND entry.seq >= ? AND entry.ord IS NULL)
      WHERE count > 0`,
    desk,
    epoch,
    from,
  ) ?? null;
