/** The days that desks have closed, each compared with what the province holds now. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { totalsDiffer } from '#shared/journal/day-totals.ts';
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
  readonly totals: DayTotals;
  /** Where the desk's figures and the province's own differ; empty when they are equal. */
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

const closeKey = ({ desk, epoch }: Row, seq: number): string => `${desk} ${epoch} ${seq}`;

const readCompleted = async (db: Queryable, limit: number): Promise<ReadonlySet<string>> => {
  const rows = await newest(db, 'day.completed', limit);
  return new Set(
    rows.flatMap((row) => {
      const completion = closeCompleted.safeParse(payloadOf(row));
      return completion.success ? [closeKey(row, completion.data.close)] : [];
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
  const { totals, province, day } = close.data;
  const { office, desk, epoch, seq } = row;
  const { from, to } = totals;
  const own = await totalsFor(sqlReading(db), { id: desk, office }, { epoch, from, to });
  return {
    office,
    desk,
    epoch,
    day,
    receivedAt: row.received_at,
    totals,
    differs: own.ok ? totalsDiffer(totals, own.value.totals) : ['range'],
    oneSided: province === null && !completed.has(closeKey(row, seq)),
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
