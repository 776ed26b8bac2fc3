/** The row of a dossier: its fold, flattened for lists and search. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { answerOwedOn } from '#shared/dossier/answer-owed.ts';
import { crossAreaPlaceOf, isGivenBack } from '#shared/dossier/cross-area.ts';
import { departmentNews } from '#shared/dossier/department-news.ts';
import { clockOf, stateCode } from '#shared/dossier/states.ts';
import { finalDueAt, type Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { arrivedAt, channelOf, knownBy, shownNumber } from '#shared/dossier/known-by.ts';
import { unansweredRequests } from '#shared/dossier/left-out.ts';
import { receiptOwedFor } from '#shared/dossier/receipts.ts';
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import { keptOf, knowingOf, type KeptEntry } from '../journal/kept.ts';
import { ORDERED, type OrderedRow } from '../journal/rows.ts';
import { BY_ID } from './by-id.ts';
import type { Sql } from '../sql.ts';
import { queryOf, reindex, wordsOf } from './search.ts';
import { projectTrips } from './trips.ts';

/** All entries of a dossier in the order in which they came; `latest` is at hand and need not be read. */
const storyOf = (sql: Sql, dossier: string, latest: KeptEntry | null): readonly KeptEntry[] => {
  const story = sql
    .all<OrderedRow>(
      `SELECT ${ORDERED} FROM entry_dossier
         JOIN entry ON entry.id = entry_dossier.entry JOIN chain ON chain.id = entry.chain
        WHERE entry_dossier.dossier = ? AND entry_dossier.entry < ? ORDER BY entry.id`,
      dossier,
      latest?.id ?? Number.MAX_SAFE_INTEGER,
    )
    .map(keptOf);
  return latest === null ? story : [...story, latest];
};

const fold = (story: readonly KeptEntry[]): Dossier | null =>
  foldDossier(
    story.map(({ entry }) => entry),
    knowingOf(story),
  );

/** Of all that a fold depends on: an entry never changes, the province's word about it may. */
export const storyMark = (sql: Sql, dossier: string): string =>
  sql.get<{ readonly mark: string | null }>(
    `SELECT group_concat(entry.id || ' ' || ifnull(entry.ord, '') || ' ' || ifnull(entry.verdict, ''), ';') AS mark
       FROM entry_dossier JOIN entry ON entry.id = entry_dossier.entry WHERE entry_dossier.dossier = ?`,
    dossier,
  )?.mark ?? '';

export const dossierOf = (sql: Sql, id: string): Dossier | null => fold(storyOf(sql, id, null));

/** Whose it is now comes first; after those, dossiers that bore it once. */
const idsByNumber = (sql: Sql, number: string): readonly string[] => {
  const found = sql.all<{ readonly dossier: string }>(
    'SELECT dossier FROM number WHERE number = ? ORDER BY clash',
    number,
  );
  const bears = `SELECT 1 FROM dossier WHERE ${BY_ID} AND number = ?`;
  const { now = [], once = [] } = Object.groupBy(
    found.map(({ dossier }) => dossier),
    (id) => (sql.get(bears, id, id, number) === undefined ? 'once' : 'now'),
  );
  return [...now, ...once];
};

export const dossierByNumber = (sql: Sql, number: string): Dossier | null => {
  const [id] = idsByNumber(sql, number);
  return id === undefined ? null : dossierOf(sql, id);
};

export const dossiersByNumber = (sql: Sql, number: string): readonly Dossier[] =>
  idsByNumber(sql, number).flatMap((id) => dossierOf(sql, id) ?? []);

/** Found by its words: a number that no acceptance has given stands in no register. */
export const sentUnder = (sql: Sql, number: string): readonly Dossier[] => {
  const query = queryOf(number);
  if (query === null) return [];
  return sql
    .all<{ readonly id: string }>(
      `SELECT id FROM dossier WHERE row IN (SELECT rowid FROM search WHERE search MATCH ?)
         AND number = ? ORDER BY row`,
      query,
      number,
    )
    .flatMap(({ id }) => dossierOf(sql, id) ?? [])
    .filter((dossier) => dossier.number === null);
};

/** Accepted, and not finished, withdrawn, returned, void or given back to where it was handed in. */
const isOpen = (dossier: Dossier): boolean =>
  dossier.state !== null &&
  dossier.voided === null &&
  !isGivenBack(dossier) &&
  ['running', 'paused'].includes(clockOf(dossier.state));

/** Somebody has to take its result to a door, or will have to. */
const comesHome = (dossier: Dossier): boolean =>
  dossier.intake?.delivery.kind === 'home' &&
  (isOpen(dossier) || (dossier.state === 'finished' && dossier.voided === null));

type Columns = Readonly<Record<string, string | number | null>>;

/** Written at this very desk; null where the name is nobody's or another's. */
const ownOf = (story: readonly KeptEntry[], name: EntryName | null): KeptEntry | null =>
  name === null
    ? null
    : (story.find(({ own, entry }) => own && sameName(entry.header, name)) ?? null);

/** The last of our requests that the province left out and that nobody has answered. */
const leftOutOf = (dossier: Dossier, story: readonly KeptEntry[]): number | null =>
  unansweredRequests(dossier)
    .flatMap(({ entry }) => ownOf(story, entry)?.id ?? [])
    .at(-1) ?? null;

/** Local time since which whoever has it in hand has it. */
const heldSince = ({ holder }: Dossier, story: readonly KeptEntry[]): string | null => {
  if (holder === null) return null;
  const since = story.find(({ entry }) => sameName(entry.header, holder.since));
  return since === undefined ? null : localTimeOf(since.entry.header.at);
};

/** The entry that owes a receipt, or the paper of an answer to what came online. */
const paperOwedFor = (dossier: Dossier): EntryName | null =>
  receiptOwedFor(dossier) ?? answerOwedOn(dossier)?.act.entry ?? null;

const columnsOf = (dossier: Dossier, story: readonly KeptEntry[], row: number): Columns => {
  const { intake, registration, state } = dossier;
  const { procedure, submitter, owner } = knownBy(dossier);
  const first = story.find(({ id }) => id === row);
  return {
    row,
    id: dossier.id,
    number: shownNumber(dossier),
    state: state === null ? 0 : stateCode(state),
    voided: dossier.voided === null ? 0 : 1,
    procedure_code: procedure?.code ?? '',
    procedure_name: procedure?.name ?? '',
    owner_name: owner?.name ?? '',
    submitter_name: submitter?.name ?? '',
    received_at:
      intake?.receivedAt ??
      arrivedAt(registration) ??
      (first === undefined ? '' : localTimeOf(first.entry.header.at)),
    due_at: finalDueAt(dossier),
    open: isOpen(dossier) ? 1 : 0,
    bring_home: comesHome(dossier) ? 1 : 0,
    from_department: departmentNews(dossier),
    cross_area: crossAreaPlaceOf(dossier),
    holder: dossier.holder?.name ?? null,
    held_since: heldSince(dossier, story),
    field: procedure?.field ?? '',
    channel: channelOf(dossier),
    officer: dossier.acceptance?.officer ?? null,
    finished_at: dossier.outcome?.finishedAt ?? null,
    partly: dossier.handedOut.some(({ whole }) => !whole) ? 1 : 0,
    trips: dossier.supplements.length,
    conflict: dossier.conflicts[0]?.code ?? null,
    taken_here: ownOf(story, dossier.acceptance?.entry ?? null) === null ? 0 : 1,
    awaiting_receipt: ownOf(story, paperOwedFor(dossier)) === null ? 0 : 1,
    left_out: leftOutOf(dossier, story),
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
  'bring_home',
  'from_department',
  'cross_area',
  'holder',
  'held_since',
  'field',
  'channel',
  'officer',
  'finished_at',
  'partly',
  'trips',
  'conflict',
  'taken_here',
  'awaiting_receipt',
  'left_out',
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
export const projectDossier = (sql: Sql, id: string, latest: KeptEntry | null = null): void => {
  const story = storyOf(sql, id, latest);
  const row = story.find(({ entry }) => entry.header.dossier === id)?.id;
  const dossier = fold(story);
  if (dossier === null || row === undefined) return;
  const before =
    story.length === 1
      ? undefined
      : sql.get<{ readonly words: string }>('SELECT words FROM dossier WHERE row = ?', row);
  const columns = columnsOf(dossier, story, row);
  sql.run(UPSERT, ...COLUMNS.map((column) => columns[column] ?? null));
  reindex(sql, row, before?.words ?? null, String(columns['words']));
  if (story.length > 1) projectTrips(sql, dossier);
};
