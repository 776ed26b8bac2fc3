/** Reading the journal back: what is sent, and what is looked up by its type. */
import type { BorrowedSlot, PapersAnswer } from '#electron/desk/ports.ts';
import type { OrderedEntry, SealedEntry } from '#shared/journal/entry.ts';
import { z } from '#shared/schema.ts';
import { inFoldOrder } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';
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

/** What citizens answered at the desks of this office, by time. */
export const feedbackBetween = (sql: Sql, from: string, to: string): readonly OrderedEntry[] =>
  sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY}
        WHERE entry.type = 'feedback.given' AND entry.at >= ? AND entry.at < ? ORDER BY entry.at`,
      from,
      to,
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

const epochs = z.array(z.int());

/** What people said after a restore of this desk, in any of its epochs. */
export const papersTold = (sql: Sql): readonly PapersAnswer[] =>
  sql
    .all<Omit<PapersAnswer, 'restores'> & { readonly restores: string }>(
      `SELECT chain.epoch, json_extract(CAST(entry.payload AS TEXT), '$.day') AS day,
            json_extract(CAST(entry.payload AS TEXT), '$.slot') AS slot,
            json_extract(CAST(entry.payload AS TEXT), '$.others.epoch') AS others,
            coalesce(json_extract(CAST(entry.payload AS TEXT), '$.restores'), '[]') AS restores
       FROM entry JOIN chain ON chain.id = entry.chain
      WHERE entry.type = 'papers.told' AND chain.desk = (SELECT desk FROM identity)
      ORDER BY entry.id`,
    )
    .map(({ restores, ...row }) => ({ ...row, restores: epochs.parse(JSON.parse(restores)) }));
