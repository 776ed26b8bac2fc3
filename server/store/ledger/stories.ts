/** Reads what a run of entries depends on. The caller holds the office's lock. */
import type { EntryName, OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { one, together, type Queryable } from '#server/store/database.ts';
import type { NumberOwner, OfficeState } from '#server/ingest/plan.ts';
import { storyOf, type Story } from '#server/ingest/story.ts';

interface StoryRow {
  readonly dossier: string;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly ord: number;
  readonly verdict: Verdict;
}

export const orderedEntry = (row: Omit<StoryRow, 'dossier'>): OrderedEntry => {
  const header = openHeader(new Uint8Array(row.header));
  const payload = openPayload(new Uint8Array(row.payload));
  if (!header.ok || !payload.ok) throw new Error(`entry with ord ${row.ord} can no longer be read`);
  return { header: header.value, payload: payload.value, ord: row.ord, verdict: row.verdict };
};

export const loadStories = async (
  db: Queryable,
  office: string,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, Story>> => {
  if (dossiers.length === 0) return new Map();
  const rows = await db.query<StoryRow>(
    `select dossier_entry.dossier, header, payload, journal.ord, verdict
     from dossier_entry join journal using (office, ord)
     where office = $1 and dossier_entry.dossier = any($2) order by journal.ord`,
    [office, dossiers],
  );
  const entries = Map.groupBy(rows, (row) => row.dossier);
  return new Map([...entries].map(([id, own]) => [id, storyOf(own.map(orderedEntry))]));
};

const loadNumbers = async (
  db: Queryable,
  office: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NumberOwner>> => {
  if (numbers.length === 0) return new Map();
  const rows = await db.query<EntryName & { readonly number: string; readonly dossier: string }>(
    `select number, dossier, desk, epoch, seq from dossier_number
     where office = $1 and number = any($2)`,
    [office, numbers],
  );
  return new Map(
    rows.map(({ number, dossier, desk, epoch, seq }) => [
      number,
      { dossier, acceptance: { desk, epoch, seq } },
    ]),
  );
};

/** Dossiers of which an entry waits. */
export const loadBlocked = async (db: Queryable, office: string): Promise<ReadonlySet<string>> => {
  const rows = await db.query<{ dossier: string }>(
    'select distinct unnest(dossiers) as dossier from parked where office = $1',
    [office],
  );
  return new Set(rows.map(({ dossier }) => dossier));
};

/** What the office holds that a run of entries depends on. */
export const loadState = async (
  db: Queryable,
  office: string,
  dossiers: readonly string[],
  numbers: readonly string[],
): Promise<Omit<OfficeState, 'blocked'>> => {
  const [heads, stories, owners] = await together([
    db.query<{ ord: number }>('select ord from office where code = $1', [office]),
    loadStories(db, office, dossiers),
    loadNumbers(db, office, numbers),
  ]);
  return { ord: one(heads).ord, stories, numbers: owners };
};
