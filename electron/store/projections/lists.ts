/** The list of dossiers: the newest reception first, or by due date. */
import type { DossierPage, DossierQuery, DossierRow, StoreReader } from '#electron/desk/ports.ts';
import { heldBelow } from '../journal/province-holds.ts';
import type { Sql, Value } from '../sql.ts';
import { BY_ID } from './by-id.ts';
import { queryOf } from './search.ts';

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

/** On the row itself; what was typed is a condition on the index. */
const conditionsOf = (query: DossierQuery): readonly Condition[] => {
  const { receivedOn, openOnly, dueFrom, dueTo } = query;
  const conditions: Condition[] = [];
  if (receivedOn !== null)
    conditions.push(['received_at >= ? AND received_at < ?', receivedOn, endOf(receivedOn)]);
  if (openOnly) conditions.push(['open = 1']);
  if (dueFrom !== null) conditions.push(['due_at >= ?', dueFrom]);
  if (dueTo !== null) conditions.push(['due_at < ?', endOf(dueTo)]);
  return conditions;
};

interface Selection {
  readonly text: string;
  readonly values: readonly Value[];
}

const whereOf = (conditions: readonly Condition[]): Selection => ({
  text: conditions.length === 0 ? '' : `WHERE ${conditions.map(([text]) => text).join(' AND ')}`,
  values: conditions.flatMap(([, ...values]) => values),
});

/**
 * With words, the index walks its ids backwards: the last taken in comes first without sorting, never by rank.
 * Without words, an index on the row does the same.
 */
const orderOf = (query: DossierQuery, words: string | null): string => {
  if (query.order === 'due') return 'dossier.due_at ASC NULLS LAST, dossier.row DESC';
  return words === null ? 'dossier.received_at DESC, dossier.row DESC' : 'search.rowid DESC';
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

const count = (sql: Sql, table: string, where: Selection): number =>
  sql.get<{ readonly n: number }>(
    `SELECT count(*) AS n FROM ${table} ${where.text}`,
    ...where.values,
  )?.n ?? 0;

const JOINED = 'search JOIN dossier ON dossier.row = search.rowid';

/** The same row as in the list, of one dossier. */
export const dossierRow = (sql: Sql, id: string): DossierRow | null => {
  const row = sql.get<ListRow>(`SELECT ${COLUMNS} FROM dossier WHERE ${BY_ID}`, id, id);
  return row === undefined ? null : rowOf(row, heldBelow(sql));
};

/** What was typed but holds no letter and no digit (`--`) finds all, as an empty text does. */
export const listDossiers = (sql: Sql, query: DossierQuery): DossierPage => {
  const words = queryOf(query.text);
  const conditions = conditionsOf(query);
  const matching: readonly Condition[] =
    words === null ? conditions : [['search MATCH ?', words], ...conditions];
  const where = whereOf(matching);
  const rows = sql.all<ListRow>(
    `SELECT ${COLUMNS} FROM ${words === null ? 'dossier' : JOINED} ${where.text}
      ORDER BY ${orderOf(query, words)} LIMIT ? OFFSET ?`,
    ...where.values,
    query.limit,
    query.offset,
  );
  const held = heldBelow(sql);
  // The index alone can count, unless a condition is on the row.
  const table = words === null ? 'dossier' : conditions.length === 0 ? 'search' : JOINED;
  const whole = query.offset === 0 && rows.length < query.limit;
  return {
    rows: rows.map((row) => rowOf(row, held)),
    total: whole ? rows.length : count(sql, table, where),
  };
};

export const dossiersWithoutReceipt = (sql: Sql): readonly string[] =>
  sql
    .all<{ readonly id: string }>(
      `SELECT id FROM (
         SELECT row, id FROM dossier INDEXED BY dossier_due WHERE open = 1 AND awaiting_receipt = 1
         UNION ALL
         SELECT row, id FROM dossier INDEXED BY dossier_awaiting WHERE open = 0 AND awaiting_receipt = 1
       ) ORDER BY row`,
    )
    .map(({ id }) => id);

export const conflictedDossiers = (sql: Sql): ReturnType<StoreReader['conflictedDossiers']> =>
  sql.all(
    `SELECT id, number, conflict AS code FROM dossier WHERE conflict IS NOT NULL
      ORDER BY row DESC LIMIT 50`,
  );
