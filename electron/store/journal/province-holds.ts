/** How much of our own journal the province has, by its own word. The rest is the queue. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { OwnEpoch, ProvinceHolds } from '#electron/desk/ports.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { Sql } from '../sql.ts';

const OURS = 'own = 1 AND desk = (SELECT desk FROM identity)';

export const provinceHolds = (sql: Sql): ProvinceHolds | null =>
  sql.get<ProvinceHolds>('SELECT epoch, seq, hash, at FROM province_holds') ?? null;

/** It may hold less than it did: a province that was restored says so, and is sent the rest again. */
export const saveProvinceHolds = (sql: Sql, holds: ProvinceHolds): void => {
  sql.run(
    `INSERT INTO province_holds (one, epoch, seq, hash, at) VALUES (1, ?, ?, ?, ?)
       ON CONFLICT (one) DO UPDATE
       SET epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash, at = excluded.at`,
    holds.epoch,
    holds.seq,
    holds.hash,
    holds.at,
  );
  saveEpochHeld(sql, holds);
};

/** Of an epoch in which we do not write any more. */
export const saveEpochHeld = (sql: Sql, { epoch, seq }: OwnReach): void => {
  sql.run(`UPDATE chain SET held = ? WHERE epoch = ? AND ${OURS}`, seq, epoch);
};

export const saveEpochApart = (sql: Sql, { epoch, seq }: OwnReach): void => {
  sql.run(`UPDATE chain SET apart = max(apart, ?) WHERE epoch = ? AND ${OURS}`, seq, epoch);
};

/** It may be taken into the books now: the next contact offers it again. */
export const forgetEpochApart = (sql: Sql, epoch: number): void => {
  sql.run(`UPDATE chain SET apart = 0 WHERE epoch = ? AND ${OURS}`, epoch);
};

/** Own epochs of which the province has anything to say or to get, the oldest first. */
export const ownEpochs = (sql: Sql): readonly OwnEpoch[] =>
  sql.all<OwnEpoch>(
    `SELECT epoch, last, held, apart
       FROM (SELECT epoch, held, apart,
                    (SELECT max(seq) FROM entry WHERE entry.chain = chain.id) AS last
               FROM chain WHERE ${OURS})
      WHERE last IS NOT NULL ORDER BY epoch`,
  );

interface FirstUnsent {
  readonly id: number;
  readonly at: Instant;
  readonly count: number;
}

/** In each of our chains, the first entry that the province does not have, and how many there are. */
const firstBeyond = (sql: Sql, known: 'held' | 'max(held, apart)'): readonly FirstUnsent[] =>
  sql
    .all<{ readonly id: number; readonly held: number }>(
      `SELECT id, ${known} AS held FROM chain WHERE own = 1`,
    )
    .flatMap(({ id, held }) => {
      const first = sql.get<FirstUnsent>(
        `SELECT id, at, (SELECT max(seq) FROM entry WHERE chain = ?) - ? AS count
           FROM entry WHERE chain = ? AND seq > ? ORDER BY seq LIMIT 1`,
        id,
        held,
        id,
        held,
      );
      return first === undefined ? [] : [first];
    });

/** What the province keeps apart is with it: people settle it, nobody sends it again. */
export const unsent = (sql: Sql): { readonly count: number; readonly oldestAt: Instant | null } => {
  const chains = firstBeyond(sql, 'max(held, apart)');
  const oldest = chains.toSorted((a, b) => a.id - b.id)[0];
  return {
    count: chains.reduce((sum, { count }) => sum + count, 0),
    oldestAt: oldest?.at ?? null,
  };
};

/** Every own entry with a lower local id is held by the province. */
export const heldBelow = (sql: Sql): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...firstBeyond(sql, 'held').map(({ id }) => id));
