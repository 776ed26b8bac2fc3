/** Reading the journal back: what is sent, what was closed last. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { OrderedEntry, SealedEntry } from '#shared/journal/entry.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';
import { head, ownChain } from './chains.ts';
import {
  FROM_ENTRY,
  ORDERED,
  orderedOf,
  SEALED,
  sealedOf,
  type OrderedRow,
  type SealedRow,
} from './rows.ts';

const OWN_AFTER = `WHERE chain.desk = (SELECT desk FROM identity) AND chain.epoch = ? AND entry.seq > ?
  ORDER BY entry.seq LIMIT ?`;

export const entriesAfter = (
  sql: Sql,
  epoch: number,
  seq: number,
  limit: number,
): readonly SealedEntry[] =>
  sql
    .all<SealedRow>(`SELECT ${SEALED} ${FROM_ENTRY} ${OWN_AFTER}`, epoch, seq, limit)
    .map(sealedOf);

export const openEntriesAfter = (
  sql: Sql,
  epoch: number,
  seq: number,
  limit: number,
): readonly OrderedEntry[] =>
  sql
    .all<OrderedRow>(`SELECT ${ORDERED} ${FROM_ENTRY} ${OWN_AFTER}`, epoch, seq, limit)
    .map(orderedOf);

/** The last close of the epoch in which we write. */
export const lastClose = (sql: Sql): OrderedEntry<PayloadOf<'day.closed'>> | null => {
  const row = sql.get<OrderedRow>(
    `SELECT ${ORDERED} ${FROM_ENTRY}
      WHERE entry.chain = ? AND entry.type = 'day.closed' ORDER BY entry.seq DESC LIMIT 1`,
    ownChain(sql)?.id ?? null,
  );
  if (row === undefined) return null;
  const entry = orderedOf(row);
  const known = knowEntry(entry);
  if (!known.ok || known.value.type !== 'day.closed')
    throw new Error('a close of this desk without the shape of one');
  return { ...entry, payload: known.value.payload };
};

/** What the clock of the PC claimed when this desk wrote last. */
export const lastAt = (sql: Sql): Instant | null => {
  const { epoch, seq } = head(sql);
  const [last] = seq === 0 ? [] : openEntriesAfter(sql, epoch, seq - 1, 1);
  return last?.header.at ?? null;
};
