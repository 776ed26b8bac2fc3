/** How much of our own journal the province has, by its own word. The rest is the queue. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { ProvinceHolds } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

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
  sql.run(
    `UPDATE chain SET held = CASE WHEN epoch = ? THEN ? ELSE 0 END
      WHERE own = 1 AND epoch >= ? AND desk = (SELECT desk FROM identity)`,
    holds.epoch,
    holds.seq,
    holds.epoch,
  );
};

interface FirstUnsent {
  readonly id: number;
  readonly at: Instant;
  readonly count: number;
}

/** In each of our chains, the first entry that the province does not hold, and how many there are. */
const firstUnsent = (sql: Sql): readonly FirstUnsent[] =>
  sql
    .all<{ readonly id: number; readonly held: number }>('SELECT id, held FROM chain WHERE own = 1')
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

export const unsent = (sql: Sql): { readonly count: number; readonly oldestAt: Instant | null } => {
  const chains = firstUnsent(sql);
  const oldest = chains.toSorted((a, b) => a.id - b.id)[0];
  return {
    count: chains.reduce((sum, { count }) => sum + count, 0),
    oldestAt: oldest?.at ?? null,
  };
};

/** Every own entry with a lower local id is held by the province. */
export const heldBelow = (sql: Sql): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...firstUnsent(sql).map(({ id }) => id));
