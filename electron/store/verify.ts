/** What an administrator asks of a data folder: is the journal whole, are the lists what it gives. Writes nothing. */
import { StoreError } from '#electron/desk/store-failure.ts';
import { verifyChain } from '#shared/journal/hash-chain.ts';
import { plain } from './journal/chains.ts';
import { unsent } from './journal/province-holds.ts';
import { FROM_ENTRY, SEALED, sealedOf, type SealedRow } from './journal/rows.ts';
import { differingProjections } from './projections/compare.ts';
import { sha256 } from './digest.ts';
import type { Connection } from './driver.ts';
import { guarded } from './failure.ts';
import { createSql, type Sql } from './sql.ts';

export interface Inspection {
  /** Written by this desk, in all its epochs. */
  readonly entries: number;
  /** The first entry that does not follow from the one before; null when all do. */
  readonly brokenAt: { readonly epoch: number; readonly seq: number } | null;
  /** Names of the projections whose rows are not what the journal gives. */
  readonly differing: readonly string[];
  readonly unsent: number;
}

/** The journal is whole and the lists are what it gives. */
export const isSound = ({ brokenAt, differing }: Inspection): boolean =>
  brokenAt === null && differing.length === 0;

interface ChainRow {
  readonly id: number;
  readonly epoch: number;
  readonly prev: Uint8Array | null;
}

const PAGE = 500;

function* sealedEntries(sql: Sql, chain: number) {
  let after = 0;
  for (;;) {
    const rows = sql.all<SealedRow>(
      `SELECT ${SEALED} ${FROM_ENTRY} WHERE entry.chain = ? AND entry.seq > ?
        ORDER BY entry.seq LIMIT ?`,
      chain,
      after,
      PAGE,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield* rows.map(sealedOf);
    after = last.seq;
  }
}

/** Chains that we only know from the feed stand on a hash that is not here: theirs is the province's to prove. */
const firstBreak = (sql: Sql): Inspection['brokenAt'] => {
  const chains = sql.all<ChainRow>('SELECT id, epoch, prev FROM chain WHERE own = 1 ORDER BY id');
  for (const { id, epoch, prev } of chains) {
    if (prev === null) continue;
    const walked = verifyChain({ seq: 0, hash: plain(prev) }, sealedEntries(sql, id), sha256);
    if (!walked.ok) return { epoch, seq: walked.error.seq };
  }
  return null;
};

const countOwn = (sql: Sql): number =>
  sql.get<{ readonly n: number }>(
    'SELECT count(*) AS n FROM entry JOIN chain ON chain.id = entry.chain WHERE chain.own = 1',
  )?.n ?? 0;

/** Reads every page of the database, those of which nobody asks too; throws `damaged` where one cannot be believed. */
export const checkPages = (db: Connection): void =>
  guarded(() => {
    const says = db.pragma('integrity_check', { simple: true });
    if (says !== 'ok') throw new StoreError({ code: 'damaged' }, says);
  });

/** On a connection of its own, opened to read: the comparison leaves temporary tables behind. */
export const inspect = (db: Connection): Inspection =>
  guarded(() => {
    const sql = createSql(db);
    return {
      entries: countOwn(sql),
      brokenAt: firstBreak(sql),
      differing: differingProjections(db),
      unsent: unsent(sql).count,
    };
  });
