/** Chains: one for each epoch of each desk of the office; ours is the one that grows here. */
import type { JournalHead } from '#electron/desk/ports.ts';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import type { Sql } from '../sql.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface OwnChain {
  readonly id: number;
  readonly desk: string;
  readonly epoch: number;
  readonly prev: Bytes;
}

/** SQLite gives Buffers; the domain speaks of plain bytes. */
export const plain = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** Null before enrolment. */
export const ownChain = (sql: Sql): OwnChain | null =>
  sql.get<OwnChain>(
    `SELECT chain.id, chain.desk, chain.epoch, chain.prev
       FROM identity JOIN chain ON chain.desk = identity.desk AND chain.epoch = identity.epoch`,
  ) ?? null;

export const headOf = (sql: Sql, chain: OwnChain): JournalHead => {
  const last = sql.get<{ readonly seq: number; readonly hash: Uint8Array }>(
    'SELECT seq, hash FROM entry WHERE chain = ? ORDER BY seq DESC LIMIT 1',
    chain.id,
  );
  return {
    epoch: chain.epoch,
    seq: last?.seq ?? 0,
    hash: plain(last?.hash ?? chain.prev),
  };
};

/** Epoch 0 before enrolment. */
export const head = (sql: Sql): JournalHead => {
  const chain = ownChain(sql);
  return chain === null ? { epoch: 0, seq: 0, hash: plain(GENESIS) } : headOf(sql, chain);
};

/** The chain of an epoch of a desk, made when it is not known yet. */
export const chainOf = (sql: Sql, desk: string, epoch: number): number => {
  const known = sql.get<{ readonly id: number }>(
    'SELECT id FROM chain WHERE desk = ? AND epoch = ?',
    desk,
    epoch,
  );
  if (known !== undefined) return known.id;
  const own = sql.get('SELECT 1 FROM identity WHERE desk = ?', desk) === undefined ? 0 : 1;
  return sql.insert('INSERT INTO chain (desk, epoch, own) VALUES (?, ?, ?)', desk, epoch, own);
};

/** The chain in which this desk writes from now on, standing on `prev`. */
export const openChain = (sql: Sql, desk: string, epoch: number, prev: Uint8Array): void => {
  sql.run(
    `INSERT INTO chain (desk, epoch, own, prev) VALUES (?, ?, 1, ?)
       ON CONFLICT (desk, epoch) DO UPDATE SET own = 1, prev = excluded.prev WHERE prev IS NULL`,
    desk,
    epoch,
    prev,
  );
};
