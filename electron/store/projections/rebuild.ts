/** Making every projection anew from the journal, its verdicts and what was published. */
import { keptOf } from '../journal/kept.ts';
import { RULES } from '../rules.ts';
import { FROM_ENTRY, ORDERED, type OrderedRow } from '../journal/rows.ts';
import type { Sql } from '../sql.ts';
import { projectDossier } from './dossiers.ts';
import { projectEntry } from './project.ts';

/** In the order in which they may be emptied. */
export const PROJECTIONS = [
  'entry_dossier',
  'number',
  'number_skip',
  'slip',
  'certification',
  'register_line',
  'document',
  'document_void',
  'file_named',
  'file_unsent',
  'trip_paper',
  'look',
  'dossier',
] as const;

const PAGE = 500;

const walkEntries = (sql: Sql, visit: (row: OrderedRow) => void): void => {
  let after = 0;
  for (;;) {
    const rows = sql.all<OrderedRow>(
      `SELECT ${ORDERED} ${FROM_ENTRY} WHERE entry.id > ? ORDER BY entry.id LIMIT ?`,
      after,
      PAGE,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) visit(row);
    after = last.id;
  }
};

const walkDossiers = (sql: Sql, visit: (dossier: string) => void): void => {
  let after = '';
  for (;;) {
    const rows = sql.all<{ readonly dossier: string }>(
      'SELECT DISTINCT dossier FROM entry_dossier WHERE dossier > ? ORDER BY dossier LIMIT ?',
      after,
      PAGE,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const { dossier } of rows) visit(dossier);
    after = last.dossier;
  }
};

/** Writes into empty tables: the kept ones after `rebuild`, temporary ones in `verify`. */
export const fillProjections = (sql: Sql): void => {
  walkEntries(sql, (row) => projectEntry(sql, keptOf(row)));
  walkDossiers(sql, (dossier) => projectDossier(sql, dossier));
};

/** Runs inside the caller's transaction. */
export const rebuild = (sql: Sql): void => {
  sql.run(`INSERT INTO search (search) VALUES ('delete-all')`);
  for (const table of PROJECTIONS) sql.run(`DELETE FROM ${table}`);
  fillProjections(sql);
};

/** Rebuilds when the rows were made by other rules than this program's. */
export const rebuildIfOutdated = (sql: Sql): boolean => {
  const made = sql.get<{ readonly rules: number }>('SELECT rules FROM projection');
  if (made?.rules === RULES) return false;
  rebuild(sql);
  sql.run(
    `INSERT INTO projection (one, rules) VALUES (1, ?)
       ON CONFLICT (one) DO UPDATE SET rules = excluded.rules`,
    RULES,
  );
  return true;
};
