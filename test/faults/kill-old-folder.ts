/**
 * A data folder as an earlier program left it: its schema goes so far and no farther. Its journal is real: what the desk
 * wrote itself, and from the feed the journal of a release, byte for byte.
 */
import { join } from 'node:path';
import { connect, type Connection } from '#electron/store/driver.ts';
import { writeKeyFile } from '#electron/store/keys/key-file.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { migrate, MIGRATIONS } from '#electron/store/migrate.ts';
import { APPLICATION_ID, unlock } from '#electron/store/open.ts';
import { feedItem } from '../store/office.ts';
import { dossierId, KEY, numberOf, startTestStore, type TestStore } from '../store/test-store.ts';
import type { GoldenJournal } from '../golden/golden-journal.ts';
import type { Receipt } from '../invariants/evidence.ts';

const DOSSIERS = 150;
/** A release's own journal has the first ones. */
const FROM = 101;

const tablesOf = (db: Connection): readonly string[] =>
  db
    .prepare<[], { readonly name: string }>(
      `SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'`,
    )
    .all()
    .map(({ name }) => name);

const columnsOf = (db: Connection, table: string): readonly string[] =>
  db
    .prepare<[string], { readonly name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);

const copyTable = (from: Connection, to: Connection, table: string): void => {
  const known = columnsOf(from, table);
  const columns = columnsOf(to, table).filter((column) => known.includes(column));
  const list = columns.join(', ');
  const insert = to.prepare(
    `INSERT OR REPLACE INTO ${table} (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of from.prepare<[], unknown[]>(`SELECT ${list} FROM ${table}`).raw().iterate())
    insert.run(...row);
};

const openAtSchema = (file: string, schema: number): Connection => {
  const connected = connect(file, { readonly: false, mustExist: false, busyMs: 0 });
  if (!connected.ok) throw new Error(connected.error.code);
  const db = connected.value;
  unlock(db, KEY);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('journal_mode = WAL');
  const steps = MIGRATIONS.filter(({ number }) => number <= schema);
  migrate(db, '', steps);
  return db;
};

const takeIn = ({ store }: TestStore, { sealed }: GoldenJournal): void => {
  const items = sealed.map((entry, index) => feedItem(entry, index + 1));
  const from = { feedEpoch: 1, ord: 0 };
  const to = { ...from, ord: items.length };
  const taken = store.write((tx) => {
    tx.resetFeed(1);
    return tx.applyFeed(from, items, to);
  });
  if (!taken.ok) throw new Error(taken.error.code);
};

export interface OldFolder {
  readonly folder: string;
  readonly receipts: readonly Receipt[];
}

export const makeOldFolder = (folder: string, schema: number, golden: GoldenJournal): OldFolder => {
  const now = startTestStore();
  takeIn(now, golden);
  const numbers = Array.from({ length: DOSSIERS }, (_, i) => FROM + i);
  for (const n of numbers) now.accept(n);
  const old = openAtSchema(join(folder, 'desk.db'), schema);
  old.pragma('foreign_keys = OFF');
  old.transaction(() => {
    const tables = tablesOf(old);
    for (const table of tables) copyTable(now.db, old, table);
    if (schema >= 30) old.exec('INSERT INTO search (rowid, words) SELECT row, words FROM dossier');
    // Made by the rules of then.
    if (tables.includes('projection')) old.exec('UPDATE projection SET rules = rules - 1');
  })();
  old.close();
  now.end();
  writeKeyFile(join(folder, 'keys.json'), keyFileWithUnprotected(KEY));
  return { folder, receipts: numbers.map((n) => ({ dossier: dossierId(n), number: numberOf(n) })) };
};
