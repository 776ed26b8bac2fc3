/** Chains: one for each epoch of each desk of the office; ours is the one that grows here. */
import type { JournalHead } from '#electron/desk/ports.ts';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
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

/** The chain in which we write, and its last entry, in one look: every entry begins with it. */
export const growing = (sql: Sql): (OwnChain & { readonly head: JournalHead }) | null => {
  const row = sql.get<OwnChain & { readonly seq: number | null; readonly hash: Uint8Array | null }>(
    `SELECT chain.id, chain.desk, chain.epoch, chain.prev, entry.seq, entry.hash
       FROM identity JOIN chain ON chain.desk = identity.desk AND chain.epoch = identity.epoch
       LEFT JOIN entry ON entry.chain = chain.id
        AND entry.seq = (SELECT max(seq) FROM entry WHERE entry.chain = chain.id)`,
  );
  if (row === undefined) return null;
  const { id, desk, epoch, prev } = row;
  const head = { epoch, seq: row.seq ?? 0, hash: plain(row.hash ?? prev) };
  return { id, desk, epoch, prev, head };
};

/** Epoch 0 before enrolment. */
export const head = (sql: Sql): JournalHead =>
  growing(sql)?.head ?? { epoch: 0, seq: 0, hash: plain(GENESIS) };

/** How far each chain of this desk reaches, the newest first; entries within may be missing. */
export const ownReaches = (sql: Sql): readonly OwnReach[] =>
  sql.all<OwnReach>(
    `SELECT epoch, last AS seq
       FROM (SELECT chain.epoch, (SELECT max(seq) FROM entry WHERE entry.chain = chain.id) AS last
               FROM chain JOIN identity ON identity.desk = chain.desk WHERE chain.own = 1)
      WHERE last IS NOT NULL ORDER BY epoch DESC`,
  );

/** The last entry that follows `after` without a gap in an epoch of this desk; `after` itself where the next one is missing. */
export const unbrokenTo = (sql: Sql, epoch: number, after: number): number =>
  sql.get<{ readonly seq: number | null }>(
    `SELECT min(entry.seq) AS seq
       FROM entry JOIN chain ON chain.id = entry.chain JOIN identity ON identity.desk = chain.desk
      WHERE chain.epoch = ? AND entry.seq > ?
        AND EXISTS (SELECT 1 FROM entry WHERE entry.chain = chain.id AND entry.seq = ? + 1)
        AND NOT EXISTS (SELECT 1 FROM entry AS next
                         WHERE next.chain = entry.chain AND next.seq = entry.seq + 1)`,
    epoch,
    after,
    after,
  )?.seq ?? after;

/** The chain of an epoch of a desk, made when it is not known yet. */
export const chainOf = (
  sql: Sql,
  desk: string,
  epoch: number,
): { readonly id: number; readonly own: boolean } => {
  const known = sql.get<{ readonly id: number; readonly own: 0 | 1 }>(
    'SELECT id, own FROM chain WHERE desk = ? AND epoch = ?',
    desk,
    epoch,
  );
  if (known !== undefined) return { id: known.id, own: known.own === 1 };
  const own = sql.get('SELECT 1 FROM identity WHERE desk = ?', desk) !== undefined;
  const text = 'INSERT INTO chain (desk, epoch, own) VALUES (?, ?, ?)';
  return { id: sql.insert(text, desk, epoch, own ? 1 : 0), own };
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
