/** Paper slips: printed, keyed in, thrown away. */
import type { SlipRow } from '#electron/desk/ports.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';

export const projectSlips = (sql: Sql, id: number, { type, payload }: KnownEntry): void => {
  const takeBack = (counter: number, spoiled: string | null): void => {
    sql.run(
      'UPDATE slip SET back = ?, spoiled = ? WHERE counter = ? AND back IS NULL',
      id,
      spoiled,
      counter,
    );
  };
  if (type === 'slips.printed')
    for (const counter of payload.counters)
      sql.run(
        'INSERT OR REPLACE INTO slip (counter, printed, printed_on) VALUES (?, ?, ?)',
        counter,
        id,
        payload.day,
      );
  else if (type === 'slips.spoiled')
    for (const counter of payload.counters) takeBack(counter, payload.reason);
  else if (type === 'dossier.accepted' && payload.lateEntry?.counter !== undefined)
    takeBack(payload.lateEntry.counter, null);
};

interface Row {
  readonly counter: number;
  readonly printedOn: LocalDate;
  readonly back: number | null;
  readonly spoiled: string | null;
}

/** Counters from `first` to `last`, the sheet printed last at the end. */
export const slipsBetween = (sql: Sql, first: number, last: number): readonly SlipRow[] =>
  sql
    .all<Row>(
      `SELECT counter, printed_on AS printedOn, back, spoiled FROM slip
        WHERE counter BETWEEN ? AND ? ORDER BY printed, counter`,
      first,
      last,
    )
    .map(({ counter, printedOn, back, spoiled }) => ({
      counter,
      printedOn,
      state: back === null ? 'out' : spoiled === null ? 'used' : 'spoiled',
      reason: spoiled,
    }));
