/** Reading the journal back: what is sent, what was closed last. */
import type { BorrowedSlot } from '#electron/desk/ports.ts';
import type { OrderedEntry, SealedEntry } from '#shared/journal/entry.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { inFoldOrder, knowEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';
import { ownChain } from './chains.ts';
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

type Closed = OrderedEntry<PayloadOf<'day.closed'>>;
type Completed = OrderedEntry<PayloadOf<'day.completed'>>;

const closedOf = (row: OrderedRow): Closed => {
  const entry = orderedOf(row);
  const known = knowEntry(entry);
  if (!known.ok || known.value.type !== 'day.closed')
    throw new Error('a close of this desk without the shape of one');
  return { ...entry, payload: known.value.payload };
};

/** The last close of the epoch in which we write. */
export const lastClose = (sql: Sql): Closed | null => {
  const row = sql.get<OrderedRow>(
    `SELECT ${ORDERED} ${FROM_ENTRY}
      WHERE entry.chain = ? AND entry.type = 'day.closed' ORDER BY entry.seq DESC LIMIT 1`,
    ownChain(sql)?.id ?? null,
  );
  return row === undefined ? null : closedOf(row);
};

const completionOf = (sql: Sql, close: number): Completed | null => {
  const row = sql.get<OrderedRow>(
    `SELECT ${ORDERED} ${FROM_ENTRY}
      WHERE entry.chain = ? AND entry.type = 'day.completed'
        AND json_extract(CAST(entry.payload AS TEXT), '$.close') = ?
      ORDER BY entry.seq LIMIT 1`,
    ownChain(sql)?.id ?? null,
    close,
  );
  const entry = row === undefined ? null : orderedOf(row);
  const known = entry === null ? null : knowEntry(entry);
  if (entry === null || known?.ok !== true || known.value.type !== 'day.completed') return null;
  return { ...entry, payload: known.value.payload };
};

/** The last closes of the epoch in which we write, newest first. */
export const closes = (
  sql: Sql,
  limit: number,
): readonly { readonly close: Closed; readonly completion: Completed | null }[] =>
  sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY}
        WHERE entry.chain = ? AND entry.type = 'day.closed' ORDER BY entry.seq DESC LIMIT ?`,
      ownChain(sql)?.id ?? null,
      limit,
    )
    .map(closedOf)
    .map((close) => ({ close, completion: completionOf(sql, close.header.seq) }));

/** Closes of the epoch in which we write that the province has not answered yet, oldest first. */
export const openCloses = (sql: Sql): readonly Closed[] =>
  sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY}
        WHERE entry.chain = ? AND entry.type = 'day.closed'
          AND json_extract(CAST(entry.payload AS TEXT), '$.province') IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM entry AS answer
             WHERE answer.chain = entry.chain AND answer.type = 'day.completed'
               AND json_extract(CAST(answer.payload AS TEXT), '$.close') = entry.seq)
        ORDER BY entry.seq`,
      ownChain(sql)?.id ?? null,
    )
    .map(closedOf);

/** Every change of the forms' words by a desk of this office. */
export const formChanges = (sql: Sql): readonly OrderedEntry[] =>
  inFoldOrder(
    sql
      .all<OrderedRow>(`SELECT ${ORDERED} ${FROM_ENTRY} WHERE entry.type = 'form.changed'`)
      .map(orderedOf),
  );

/** What the desks of this office said of procedures, newest first. */
export const flags = (sql: Sql): readonly OrderedEntry[] =>
  sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY}
        WHERE entry.type = 'procedure.flagged' ORDER BY entry.at DESC, entry.id DESC`,
    )
    .map(orderedOf);

/** Slots that this desk borrowed for a local date, in any of its epochs, the first borrowed first. */
export const borrowedSlots = (sql: Sql, day: string): readonly BorrowedSlot[] =>
  sql.all<BorrowedSlot>(
    `SELECT chain.epoch, json_extract(CAST(entry.payload AS TEXT), '$.slot') AS slot
       FROM entry JOIN chain ON chain.id = entry.chain
      WHERE entry.type = 'slot.borrowed' AND chain.desk = (SELECT desk FROM identity)
        AND json_extract(CAST(entry.payload AS TEXT), '$.day') = ?
      ORDER BY entry.id`,
    day,
  );
