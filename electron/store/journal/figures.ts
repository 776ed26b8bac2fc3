/** What is counted over the journal: the figures of a close, and those of a day. */
import {
  addDays,
  atSecond,
  instantOfLocal,
  parseLocalDate,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { DayFigures } from '#electron/desk/ports.ts';
import { dayTotals, moneyOf } from '#shared/journal/day-totals.ts';
import type { Sql } from '../sql.ts';
import { ownChain } from './chains.ts';
import { keptOf, knownOf } from './kept.ts';
import { openEntriesAfter } from './read.ts';
import { FROM_ENTRY, ORDERED, type OrderedRow } from './rows.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The chain's hash at `seq`; what it stands on at 0. */
const hashAt = (sql: Sql, epoch: number, seq: number): string => {
  const found = sql.get<{ readonly hash: Uint8Array | null }>(
    `SELECT coalesce((SELECT hash FROM entry WHERE entry.chain = chain.id AND entry.seq = ?), prev)
              AS hash
       FROM chain WHERE desk = (SELECT desk FROM identity) AND epoch = ?`,
    seq,
    epoch,
  );
  const hash = found?.hash ?? null;
  if (hash === null) throw new Error(`no hash at ${epoch}/${seq}`);
  return hex(hash);
};

/** Of own entries `from..to` of an epoch, the one in which we write where none is named. */
export const totals = (sql: Sql, from: number, to: number, of?: number): DayTotals => {
  const epoch = of ?? ownChain(sql)?.epoch;
  if (epoch === undefined) throw new Error('no totals before the desk is enrolled');
  const entries = openEntriesAfter(sql, epoch, from - 1, Math.max(0, to - from + 1));
  const inRange = entries.filter(({ header }) => header.seq <= to);
  return dayTotals({ from, to, hash: hashAt(sql, epoch, to) }, inRange);
};

/** As the index has it, word for word: else it is not used. */
const MONEY = `entry.type IN ('fee.taken', 'fee.voided')`;

/** Fees that this desk took and gave back on a day of Vietnam, by the PC's clock; integer đồng. */
const moneyOn = (sql: Sql, day: LocalDate): number =>
  sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY}
        WHERE ${MONEY} AND entry.at >= ? AND entry.at < ? AND chain.own = 1`,
      instantOfLocal(atSecond(day, 0)),
      instantOfLocal(atSecond(addDays(day, 1), 0)),
    )
    .map((row) => knownOf(keptOf(row)))
    .reduce((sum, known) => sum + (known === null ? 0 : moneyOf(known)), 0);

/** Dossiers whose reception at this desk was on a local date, those that stand and those that are void; the fees of that date. */
export const dayFigures = (sql: Sql, day: string): DayFigures => {
  const date = parseLocalDate(day);
  if (!date.ok) throw new Error(`not a day: ${day}`);
  const taken = sql.get<{ readonly standing: number; readonly voided: number }>(
    `SELECT count(*) FILTER (WHERE voided = 0) AS standing,
            count(*) FILTER (WHERE voided = 1) AS voided
       FROM dossier WHERE received_at >= ? AND received_at < ? AND taken_here = 1`,
    date.value,
    addDays(date.value, 1),
  );
  return {
    accepted: taken?.standing ?? 0,
    voided: taken?.voided ?? 0,
    fees: moneyOn(sql, date.value),
  };
};
