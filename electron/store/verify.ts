/** What an administrator asks of a data folder: is the journal whole, are the lists what it gives. Writes nothing. */
import { provinceWordOn } from '#electron/desk/close/province-word.ts';
import type { Signer } from '#electron/desk/ports.ts';
import { StoreError } from '#electron/desk/store-failure.ts';
import { verifyChain } from '#shared/journal/hash-chain.ts';
import { closes } from './journal/closes.ts';
import { plain } from './journal/chains.ts';
import { unsent } from './journal/province-holds.ts';
import { FROM_ENTRY, SEALED, sealedOf, type SealedRow } from './journal/rows.ts';
import { identityOf } from './local/identity.ts';
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

/** How many closes bear the province's signed word on their figures, and on how many of them it is none of its own. */
export interface ProvinceWords {
  readonly signed: number;
  readonly unsigned: number;
  readonly wrong: number;
}

/** More closes than that no desk lives to see: one a day for thirty years. */
const MOST_CLOSES = 10_000;

/** Null before the desk is enrolled. What the province has not answered yet counts nowhere. */
export const provinceWords = (db: Connection, verify: Signer['verify']): ProvinceWords | null =>
  guarded(() => {
    const sql = createSql(db);
    const identity = identityOf(sql);
    if (identity === null) return null;
    const words = closes(sql, MOST_CLOSES).map((one) => provinceWordOn(one, identity, verify));
    const count = (word: keyof ProvinceWords) => words.filter((one) => one === word).length;
    return { signed: count('signed'), unsigned: count('unsigned'), wrong: count('wrong') };
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
