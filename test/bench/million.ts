/**
 * A million dossiers as the search sees them: their rows and their words, through the desk's own tables, without the
 * journal behind them (by way of the journal it would take the better part of an hour). Made once, kept in the cache.
 */
import { join } from 'node:path';
import { step } from '#build/setup/progress.mjs';
import { createSql, type Sql } from '#electron/store/sql.ts';
import { reindex, wordsOf } from '#electron/store/projections/search.ts';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { makeBareSearch } from './bare-search.ts';
import { openFolder, type OfficeFiles } from './big-office.ts';
import { startEnrolledDesk } from './enrolled-desk.ts';
import { inventedDossier, localTime } from './invented-office.ts';
import { keptFolder } from './kept-folder.ts';

export const MILLION = 1_000_000;

const FIRST_DAY = '2019-01-02' as LocalDate;
const PER_DAY = 400;
/** So many in one transaction. */
const AT_ONCE = 20_000;

const SOURCES = [
  'electron/store/migrations',
  'electron/store/projections/search.ts',
  // Rules that no longer hold are a reason to make all rows anew, from a journal that is not there.
  'electron/store/rules.ts',
  'shared/search',
  'test/bench/bare-search.ts',
  'test/bench/invented-office.ts',
  'test/bench/million.ts',
  'test/bench/national-catalogue.ts',
];

const INSERT = `INSERT INTO dossier (row, id, number, state, voided, procedure_code, procedure_name,
    owner_name, submitter_name, received_at, due_at, open, taken_here, awaiting_receipt, words)
  VALUES (?, ?, ?, 10, 0, ?, ?, ?, ?, ?, ?, 0, 1, 0, ?)`;

const writeRow = (sql: Sql, n: number): void => {
  const day = addDays(FIRST_DAY, Math.floor(n / PER_DAY));
  const { dossier, payload } = inventedDossier(n, {
    receivedAt: localTime(day, 450 + Math.floor(((n % PER_DAY) * 480) / PER_DAY)),
    counter: 1 + (n % PER_DAY),
    days: [day, addDays(day, 1)],
  });
  const { number, procedure, owner, submitter, receivedAt, deadline } = payload;
  const words = wordsOf({
    intake: payload,
    refusal: null,
    registration: null,
    numbers: [number],
  });
  sql.run(
    INSERT,
    n + 1,
    dossier,
    number,
    procedure.code,
    procedure.name,
    (owner ?? submitter).name,
    submitter.name,
    receivedAt,
    deadline.state === 'promised' ? deadline.dueAt : null,
    words,
  );
  reindex(sql, n + 1, null, words);
};

const filesIn = (folder: string): OfficeFiles => ({
  data: join(folder, 'data'),
  bare: join(folder, 'bare.db'),
});

const make = async (folder: string): Promise<void> => {
  const { data, bare } = filesIn(folder);
  const desk = await startEnrolledDesk(data, () => Date.parse('2026-01-02T01:00:00Z'));
  await desk.close();
  const { connection, key, close } = openFolder(data);
  const sql = createSql(connection);
  for (let from = 0; from < MILLION; from += AT_ONCE)
    sql.write(() => {
      for (let n = from; n < from + AT_ONCE; n += 1) writeRow(sql, n);
    });
  makeBareSearch(bare, key, connection);
  close();
};

/** Read only: it is the cache's own. */
export const millionDossiers = async (): Promise<OfficeFiles> =>
  filesIn(
    await keptFolder('bench-million-', SOURCES, (unfinished) =>
      step('Lập dữ liệu 1.000.000 hồ sơ (một lần)', 'inventing 1,000,000 dossiers, once', () =>
        make(unfinished),
      ),
    ),
  );
