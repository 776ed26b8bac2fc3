/** An office's part of the ledger, inside one transaction. */
import type { DeskEpoch, HeldHead, OfficeLedger } from '#server/ledger/ports.ts';
import { contentHash, type HeldEntry } from '#server/ingest/chain.ts';
import type { Suspect } from '#server/ingest/quarantine.ts';
import type { RawEntry } from '#server/ingest/reading.ts';
import { inSavepoint, isDataFault, type Queryable } from '#server/store/database.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { err, ok } from '#shared/result.ts';
import { loadBlocked, loadState } from './stories.ts';
import { writePlan } from './write-plan.ts';

/** Locks the epoch too: it orders the requests of one desk. */
const held = async (tx: Queryable, { desk, epoch }: DeskEpoch): Promise<HeldHead | null> => {
  const [chain] = await tx.query<{ seq: number; hash: Uint8Array }>(
    'select seq, hash from desk_epoch where desk = $1 and epoch = $2 for no key update',
    [desk, epoch],
  );
  return chain ?? null;
};

const heldEntries = (
  tx: Queryable,
  office: string,
  { desk, epoch }: DeskEpoch,
  from: number,
  to: number,
): Promise<readonly HeldEntry[]> =>
  tx.query<{
    seq: number;
    header: Uint8Array;
    payload: Uint8Array;
    hash: Uint8Array;
    parked: boolean;
  }>(
    `select seq, header, payload, hash, ord is null as parked from journal
     where office = $1 and desk = $2 and epoch = $3 and seq between $4 and $5`,
    [office, desk, epoch, from, to],
  );

const setAside = async (
  tx: Queryable,
  office: string,
  { desk, epoch }: DeskEpoch,
  at: Instant,
  suspects: readonly Suspect[],
): Promise<void> => {
  await tx.query(
    `insert into quarantine (office, desk, epoch, seq, content_hash, reason, header, payload,
                             received_at)
     select $1::text, $2::text, $3::integer, seq, content_hash, reason, header, payload,
            $4::timestamptz
     from unnest($5::integer[], $6::bytea[], $7::text[], $8::bytea[], $9::bytea[])
       as suspect (seq, content_hash, reason, header, payload)
     on conflict (office, desk, epoch, seq, content_hash) do nothing`,
    [
      office,
      desk,
      epoch,
      at,
      suspects.map(({ seq }) => seq),
      suspects.map(contentHash),
      suspects.map(({ reason }) => reason),
      suspects.map(({ header }) => header),
      suspects.map(({ payload }) => payload),
    ],
  );
};

const waiting = async (tx: Queryable, office: string): Promise<readonly RawEntry[]> => {
  const rows = await tx.query<{
    desk: string;
    epoch: number;
    seq: number;
    header: Uint8Array;
    payload: Uint8Array;
    hash: Uint8Array;
  }>(
    `select desk, epoch, seq, header, payload, hash
     from parked join journal using (office, desk, epoch, seq)
     where office = $1 order by arrival`,
    [office],
  );
  return rows.map((row) => ({
    ...row,
    header: new Uint8Array(row.header),
    payload: new Uint8Array(row.payload),
    hash: new Uint8Array(row.hash),
  }));
};

const openOffice = (tx: Queryable, office: string): OfficeLedger => ({
  held: (of) => held(tx, of),
  heldEntries: (of, from, to) => heldEntries(tx, office, of, from, to),
  advance: async ({ desk, epoch }, { seq, hash }) => {
    await tx.query('update desk_epoch set seq = $3, hash = $4 where desk = $1 and epoch = $2', [
      desk,
      epoch,
      seq,
      hash,
    ]);
  },
  heard: async (desk, at) => {
    await tx.query('update desk set last_contact_at = $2 where id = $1', [desk, at]);
  },
  setAside: (of, at, suspects) => setAside(tx, office, of, at, suspects),
  blocked: () => loadBlocked(tx, office),
  state: (dossiers, numbers) => loadState(tx, office, dossiers, numbers),
  write: (plan, receivedAt) => writePlan(tx, office, receivedAt, plan),
  waiting: () => waiting(tx, office),
  release: async () => {
    await tx.query(
      `delete from parked using journal
         where parked.office = $1 and journal.office = $1 and journal.ord is not null
           and (parked.desk, parked.epoch, parked.seq)
             = (journal.desk, journal.epoch, journal.seq)`,
      [office],
    );
  },
  attempt: async (work) => {
    try {
      return ok(await inSavepoint(tx, work));
    } catch (fault) {
      if (!isDataFault(fault)) throw fault;
      return err({ code: 'unfit', fault });
    }
  },
});

/** Takes the office's lock, which orders its desks, before anything is read. */
export const inLockedOffice = async <T>(
  tx: Queryable,
  office: string,
  work: (office: OfficeLedger) => Promise<T>,
): Promise<T> => {
  // Not a key update: whatever only refers to the office need not wait.
  await tx.query('select 1 from office where code = $1 for no key update', [office]);
  return work(openOffice(tx, office));
};
