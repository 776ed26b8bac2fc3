/**
 * A million dossiers as the search sees them: their rows and their words, through the desk's own tables, without the
 * journal behind them (by way of the journal it would take the better part of an hour). Made once, kept in the cache.
 */
import { join } from 'node:path';
import { step } from '#build/setup/progress.mjs';
import { createSql, type Sql } from '#electron/store/sql.ts';
import { reindex, wordsOf } from '#electron/store/projections/search.ts';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { makeBareSearch } from './bare-search.ts';
import { openFolder, type OfficeFiles } from './big-office.ts';
import { startEnrolledDesk } from './enrolled-desk.ts';
import { inventedDossier, localTime } from './invented-office.ts';
import { keptFolder } from './kept-folder.ts';

const MILLION = 1_000_000;

const FIRST_DAY = '2020-01-21' as LocalDate;
const PER_DAY = 400;
/** Hands that took them in, in turns. */
const OFFICERS = 8;
const FIELDS = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Xây dựng',
  'Bảo trợ xã hội',
  'Đăng ký kinh doanh',
];
const CHANNELS = ['in_person', 'in_person', 'in_person', 'online', 'postal'] as const;
/** The last ones are still worked on, a far larger office's half a year; a result of every seventh waits. */
const IN_WORK = 50_000;
const DEPARTMENTS = ['Phòng Tư pháp thử', 'Phòng Kinh tế thử', 'Phòng Địa chính thử'];
/** As often as they come up. */
const WORKED_ON = [
  'processing',
  'processing',
  'accepted',
  'processing',
  'awaiting_supplement',
] as const;
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
    owner_name, submitter_name, received_at, due_at, open, taken_here, awaiting_receipt,
    field, channel, officer, holder, finished_at, words)
  VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?, ?)`;

const turn = <T>(of: readonly T[], n: number, otherwise: T): T => of[n % of.length] ?? otherwise;

/** What becomes of it, as its row says it. */
const standing = (n: number, dueAt: string | null) => {
  const officer = `can-bo-${n % OFFICERS}`;
  if (n < MILLION - IN_WORK) return { state: stateCode('returned'), open: 0, dueAt, holder: null };
  if (n % 7 === 0) return { state: stateCode('finished'), open: 0, dueAt, holder: officer };
  const state = turn(WORKED_ON, n, 'processing');
  return {
    state: stateCode(state),
    open: 1,
    dueAt: state === 'awaiting_supplement' ? null : dueAt,
    holder: n % 3 === 0 ? turn(DEPARTMENTS, Math.floor(n / 3), officer) : officer,
  };
};

const writeRow = (sql: Sql, n: number): void => {
  const day = addDays(FIRST_DAY, Math.floor(n / PER_DAY));
  const { dossier, payload } = inventedDossier(n, {
    receivedAt: localTime(day, 450 + Math.floor(((n % PER_DAY) * 480) / PER_DAY)),
    counter: 1 + (n % PER_DAY),
    days: [day, addDays(day, 1)],
  });
  const { number, procedure, owner, submitter, receivedAt, deadline } = payload;
  const { state, open, dueAt, holder } = standing(
    n,
    deadline.state === 'promised' ? deadline.dueAt : null,
  );
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
    state,
    procedure.code,
    procedure.name,
    (owner ?? submitter).name,
    submitter.name,
    receivedAt,
    dueAt,
    open,
    turn(FIELDS, n >> 3, ''),
    turn(CHANNELS, n, 'in_person'),
    `can-bo-${n % OFFICERS}`,
    holder,
    state === stateCode('finished') ? receivedAt : null,
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
