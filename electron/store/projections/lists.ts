/** The list of dossiers: the newest reception first, or by due date. */
import type {
  DossierPage,
  DossierQuery,
  DossierRow,
  StoreReader,
  WholeList,
} from '#electron/desk/ports.ts';
import { heldBelow } from '../journal/province-holds.ts';
import type { Sql, Value } from '../sql.ts';
import { rowsInBooks } from './book-search.ts';
import { BY_ID } from './by-id.ts';
import { matchesWords, queryOf } from './search.ts';

interface ListRow {
  readonly id: string;
  readonly number: string | null;
  readonly state: number;
  readonly voided: 0 | 1;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly submitterName: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly holder: string | null;
  readonly conflict: string | null;
  readonly lastOwn: number | null;
}

const COLUMNS = `dossier.id, dossier.number, dossier.state, dossier.voided,
  dossier.procedure_code AS procedureCode, dossier.procedure_name AS procedureName,
  dossier.owner_name AS ownerName, dossier.submitter_name AS submitterName,
  dossier.received_at AS receivedAt, dossier.due_at AS dueAt, dossier.holder, dossier.conflict,
  dossier.last_own AS lastOwn`;

type Condition = readonly [text: string, ...values: readonly Value[]];

/** A local time is its date, `T` and the clock: `U` comes after all times of that day. */
const endOf = (day: string): string => `${day}U`;

const conditionsOf = (query: WholeList): readonly Condition[] => {
  const { receivedOn, openOnly, dueFrom, dueTo, undated, resultWaiting, bringHome } = query;
  const conditions: Condition[] = [];
  if (receivedOn !== null)
    conditions.push(['received_at >= ? AND received_at < ?', receivedOn, endOf(receivedOn)]);
  if (openOnly) conditions.push(['open = 1']);
  if (dueFrom !== null) conditions.push(['due_at >= ?', dueFrom]);
  if (dueTo !== null) conditions.push(['due_at < ?', endOf(dueTo)]);
  // As its index says it: a value in its place would not find the index.
  if (resultWaiting === true) conditions.push(['state = 9 AND voided = 0']);
  if (bringHome === true) conditions.push(['bring_home = 1']);
  if (undated === true) conditions.push(['due_at IS NULL']);
  return conditions;
};

interface Selection {
  /** `WHERE …` or nothing, then `ORDER BY …`. */
  readonly where: string;
  readonly order: string;
  readonly values: readonly Value[];
}

const selectionOf = (query: WholeList): Selection => {
  const conditions = conditionsOf(query);
  const all = conditions.map(([text]) => text).join(' AND ');
  return {
    where: all === '' ? '' : `WHERE ${all}`,
    order:
      query.order === 'due'
        ? // What is due at one time is read as the numbers run; only that much is sorted.
          'ORDER BY due_at ASC NULLS LAST, number ASC'
        : 'ORDER BY received_at DESC, row DESC',
    values: conditions.flatMap(([, ...values]) => values),
  };
};

const rowOf = (row: ListRow, held: number): DossierRow => ({
  id: row.id,
  number: row.number ?? '',
  state: row.state,
  voided: row.voided === 1,
  procedureCode: row.procedureCode,
  procedureName: row.procedureName,
  ownerName: row.ownerName,
  submitterName: row.submitterName,
  receivedAt: row.receivedAt,
  dueAt: row.dueAt,
  holder: row.holder,
  atProvince: row.lastOwn === null || row.lastOwn < held,
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

/** Nobody reads further: another letter says more than another page. */
export const MOST_FOUND = 500;

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

const placesAmongFew = (sql: Sql, query: WholeList): readonly number[] => {
  const { where, order, values } = selectionOf(query);
  return sql
    .all<{ readonly row: number; readonly words: string }>(
      `SELECT row, words FROM dossier ${where} ${order}`,
      ...values,
    )
    .filter(({ words }) => matchesWords(words, query.text))
    .map(({ row }) => row);
};

/** Over the few that a day or a due date leaves: their words are compared one by one. */
const amongFew = (sql: Sql, query: DossierQuery): Found => {
  const found = placesAmongFew(sql, query);
  const page = found.slice(query.offset, query.offset + query.limit);
  return { rows: rowsOf(sql, page), total: found.length, more: false };
};

const isEverywhere = (query: WholeList): boolean =>
  conditionsOf(query).length === 0 && query.order === 'received';

const withWords = (sql: Sql, query: DossierQuery, words: string): Found => {
  if (!isEverywhere(query)) return amongFew(sql, query);
  const inBooks = rowsInBooks(sql, query.text);
  if (inBooks.length === 0) return inIndex(sql, query, words);
  const page = inBooks.slice(query.offset, query.offset + query.limit);
  return { rows: rowsOf(sql, page), total: inBooks.length, more: false };
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
  if (words !== null && !isEverywhere(query)) return placesAmongFew(sql, query);
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
