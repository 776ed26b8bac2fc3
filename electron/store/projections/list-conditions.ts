/** What a list asks of its rows, and its order, as SQL. Conditions stand as the indexes say them. */
import { clockOf, stateCode, stateOfCode } from '#shared/dossier/states.ts';
import type { WholeList } from '#electron/desk/ports.ts';
import type { Value } from '../sql.ts';

type Condition = readonly [text: string, ...values: readonly Value[]];

/** A local time is its date, `T` and the clock: `U` comes after all times of that day. */
const endOf = (day: string): string => `${day}U`;

const isOpenState = (code: number): boolean => {
  const state = stateOfCode(code);
  return state !== null && ['running', 'paused'].includes(clockOf(state));
};

const FINISHED = stateCode('finished');

/** In the words of a partial index where one holds all of these states: a value in its place would not find it. */
const stateConditions = (states: readonly number[]): readonly Condition[] => {
  const among: Condition = ['state IN (SELECT value FROM json_each(?))', JSON.stringify(states)];
  if (states.every(isOpenState)) return [['open = 1'], among];
  return states.every((code) => code === FINISHED)
    ? [['state = 9 AND voided = 0']]
    : [['voided = 0'], among];
};

const equal = (column: string, value: string | undefined): readonly Condition[] =>
  value === undefined ? [] : [[`${column} = ?`, value]];

/** Of a dossier of two offices the result may not have come yet, or be gone to where it is handed out. */
const RESULT_IS_HERE = `(cross_area IS NULL OR cross_area NOT IN ('under_way', 'sent_back'))`;

/** Those that a range of an index answers. */
const rangeConditions = (query: WholeList): readonly Condition[] => {
  const { receivedOn, openOnly, dueFrom, dueTo, undated, resultWaiting, bringHome, finishedTo } =
    query;
  const conditions: Condition[] = [];
  if (receivedOn !== null)
    conditions.push(['received_at >= ? AND received_at < ?', receivedOn, endOf(receivedOn)]);
  if (openOnly) conditions.push(['open = 1']);
  if (dueFrom !== null) conditions.push(['due_at >= ?', dueFrom]);
  if (dueTo !== null) conditions.push(['due_at < ?', endOf(dueTo)]);
  if (resultWaiting === true || finishedTo !== undefined)
    conditions.push(['state = 9 AND voided = 0'], [RESULT_IS_HERE]);
  if (finishedTo !== undefined) conditions.push(['finished_at < ?', endOf(finishedTo)]);
  if (bringHome === true) conditions.push(['bring_home = 1']);
  if (undated === true) conditions.push(['due_at IS NULL']);
  return conditions;
};

const conditionsOf = (query: WholeList): readonly Condition[] => [
  ...rangeConditions(query),
  ...(query.states === undefined ? [] : stateConditions(query.states)),
  ...equal('field', query.field),
  ...equal('channel', query.channel),
  ...equal('officer', query.officer),
  ...equal('holder', query.holder),
];

export interface Selection {
  /** `WHERE …` or nothing. */
  readonly where: string;
  /** `ORDER BY …`. */
  readonly order: string;
  readonly values: readonly Value[];
}

const FEW = ['open = 1', 'bring_home = 1', 'state = 9 AND voided = 0'];

/**
 * The few dossiers that are listed by their due dates, as the index of those has them; null where the list runs by the
 * receptions: of all dossiers that there ever were none is listed by its due date.
 */
export const fewBy = (query: WholeList): string | null =>
  query.order === 'received'
    ? null
    : (conditionsOf(query)
        .map(([text]) => text)
        .find((text) => FEW.includes(text)) ?? null);

const withConditions = (query: WholeList, conditions: readonly Condition[]): Selection => {
  const all = conditions.map(([text]) => text).join(' AND ');
  return {
    where: all === '' ? '' : `WHERE ${all}`,
    order:
      fewBy(query) !== null
        ? // What is due at one time is read as the numbers run; only that much is sorted.
          'ORDER BY due_at ASC NULLS LAST, number ASC'
        : 'ORDER BY received_at DESC, row DESC',
    values: conditions.flatMap(([, ...values]) => values),
  };
};

export const selectionOf = (query: WholeList): Selection =>
  withConditions(query, conditionsOf(query));

/** The same with one more. */
export const selectionWith = (
  query: WholeList,
  text: string,
  ...values: readonly Value[]
): Selection => withConditions(query, [[text, ...values], ...conditionsOf(query)]);

/** Nothing is left out. */
export const isEverywhere = (query: WholeList): boolean => conditionsOf(query).length === 0;

/** An index knows most of what is left out: only few rows can remain. */
export const isNarrow = (query: WholeList): boolean =>
  fewBy(query) !== null || rangeConditions(query).length > 0;
