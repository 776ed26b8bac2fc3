/** The ledger over SQL. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { FeedRange, FeedRow, Heads, Ledger } from '#server/ledger/ports.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { publicationsAfter } from '#server/publishing/read.ts';
import { isContention, one, type Database, type Queryable } from '#server/store/database.ts';
import { livesOf, openDoor } from './enrolment.ts';
import { inLockedOffice } from './office.ts';

const ATTEMPTS = 4;

/** Another transaction in the way is no reason to fail: the same work is simply done again. */
export const withPatience = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      if (attempt === ATTEMPTS || !isContention(fault)) throw fault;
    }
  }
};

const epochsOf = async (db: Queryable, desk: string): Promise<readonly SpeakingDesk[]> => {
  const rows = await db.query<{
    office: string;
    slot: number;
    current_epoch: number;
    epoch: number;
    public_key: Uint8Array;
    revoked_at: Instant | null;
    enrolled_at: Instant;
    ended_seq: number | null;
    renewal_asked: boolean;
  }>(
    `select desk.office, desk.slot, desk.epoch as current_epoch,
            desk.renewal_asked_at is not null as renewal_asked, desk_epoch.epoch, desk_epoch.public_key, desk_epoch.revoked_at, desk_epoch.enrolled_at,
            desk_epoch.ended_seq
     from desk join desk_epoch on desk_epoch.desk = desk.id
     where desk.id = $1 order by desk_epoch.epoch desc`,
    [desk],
  );
  return rows.map((row) => ({
    id: desk,
    office: row.office,
    slot: row.slot,
    epoch: row.epoch,
    currentEpoch: row.current_epoch,
    publicKey: row.public_key,
    revoked: row.revoked_at !== null,
    keySince: row.enrolled_at,
    ended: row.ended_seq,
    renewalAsked: row.renewal_asked,
  }));
};

const headsOf = async (db: Queryable, office: string): Promise<Heads> => {
  const { feed_epoch: feedEpoch, ...rest } = one(
    await db.query<{ feed_epoch: number; publication: number; ord: number }>(
      `select province.feed_epoch, office.ord,
              (select coalesce(max(n), 0) from publication
               where publication.office is null or publication.office = $1) as publication
       from province, office where office.code = $1`,
      [office],
    ),
  );
  return { feedEpoch, ...rest };
};

const feedOf = (
  db: Queryable,
  office: string,
  { after, limit, maxBytes }: FeedRange,
): Promise<readonly FeedRow[]> =>
  db.query<FeedRow>(
    `with page as (
       select ord, desk, epoch, seq, header, payload, hash, verdict from journal
       where office = $1 and ord > $2 order by ord limit $3)
     , measured as (
       select page.*, sum(length(header) + length(payload)) over (order by ord)
                      - length(header) - length(payload) as before
       from page)
     select ord, desk, epoch, seq, header, payload, hash, verdict from measured
     where before < $4 order by ord`,
    [office, after, limit, maxBytes],
  );

/**
 * The second of the restore, counted from 2026: a backup that is restored a second time must not come to the epoch
 * that the desks know from the first.
 */
const RAISE_FEED_EPOCH = `
  update province set feed_epoch = greatest(
    feed_epoch + 1, floor(extract(epoch from now() - timestamptz '2026-01-01T00:00Z'))::integer)
  where feed_epoch = $1`;

/** Everything but the two transactions. */
export const sqlReading = (db: Queryable): Omit<Ledger, 'inOffice' | 'enrolling'> => ({
  epochsOf: (desk) => epochsOf(db, desk),
  lives: (desk) => livesOf(db, desk),
  heard: async (desk, at) => {
    await db.query('update desk set last_contact_at = $2 where id = $1', [desk, at]);
  },
  feedEpoch: async () =>
    one(await db.query<{ feed_epoch: number }>('select feed_epoch from province')).feed_epoch,
  heads: (office) => headsOf(db, office),
  chain: async ({ desk, epoch }) => {
    const [chain] = await db.query<{ seq: number; hash: Uint8Array; prev: Uint8Array }>(
      'select seq, hash, prev from desk_epoch where desk = $1 and epoch = $2',
      [desk, epoch],
    );
    return chain ?? null;
  },
  feed: (office, range) => feedOf(db, office, range),
  pulled: async (desk, ord) => {
    const text = 'update desk set pulled_ord = $2 where id = $1 and pulled_ord < $2';
    await db.query(text, [desk, ord]);
  },
  raiseFeedEpoch: async (from) => {
    await db.query(RAISE_FEED_EPOCH, [from]);
    await db.query('update desk set pulled_ord = 0');
  },
  counted: ({ id, office }, epoch, from, to) =>
    db.query<{ seq: number; header: Uint8Array; payload: Uint8Array }>(
      `select seq, header, payload from journal
       where office = $1 and desk = $2 and epoch = $3 and seq between $4 and $5`,
      [office, id, epoch, from, to],
    ),
  hashAt: async ({ id, office }, epoch, seq) => {
    const [row] = await db.query<{ hash: Uint8Array }>(
      'select hash from journal where office = $1 and desk = $2 and epoch = $3 and seq = $4',
      [office, id, epoch, seq],
    );
    return row?.hash ?? null;
  },
  publicationsAfter: (office, after, limit) => publicationsAfter(db, office, after, limit),
  officesWaiting: async () => {
    const text = 'select distinct office from parked order by office';
    return (await db.query<{ office: string }>(text)).map(({ office }) => office);
  },
  waitingCount: async () =>
    one(await db.query<{ count: number }>('select count(*) as count from parked')).count,
});

export const createSqlLedger = (database: Database): Ledger => ({
  ...sqlReading(database),
  inOffice: (office, work) =>
    withPatience(() => database.transaction((tx) => inLockedOffice(tx, office, work))),
  enrolling: (work) => database.transaction(async (tx) => work(await openDoor(tx))),
});
