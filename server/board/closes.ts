/** The days that desks have closed, each compared with what the province holds now. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { together, totalsDiffer } from '#shared/journal/day-totals.ts';
import { closeCompleted, dayClosed, type DayTotals } from '#shared/journal/desk-entries.ts';
import type { EntryType } from '#shared/journal/entry-types.ts';
import { openPayload } from '#shared/journal/hash-chain.ts';
import { totalsFor } from '#server/feed/totals.ts';
import type { Queryable } from '#server/store/database.ts';
import { sqlReading } from '#server/store/ledger/sql-ledger.ts';

export interface CloseLine {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly day: string;
  readonly receivedAt: Instant;
  /** Of all parts of the close together. */
  readonly totals: DayTotals;
  /** Where the desk's figures and the province's own differ, in any part; empty when they are equal. */
  readonly differs: ReturnType<typeof totalsDiffer>;
  /** The desk has not seen the province's figures yet. */
  readonly oneSided: boolean;
}

interface Row {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly payload: Uint8Array;
  readonly received_at: Instant;
}

const payloadOf = (row: Row): unknown => {
  const payload = openPayload(new Uint8Array(row.payload));
  return payload.ok ? payload.value : null;
};

const newest = (db: Queryable, type: EntryType, limit: number): Promise<readonly Row[]> =>
  db.query<Row>(
    `select office, desk, epoch, seq, payload, received_at from journal
     where type = $1 and ord is not null
     order by received_at desc, office, desk, epoch desc, seq desc limit $2`,
    [type, limit],
  );

const closeKey = (desk: string, epoch: number, seq: number): string => `${desk} ${epoch} ${seq}`;

const readCompleted = async (db: Queryable, limit: number): Promise<ReadonlySet<string>> => {
  const rows = await newest(db, 'day.completed', limit);
  return new Set(
    rows.flatMap((row) => {
      const completion = closeCompleted.safeParse(payloadOf(row));
      if (!completion.success) return [];
      const { epoch = row.epoch, close } = completion.data;
      return [closeKey(row.desk, epoch, close)];
    }),
  );
};

const closeLine = async (
  db: Queryable,
  row: Row,
  completed: ReadonlySet<string>,
): Promise<CloseLine | null> => {
  const close = dayClosed.safeParse(payloadOf(row));
  if (!close.success) return null;
  const { totals, province, day, earlier = [] } = close.data;
  const { office, desk, epoch, seq } = row;
  const differs: ReturnType<typeof totalsDiffer>[number][] = [];
  for (const part of [...earlier, { epoch, totals }]) {
    const { from, to } = part.totals;
    const range = { epoch: part.epoch, from, to };
    const own = await totalsFor(sqlReading(db), { id: desk, office }, range);
    differs.push(...(own.ok ? totalsDiffer(part.totals, own.value.totals) : (['range'] as const)));
  }
  return {
    office,
    desk,
    epoch,
    day,
    receivedAt: row.received_at,
    totals: together(
      totals,
      earlier.map((part) => part.totals),
    ),
    differs: [...new Set(differs)],
    oneSided: province === null && !completed.has(closeKey(desk, epoch, seq)),
  };
};

/** Newest first. */
export const readCloses = async (db: Queryable, limit: number): Promise<readonly CloseLine[]> => {
  const completed = await readCompleted(db, 10 * limit);
  const lines: CloseLine[] = [];
  for (const row of await newest(db, 'day.closed', limit)) {
    const line = await closeLine(db, row, completed);
    if (line !== null) lines.push(line);
  }
  return lines;
};
