/** Readers that follow what is being written, and the one check that all of them are put to. */
import { feedPage } from '#server/feed/feed.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { pause } from './unsteady-database.ts';

const PAGE = 37;
/** A careless reader that lags behind meets only what is settled: these take all there is and stay at the head. */
const ALL = 100_000;

/** A place in what is read; what it is counted in is the reader's own affair. */
type Cursor = string;

interface Page {
  /** Entries by desk and seq. */
  readonly names: readonly string[];
  readonly cursor: Cursor;
}

export interface Reader {
  readonly start: Cursor;
  readonly after: (cursor: Cursor) => Promise<Page>;
}

interface Named {
  readonly desk: string;
  readonly seq: number;
}

export const nameOf = ({ desk, seq }: Named): string => `${desk} ${seq}`;

/** As a desk reads: by the office's number. A missing number ends the reading. */
export const byOfficeNumber = (database: Database, desk: SpeakingDesk): Reader => ({
  start: '0',
  after: async (cursor) => {
    const after = Number(cursor);
    const page = await feedPage(createSqlLedger(database), desk, { epoch: 1, after, limit: PAGE });
    if (!page.ok) throw new Error(page.error.code);
    const { entries } = page.value;
    const gap = entries.find(({ ord }, index) => ord !== after + 1 + index);
    if (gap !== undefined) throw new Error(`after ${after} came ${gap.ord}`);
    return { names: entries.map(nameOf), cursor: String(after + entries.length) };
  },
});

/** The mistake: by the moment at which the province took an entry in, in whatever office. */
export const byTimeOfReceipt = (db: Queryable): Reader => ({
  start: '-infinity',
  after: async (cursor) => {
    const rows = await db.query<Named & { readonly at: string }>(
      `select desk, seq, received_at::text as at from journal
       where received_at > $1::timestamptz
       order by received_at limit ${ALL}`,
      [cursor],
    );
    return { names: rows.map(nameOf), cursor: rows.at(-1)?.at ?? cursor };
  },
});

/** The mistake: by a sequence of the database. Call once on a database, before anything is written. */
export const addPlainSequence = async (db: Queryable): Promise<void> => {
  await db.query('alter table journal add column arrival bigserial');
};

export const byPlainSequence = (db: Queryable): Reader => ({
  start: '0',
  after: async (cursor) => {
    const rows = await db.query<Named & { readonly arrival: number }>(
      `select desk, seq, arrival from journal where arrival > $1 order by arrival limit ${ALL}`,
      [cursor],
    );
    return { names: rows.map(nameOf), cursor: String(rows.at(-1)?.arrival ?? cursor) };
  },
});

/** Reads on until the writers are done and nothing more comes. @returns all that was read, in that order */
export const follow = async (
  { start, after }: Reader,
  writing: () => boolean,
): Promise<readonly string[]> => {
  const seen: string[] = [];
  let cursor = start;
  for (;;) {
    const last = !writing();
    const page = await after(cursor);
    seen.push(...page.names);
    cursor = page.cursor;
    if (page.names.length > 0) continue;
    if (last) return seen;
    await pause(2);
  }
};

export const compare = (
  seen: readonly string[],
  written: readonly string[],
): { readonly missed: number; readonly twice: number; readonly neverWritten: number } => {
  const once = new Set(seen);
  const all = new Set(written);
  return {
    missed: written.filter((name) => !once.has(name)).length,
    twice: seen.length - once.size,
    neverWritten: [...once].filter((name) => !all.has(name)).length,
  };
};
