/**
 * A long list is read by stretches of some days along its index: how many lie in each tells where a place of the list
 * is, and no more rows are passed over than one stretch holds, however far down that is.
 */
import type { CountedStretch, Stretch, WholeList } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';
import { fewBy, selectionWith, type Selection } from './list-conditions.ts';

/** Of a date: year, month and the first digit of the day. A local time is as good. */
const TEN_DAYS = 9;
/** After every date. */
const END = '~';

const isBefore = (at: string, day: string | null): boolean => day !== null && at < day;
const isAfter = (at: string, day: string | null): boolean => day !== null && at > `${day}U`;

/** The next date there is along the index, whatever else the list asks: one step in the index. */
const nextDate = (sql: Sql, text: string, from: string): string | null =>
  sql.get<{ readonly at: string | null }>(text, from)?.at ?? null;

const newestBelow = (sql: Sql, { receivedOn }: WholeList, below: string): Stretch | null => {
  const top = receivedOn === null ? below : [below, `${receivedOn}U`].toSorted()[0];
  const at = nextDate(
    sql,
    'SELECT max(received_at) AS at FROM dossier WHERE received_at < ?',
    top ?? below,
  );
  if (at === null || isBefore(at, receivedOn)) return null;
  return { from: at.slice(0, TEN_DAYS), below };
};

/** The dated ones first; those without a date make up the last stretch. */
const earliestFrom = (sql: Sql, query: WholeList, few: string, below: string): Stretch | null => {
  const { dueFrom, dueTo, undated } = query;
  const first = dueFrom !== null && dueFrom > below ? dueFrom : below;
  const text = `SELECT min(due_at) AS at FROM dossier WHERE ${few} AND due_at >= ?`;
  const at = undated === true ? null : nextDate(sql, text, first);
  if (at !== null && !isAfter(at, dueTo))
    return { from: at, below: `${at.slice(0, TEN_DAYS)}${END}` };
  return dueFrom === null && dueTo === null ? 'undated' : null;
};

const nextStretch = (sql: Sql, query: WholeList, after: Stretch | null): Stretch | null => {
  if (after === 'undated') return null;
  const few = fewBy(query);
  return few === null
    ? newestBelow(sql, query, after?.from ?? END)
    : earliestFrom(sql, query, few, after?.below ?? '');
};

const within = (query: WholeList, stretch: Stretch): Selection => {
  if (stretch === 'undated') return selectionWith(query, 'due_at IS NULL');
  const column = fewBy(query) === null ? 'received_at' : 'due_at';
  const { from, below } = stretch;
  return selectionWith(query, `${column} >= ? AND ${column} < ?`, from, below);
};

const OPEN = 'open = 1';

/** The index that holds all that a list is narrowed by: another one might know its holder alone. */
const along = (query: WholeList): string => {
  const few = fewBy(query);
  if (few === null) return 'dossier INDEXED BY dossier_received';
  return few === OPEN ? 'dossier INDEXED BY dossier_due' : 'dossier';
};

/** Those without a date lie in the order of their numbers in an index of their own. */
const inOrder = (query: WholeList, stretch: Stretch, order: string): readonly [string, string] =>
  stretch === 'undated' && fewBy(query) === OPEN
    ? ['dossier INDEXED BY dossier_undated', 'ORDER BY number ASC']
    : [along(query), order];

export const stretchAfter = (
  sql: Sql,
  query: WholeList,
  after: Stretch | null,
): CountedStretch | null => {
  const stretch = nextStretch(sql, query, after);
  if (stretch === null) return null;
  const { where, values } = within(query, stretch);
  const counted = sql.get<{ readonly count: number }>(
    `SELECT count(*) AS count FROM ${along(query)} ${where}`,
    ...values,
  );
  return { stretch, count: counted?.count ?? 0 };
};

export const placesInStretch = (
  sql: Sql,
  query: WholeList,
  stretch: Stretch,
  most: number,
): readonly number[] => {
  const { where, order, values } = within(query, stretch);
  const [from, sorted] = inOrder(query, stretch, order);
  return sql
    .all<{ readonly row: number }>(
      `SELECT row FROM ${from} ${where} ${sorted} LIMIT ?`,
      ...values,
      most,
    )
    .map(({ row }) => row);
};
