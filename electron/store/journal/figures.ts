/** What is counted over the journal: the figures of a close, and those of a day. */
import { addDays, atSecond, instantOfLocal, parseLocalDate } from '#shared/calendar/local-time.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { dayTotals, moneyOf } from '#shared/journal/day-totals.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';
import { ownChain } from './chains.ts';
import { openEntriesAfter } from './read.ts';
import { FROM_ENTRY, ORDERED, orderedOf, type OrderedRow } from './rows.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The chain's hash at `seq` of the epoch in which we write; what it stands on at 0. */
const hashAt = (sql: Sql, chain: number, seq: number, prev: Uint8Array): string =>
  hex(
    sql.get<{ readonly hash: Uint8Array }>(
      'SELECT hash FROM entry WHERE chain = ? AND seq = ?',
      chain,
      seq,
    )?.hash ?? prev,
  );

/** Of entries `from..to` of the epoch in which we write. */
export const totals = (sql: Sql, from: number, to: number): DayTotals => {
  const chain = ownChain(sql);
  if (chain === null) throw new Error('no totals before the desk is enrolled');
  const entries = openEntriesAfter(sql, chain.epoch, from - 1, Math.max(0, to - from + 1));
  return dayTotals({ from, to, hash: hashAt(sql, chain.id, to, chain.prev) }, entries);
};

/** As the index of figures has it, word for word: else it is not used. */
const COUNTED = `entry.type IN ('dossier.accepted', 'fee.taken', 'fee.voided')`;

/** What this desk did on a day of Vietnam, by the PC's clock: dossiers accepted, đồng taken less those voided. */
export const dayFigures = (
  sql: Sql,
  day: string,
): { readonly accepted: number; readonly fees: number } => {
  const date = parseLocalDate(day);
  if (!date.ok) throw new Error(`not a day: ${day}`);
  const from = instantOfLocal(atSecond(date.value, 0));
  const to = instantOfLocal(atSecond(addDays(date.value, 1), 0));
  const within = `${COUNTED} AND entry.at >= ? AND entry.at < ? AND chain.own = 1`;
  const accepted = sql.get<{ readonly n: number }>(
    `SELECT count(*) AS n ${FROM_ENTRY} WHERE entry.type = 'dossier.accepted' AND ${within}`,
    from,
    to,
  );
  const money = sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY} WHERE entry.type <> 'dossier.accepted' AND ${within}`,
      from,
      to,
    )
    .map(orderedOf)
    .map((entry) => knowEntry(entry));
  return {
    accepted: accepted?.n ?? 0,
    fees: money.reduce((sum, known) => sum + (known.ok ? moneyOf(known.value) : 0), 0),
  };
};
