/** The list of dossiers: the newest reception first, or by due date. */
import type {
  DossierPage,
  DossierQuery,
  DossierRow,
  StoreReader,
  WholeList,
} from '#electron/desk/ports.ts';
import { accented } from '#shared/search/spelled.ts';
import { heldBelow } from '../journal/province-holds.ts';
import type { Sql } from '../sql.ts';
import { rowsInBooks } from './book-search.ts';
import { BY_ID } from './by-id.ts';
import { foundPlaces, MOST_FOUND } from './found-places.ts';
import { isEverywhere, selectionOf } from './list-conditions.ts';
import { queryOf } from './search.ts';

/** A row of the list as the columns hold it. */
interface ListRow extends Omit<
  DossierRow,
  'number' | 'voided' | 'partly' | 'atProvince' | 'conflict'
> {
  readonly number: string | null;
  readonly voided: 0 | 1;
  readonly partly: 0 | 1;
  readonly conflict: string | null;
  readonly lastOwn: number | null;
}

const COLUMNS = `dossier.id, dossier.number, dossier.state, dossier.voided,
  dossier.procedure_code AS procedureCode, dossier.procedure_name AS procedureName,
  dossier.owner_name AS ownerName, dossier.submitter_name AS submitterName,
  dossier.received_at AS receivedAt, dossier.due_at AS dueAt, dossier.holder, dossier.conflict,
  dossier.held_since AS heldSince, dossier.officer, dossier.finished_at AS finishedAt,
  dossier.partly, dossier.trips,
  dossier.last_own AS lastOwn`;

const rowOf = ({ lastOwn, ...row }: ListRow, held: number): DossierRow => ({
  ...row,
  number: row.number ?? '',
  voided: row.voided === 1,
  partly: row.partly === 1,
  atProvince: lastOwn === null || lastOwn < held,
  conflict: row.conflict !== null,
});

/** The same row as in the list, of one dossier. */
export const dossierRow = (sql: Sql, id: string): DossierRow | null => {
  const row = sql.get<ListRow>(`SELECT ${COLUMNS} FROM dossier WHERE ${BY_ID}`, id, id);
  return row === undefined ? null : rowOf(row, heldBelow(sql));
};

interface Found {
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly more: boolean;
}

/** Everything is on the page. */
const whole = (rows: readonly ListRow[]): Found => ({ rows, total: rows.length, more: false });

const withoutWords = (sql: Sql, query: DossierQuery): Found => {
  const { where, order, values } = selectionOf(query);
  const rows = sql.all<ListRow>(
    `SELECT ${COLUMNS} FROM dossier ${where} ${order} LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset,
  );
  if (query.offset === 0 && rows.length < query.limit) return whole(rows);
  const count = sql.get<{ readonly n: number }>(
    `SELECT count(*) AS n FROM dossier ${where}`,
    ...values,
  );
  return { rows, total: count?.n ?? 0, more: false };
};

/**
 * Over all dossiers: the index walks its ids backwards, so the last taken in come first and nothing is sorted, by
 * rank least of all.
 */
const inIndex = (sql: Sql, { limit, offset }: DossierQuery, words: string): Found => {
  const rows = sql.all<ListRow>(
    `SELECT ${COLUMNS} FROM search JOIN dossier ON dossier.row = search.rowid
      WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ? OFFSET ?`,
    words,
    Math.min(limit, Math.max(0, MOST_FOUND - offset)),
    offset,
  );
  if (offset === 0 && rows.length < limit) return whole(rows);
  const count = sql.get<{ readonly n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${MOST_FOUND + 1})`,
    words,
  );
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, MOST_FOUND), more: n > MOST_FOUND };
};

/** In the order in which they are named. */
const rowsOf = (sql: Sql, places: readonly number[]): readonly ListRow[] =>
  sql.all<ListRow>(
    `SELECT ${COLUMNS} FROM json_each(?) AS page JOIN dossier ON dossier.row = page.value
      ORDER BY page.key`,
    JSON.stringify(places),
  );

const atPlaces = (
  sql: Sql,
  { offset, limit }: DossierQuery,
  found: readonly number[],
  more: boolean,
): Found => ({ rows: rowsOf(sql, found.slice(offset, offset + limit)), total: found.length, more });

const withWords = (sql: Sql, query: DossierQuery, words: string): Found => {
  if (!isEverywhere(query)) return atPlaces(sql, query, foundPlaces(sql, query), false);
  const inBooks = rowsInBooks(sql, query.text);
  if (inBooks.length > 0) return atPlaces(sql, query, inBooks, false);
  if (accented(query.text).length === 0) return inIndex(sql, query, words);
  const found = foundPlaces(sql, query);
  return atPlaces(sql, query, found, found.length === MOST_FOUND);
};

/** What was typed but holds no letter and no digit (`--`) finds all, as an empty text does. */
export const listDossiers = (sql: Sql, query: DossierQuery): DossierPage => {
  const words = queryOf(query.text);
  const { rows, total, more } =
    words === null ? withoutWords(sql, query) : withWords(sql, query, words);
  const held = rows.length === 0 ? 0 : heldBelow(sql);
  return { rows: rows.map((row) => rowOf(row, held)), total, more };
};

/**
 * Where the dossiers of a whole list stand, as it is at this moment: what comes and goes while the list is read in
 * parts does not shift it.
 */
export const listedPlaces = (sql: Sql, query: WholeList): readonly number[] => {
  const words = queryOf(query.text);
  if (words !== null && !(isEverywhere(query) && accented(query.text).length === 0))
    return foundPlaces(sql, query);
  const { where, order, values } = selectionOf(query);
  const found =
    words === null
      ? sql.all<{ readonly row: number }>(`SELECT row FROM dossier ${where} ${order}`, ...values)
      : sql.all<{ readonly row: number }>(
          `SELECT rowid AS row FROM search WHERE search MATCH ?
            ORDER BY rowid DESC LIMIT ${MOST_FOUND}`,
          words,
        );
  return found.map(({ row }) => row);
};

export const rowsAtPlaces = (sql: Sql, places: readonly number[]): readonly DossierRow[] => {
  const held = heldBelow(sql);
  return rowsOf(sql, places).map((row) => rowOf(row, held));
};

/** Dossiers with a paper that this desk owes: a receipt, or what tells the citizen what is missing or why it is not worked on. */
export const PAPER_OWED = `
  SELECT row, id, number, state FROM dossier INDEXED BY dossier_due
   WHERE open = 1 AND awaiting_receipt = 1
  UNION ALL
  SELECT row, id, number, state FROM dossier INDEXED BY dossier_awaiting
   WHERE open = 0 AND awaiting_receipt = 1`;

export const conflictedDossiers = (sql: Sql): ReturnType<StoreReader['conflictedDossiers']> =>
  sql.all(
    `SELECT id, number, conflict AS code FROM dossier WHERE conflict IS NOT NULL
      ORDER BY row DESC LIMIT 50`,
  );
