/** The row of a dossier: its fold, flattened for lists and search. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { clockOf, stateCode } from '#shared/dossier/states.ts';
import { finalDueAt, type Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { EntryHeader } from '#shared/journal/entry.ts';
import { ORDERED, orderedOf, type OrderedRow } from '../journal/rows.ts';
import type { Sql } from '../sql.ts';
import type { KeptEntry } from './project.ts';
import { reindex, wordsOf } from './search.ts';

interface StoryEntry extends KeptEntry {
  readonly own: boolean;
}

const storyOf = (sql: Sql, dossier: string): readonly StoryEntry[] =>
  sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} FROM entry_dossier
         JOIN entry ON entry.id = entry_dossier.entry JOIN chain ON chain.id = entry.chain
        WHERE entry_dossier.dossier = ? ORDER BY entry.id`,
      dossier,
    )
    .map((row) => ({ id: row.id, own: row.own === 1, entry: orderedOf(row) }));

export const dossierOf = (sql: Sql, id: string): Dossier | null =>
  foldDossier(storyOf(sql, id).map(({ entry }) => entry));

export const dossierByNumber = (sql: Sql, number: string): Dossier | null => {
  const found = sql.get<{ readonly dossier: string }>(
    'SELECT dossier FROM number WHERE number = ? ORDER BY clash LIMIT 1',
    number,
  );
  return found === undefined ? null : dossierOf(sql, found.dossier);
};

/** Accepted, and not finished, withdrawn, returned or void. */
const isOpen = ({ state, voided }: Dossier): boolean =>
  state !== null && voided === null && ['running', 'paused'].includes(clockOf(state));

type Columns = Readonly<Record<string, string | number | null>>;

const sameName = (a: EntryHeader, b: Pick<EntryHeader, 'desk' | 'epoch' | 'seq'>): boolean =>
  a.desk === b.desk && a.epoch === b.epoch && a.seq === b.seq;

/** Taken in at this very desk, and the citizen has no receipt of it yet. */
const awaitsReceipt = (dossier: Dossier, story: readonly StoryEntry[]): boolean => {
  const accepted = dossier.acceptance;
  if (accepted === null || dossier.voided !== null) return false;
  if (dossier.documents.some(({ kind }) => kind === 'receipt')) return false;
  return story.some(({ own, entry }) => own && sameName(entry.header, accepted.entry));
};

const columnsOf = (dossier: Dossier, story: readonly StoryEntry[], row: number): Columns => {
  const { intake, refusal, state } = dossier;
  const procedure = intake?.procedure ?? refusal?.procedure;
  const submitter = intake?.submitter ?? refusal?.submitter;
  const first = story.find(({ id }) => id === row);
  return {
    row,
    id: dossier.id,
    number: dossier.number,
    state: state === null ? 0 : stateCode(state),
    voided: dossier.voided === null ? 0 : 1,
    procedure_code: procedure?.code ?? '',
    procedure_name: procedure?.name ?? '',
    owner_name: (intake?.owner ?? submitter)?.name ?? '',
    submitter_name: submitter?.name ?? '',
    received_at:
      intake?.receivedAt ?? (first === undefined ? '' : localTimeOf(first.entry.header.at)),
    due_at: finalDueAt(dossier),
    open: isOpen(dossier) ? 1 : 0,
    holder: dossier.holder?.name ?? null,
    conflict: dossier.conflicts[0]?.code ?? null,
    awaiting_receipt: awaitsReceipt(dossier, story) ? 1 : 0,
    last_own: story.findLast(({ own }) => own)?.id ?? null,
    words: wordsOf(dossier),
  };
};

const COLUMNS = [
  'row',
  'id',
  'number',
  'state',
  'voided',
  'procedure_code',
  'procedure_name',
  'owner_name',
  'submitter_name',
  'received_at',
  'due_at',
  'open',
  'holder',
  'conflict',
  'awaiting_receipt',
  'last_own',
  'words',
] as const;

const UPSERT = `INSERT INTO dossier (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (row) DO UPDATE SET ${COLUMNS.slice(2)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

/**
 * Folds the dossier again and brings its row and its words up to date. A dossier that others' papers only
 * mention has no row until an entry of its own arrives.
 */
export const projectDossier = (sql: Sql, id: string): void => {
  const story = storyOf(sql, id);
  const row = story.find(({ entry }) => entry.header.dossier === id)?.id;
  const dossier = foldDossier(story.map(({ entry }) => entry));
  if (dossier === null || row === undefined) return;
  const before = sql.get<{ readonly words: string }>(
    'SELECT words FROM dossier WHERE row = ?',
    row,
  );
  const columns = columnsOf(dossier, story, row);
  sql.run(UPSERT, ...COLUMNS.map((column) => columns[column] ?? null));
  reindex(sql, row, before?.words ?? null, String(columns['words']));
};
