/**
 * Looks at the waiting entries again, in the order in which they came: a newer program understands more. What
 * still cannot be understood keeps its dossier waiting.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Database } from '#server/store/database.ts';
import { instantNow, type Surroundings } from '#server/surroundings.ts';
import { applyRun, type OnDefect } from './apply.ts';
import { readEntry, type RawEntry } from './reading.ts';

interface Row {
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

const rawEntry = (row: Row): RawEntry => ({
  desk: row.desk,
  epoch: row.epoch,
  seq: row.seq,
  header: new Uint8Array(row.header),
  payload: new Uint8Array(row.payload),
  hash: new Uint8Array(row.hash),
});

const reviewOffice = async (
  database: Database,
  office: string,
  receivedAt: Instant,
  onDefect: OnDefect,
): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.query('select 1 from office where code = $1 for no key update', [office]);
    const rows = await tx.query<Row>(
      `select desk, epoch, seq, header, payload, hash
       from parked join journal using (office, desk, epoch, seq)
       where office = $1 order by received_at, desk, epoch, seq`,
      [office],
    );
    const readings = rows.map((row) => readEntry(rawEntry(row)));
    await applyRun(tx, { office, receivedAt, onDefect }, readings, new Set());
    await tx.query(
      `delete from parked using journal
       where parked.office = $1 and journal.office = $1 and journal.ord is not null
         and (parked.desk, parked.epoch, parked.seq)
           = (journal.desk, journal.epoch, journal.seq)`,
      [office],
    );
  });

/** @returns how many wait still */
export const reviewParked = async (
  { database, surroundings }: { database: Database; surroundings: Surroundings },
  onDefect: OnDefect,
): Promise<number> => {
  const offices = await database.query<{ office: string }>(
    'select distinct office from parked order by office',
  );
  for (const { office } of offices)
    await reviewOffice(database, office, instantNow(surroundings), onDefect);
  const [left] = await database.query<{ count: number }>('select count(*) as count from parked');
  return left?.count ?? 0;
};
