/**
 * Whether the kept projections are what the journal gives, without writing: temporary tables of the same names
 * stand before the kept ones, so the very same steps fill them, and both are compared row by row.
 */
import type { Connection } from '../driver.ts';
import { createSql, type Sql } from '../sql.ts';
import { fillProjections, PROJECTIONS } from './rebuild.ts';

interface TableSql {
  readonly name: string;
  readonly sql: string;
}

const shadow = (db: Connection, names: readonly string[]): void => {
  const tables = db
    .prepare<[], TableSql>(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'`)
    .all();
  for (const name of names) {
    const kept = tables.find((table) => table.name === name);
    if (kept === undefined) throw new Error(`table ${name} is missing`);
    db.exec(kept.sql.replace(/^CREATE (VIRTUAL )?TABLE "?\w+"?/, `CREATE $1TABLE temp.${name}`));
  }
};

const differs = (sql: Sql, one: string, other: string): boolean =>
  sql.get(`SELECT * FROM ${one} EXCEPT SELECT * FROM ${other} LIMIT 1`) !== undefined;

const tableDiffers = (sql: Sql, table: string): boolean => {
  const count = sql.get<{ readonly equal: 0 | 1 }>(
    `SELECT (SELECT count(*) FROM main.${table}) = (SELECT count(*) FROM temp.${table}) AS equal`,
  );
  return count?.equal !== 1 || differs(sql, `main.${table}`, `temp.${table}`);
};

const VOCABULARY = ['main', 'temp'] as const;

const searchDiffers = (sql: Sql, db: Connection): boolean => {
  for (const schema of VOCABULARY)
    db.exec(
      `CREATE VIRTUAL TABLE temp.words_${schema} USING fts5vocab(${schema}, search, instance)`,
    );
  return differs(sql, 'words_main', 'words_temp') || differs(sql, 'words_temp', 'words_main');
};

/**
 * The names of the tables that differ, all seen at one moment: a desk may be at work on them. The connection is spent
 * afterwards: its temporary tables stay.
 */
export const differingProjections = (db: Connection): readonly string[] => {
  db.pragma('foreign_keys = OFF');
  const compare = (): readonly string[] => {
    shadow(db, [...PROJECTIONS, 'search']);
    const sql = createSql(db);
    fillProjections(sql);
    const tables: readonly string[] = PROJECTIONS.filter((table) => tableDiffers(sql, table));
    return searchDiffers(sql, db) ? [...tables, 'search'] : tables;
  };
  return db.transaction(compare).deferred();
};
