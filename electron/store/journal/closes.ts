/** The closes of this desk over all its epochs: what they cover, and which entry says how they stand. */
import type { CloseState } from '#electron/desk/ports.ts';
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { knowEntry, type PayloadOf } from '#shared/journal/entry-types.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { Sql } from '../sql.ts';
import { ORDERED, orderedOf, type OrderedRow } from './rows.ts';

type Closed = OrderedEntry<PayloadOf<'day.closed'>>;
type Completed = OrderedEntry<PayloadOf<'day.completed'>>;

/** Our chains first, then of each only the entries of that kind: never the whole journal. */
const OWN = `FROM chain CROSS JOIN entry
  WHERE chain.own = 1 AND chain.desk = (SELECT desk FROM identity) AND entry.chain = chain.id`;
/** What this life wrote is newer than a life with a higher number that was lost with its disk. */
const NEWEST_FIRST = `ORDER BY chain.epoch = (SELECT epoch FROM identity) DESC, chain.epoch DESC,
  entry.seq DESC`;

const said = (path: string): string => `json_extract(CAST(entry.payload AS TEXT), '${path}')`;

const closedOf = (row: OrderedRow): Closed => {
  const entry = orderedOf(row);
  const known = knowEntry(entry);
  if (!known.ok || known.value.type !== 'day.closed')
    throw new Error('a close of this desk without the shape of one');
  return { ...entry, payload: known.value.payload };
};

/** Null for one that a newer program wrote in a way that is not known here. */
const completedOf = (row: OrderedRow): Completed | null => {
  const entry = orderedOf(row);
  const known = knowEntry(entry);
  return known.ok && known.value.type === 'day.completed'
    ? { ...entry, payload: known.value.payload }
    : null;
};

/** The newest: a close is compared again until both sides are equal. */
const completionOf = (sql: Sql, { header: { epoch, seq } }: Closed): Completed | null => {
  const row = sql.get<OrderedRow>(
    `SELECT ${ORDERED} ${OWN} AND entry.type = 'day.completed'
        AND ${said('$.close')} = ? AND coalesce(${said('$.epoch')}, chain.epoch) = ?
      ${NEWEST_FIRST} LIMIT 1`,
    seq,
    epoch,
  );
  return row === undefined ? null : completedOf(row);
};

const withCompletion = (sql: Sql, rows: readonly OrderedRow[]): readonly CloseState[] =>
  rows.map(closedOf).map((close) => ({ close, completion: completionOf(sql, close) }));

/** Newest first. */
export const closes = (sql: Sql, limit: number): readonly CloseState[] =>
  withCompletion(
    sql,
    sql.all<OrderedRow>(
      `SELECT ${ORDERED} ${OWN} AND entry.type = 'day.closed' ${NEWEST_FIRST} LIMIT ?`,
      limit,
    ),
  );

export const lastClose = (sql: Sql): Closed | null => closes(sql, 1)[0]?.close ?? null;

/** Null where there is no such close. */
export const closeNamed = (sql: Sql, { epoch, seq }: OwnReach): CloseState | null => {
  const row = sql.get<OrderedRow>(
    `SELECT ${ORDERED} ${OWN} AND chain.epoch = ? AND entry.seq = ? AND entry.type = 'day.closed'`,
    epoch,
    seq,
  );
  return row === undefined ? null : (withCompletion(sql, [row])[0] ?? null);
};

/**
 * Closes that the province has not answered yet, and those that differed and were neither found equal later nor
 * settled by people's word. The oldest first.
 */
export const unfinishedCloses = (sql: Sql): readonly CloseState[] => {
  const done = new Set(
    sql
      .all<{ readonly close: string }>(
        `SELECT coalesce(${said('$.epoch')}, chain.epoch) || '/' || ${said('$.close')} AS close
         ${OWN} AND entry.type = 'day.completed'
            AND (${said('$.equal')} = 1 OR ${said('$.note')} IS NOT NULL)`,
      )
      .map(({ close }) => close),
  );
  const rows = sql
    .all<OrderedRow & { readonly close: string }>(
      `SELECT ${ORDERED}, chain.epoch || '/' || entry.seq AS close ${OWN}
          AND entry.type = 'day.closed'
          AND (${said('$.province')} IS NULL OR ${said('$.equal')} = 0)
        ORDER BY chain.epoch, entry.seq`,
    )
    .filter(({ close }) => !done.has(close));
  return withCompletion(sql, rows);
};

/** Closes of which people have said what they found. */
export const settledCloses = (sql: Sql): readonly CloseState[] =>
  sql
    .all<OwnReach>(
      `SELECT DISTINCT coalesce(${said('$.epoch')}, chain.epoch) AS epoch, ${said('$.close')} AS seq
       ${OWN} AND entry.type = 'day.completed' AND ${said('$.note')} IS NOT NULL`,
    )
    .flatMap((close) => closeNamed(sql, close) ?? []);

/** Of each own epoch, up to where closes cover it. An epoch that none covers is not among them. */
export const coveredUpTo = (sql: Sql): readonly OwnReach[] =>
  sql.all<OwnReach>(
    `SELECT epoch, max(seq) AS seq FROM (
       SELECT chain.epoch,
              (SELECT ${said('$.totals.to')} FROM entry
                WHERE entry.chain = chain.id AND entry.type = 'day.closed'
                ORDER BY entry.seq DESC LIMIT 1) AS seq
         FROM chain WHERE chain.own = 1 AND chain.desk = (SELECT desk FROM identity)
        UNION ALL
       SELECT json_extract(part.value, '$.epoch'), json_extract(part.value, '$.totals.to')
         FROM chain CROSS JOIN entry, json_each(CAST(entry.payload AS TEXT), '$.earlier') AS part
        WHERE chain.own = 1 AND chain.desk = (SELECT desk FROM identity)
          AND entry.chain = chain.id AND entry.type = 'day.closed')
      WHERE seq IS NOT NULL GROUP BY epoch`,
  );
