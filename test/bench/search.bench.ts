/** P2: one keystroke in the two searches of the desk, each against a bare FTS5 prefix query. */
import { connect } from '#electron/store/driver.ts';
import type { DossierQuery } from '#electron/desk/ports.ts';
import { queryOf } from '#electron/store/projections/search.ts';
import { catalogueIndex, findProcedures, noHabits } from '#shared/catalogue/find.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { openBareSearch } from './bare-search.ts';
import { openFolder, type OfficeFiles } from './big-office.ts';
import type { Figure, Line } from './figure.ts';
import { filterLines } from './filters.ts';
import { typeInTurns, type Typed } from './keystrokes.ts';
import { NATIONAL_SIZE, nationalCatalogue } from './national-catalogue.ts';
import { mean, p95 } from './times.ts';

const PROCEDURES_TYPED = [
  'khai sinh',
  'chứng thực chữ ký',
  'cấp giấy phép xây dựng',
  'thủ tục đăng ký',
  '1.0011',
  'đ',
];
const PROCEDURES_SHOWN = 20;

/** What officers look for: names in pieces, ends of numbers, identity numbers, procedures. */
const DOSSIERS_TYPED = [
  'nguyen',
  'nguyễn thị thử',
  'đặng minh ảo',
  'le van mau',
  '1017',
  '260305-1017',
  '0791',
  '0900 12',
  'khai sinh',
  'chung thuc',
  '1.0011',
  'zzz',
];
/** A page of the list. */
const DOSSIERS_SHOWN = 100;

/** In memory and without a cipher, as the desk's own index of procedures is. */
const bareProcedures = (): ((typed: string) => unknown) => {
  const connected = connect(':memory:', { readonly: false, mustExist: false, busyMs: 0 });
  if (!connected.ok) throw new Error(connected.error.code);
  const db = connected.value;
  db.exec(
    `CREATE VIRTUAL TABLE bare USING fts5(words, content = '', prefix = '1 2 3', tokenize = 'ascii')`,
  );
  const insert = db.prepare<[number, string]>('INSERT INTO bare (rowid, words) VALUES (?, ?)');
  for (const [n, { code, name }] of nationalCatalogue().entries())
    insert.run(n + 1, searchKey(`${code} ${name}`));
  const find = db.prepare<[string]>(
    `SELECT rowid FROM bare WHERE bare MATCH ? LIMIT ${PROCEDURES_SHOWN}`,
  );
  return (typed) => find.all(queryOf(typed) ?? '""');
};

const typeProcedures = (rounds: number): Typed => {
  const index = catalogueIndex(nationalCatalogue());
  return typeInTurns(
    PROCEDURES_TYPED,
    rounds,
    (typed) => findProcedures(index, typed, noHabits, PROCEDURES_SHOWN),
    bareProcedures(),
  );
};

const asked = (text: string): DossierQuery => ({
  text,
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
  offset: 0,
  limit: DOSSIERS_SHOWN,
});

interface DossiersTyped {
  readonly rows: Typed;
  /** The same against ids alone out of the desk's own index. */
  readonly ids: Typed;
}

const typeDossiers = ({ data, bare: file }: OfficeFiles, rounds: number): DossiersTyped => {
  const { store, connection, key, close } = openFolder(data);
  const list = (text: string) => store.read.listDossiers(asked(text));
  const bare = openBareSearch(file, key, DOSSIERS_SHOWN);
  const rows = typeInTurns(DOSSIERS_TYPED, rounds, list, (text) =>
    bare.find(queryOf(text) ?? '""'),
  );
  bare.close();
  const ids = connection.prepare<[string]>(
    `SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ${DOSSIERS_SHOWN}`,
  );
  const alone = typeInTurns(DOSSIERS_TYPED, rounds, list, (text) => ids.all(queryOf(text) ?? '""'));
  close();
  return { rows, ids: alone };
};

const linesOf = (what: string, { ours, bare }: Typed): readonly Line[] => [
  {
    what: `${what}: mean of a keystroke`,
    unit: 'ms',
    measured: mean(ours),
    baseline: mean(bare),
    reach: { kind: 'ratio', atMost: 1.5 },
  },
  {
    what: `${what}: p95`,
    unit: 'ms',
    measured: p95(ours),
    baseline: p95(bare),
    reach: { kind: 'value', atMost: 10 },
  },
];

const dossierLines = (what: string, { rows, ids }: DossiersTyped): readonly Line[] => [
  ...linesOf(what, rows),
  {
    what: `${what}: mean, against ids alone`,
    unit: 'ms',
    measured: mean(ids.ours),
    baseline: mean(ids.bare),
    reach: null,
  },
];

const HOW_DOSSIERS = `a page of ${DOSSIERS_SHOWN} rows and how many match, against a bare FTS5 table of the same words that gives ${DOSSIERS_SHOWN} of its rows, newest first, equally encrypted; and against ids without rows.`;

export const measureSearch = async (office: OfficeFiles, rounds = 5): Promise<Figure> => ({
  id: 'P2',
  title: 'search as you type',
  how: `Every text letter by letter, ${rounds} rounds, in turns. Procedures: the desk's own index with ranking, nicknames and initials against a bare FTS5 table in memory. Dossiers: ${HOW_DOSSIERS}`,
  lines: [
    ...linesOf(`${NATIONAL_SIZE} procedures`, typeProcedures(rounds)),
    ...dossierLines('100,000 dossiers', typeDossiers(office, rounds)),
    ...(await filterLines('100,000 dossiers', office, rounds)),
  ],
});

export const measureMillion = async (office: OfficeFiles, rounds = 3): Promise<Figure> => ({
  id: 'P2M',
  title: 'search as you type over a million',
  how: `As P2, ${rounds} rounds, over rows and words written without the journal behind them: ${HOW_DOSSIERS}`,
  lines: [
    ...dossierLines('1,000,000 dossiers', typeDossiers(office, rounds)),
    ...(await filterLines('1,000,000 dossiers', office, rounds)),
  ],
});
