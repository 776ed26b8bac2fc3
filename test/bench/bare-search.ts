/** The search that anyone would write first: one FTS5 table that holds what is searched, equally encrypted. */
import { connect, type Connection } from '#electron/store/driver.ts';

const open = (file: string, key: Uint8Array): Connection => {
  const connected = connect(file, { readonly: false, mustExist: false, busyMs: 0 });
  if (!connected.ok) throw new Error(connected.error.code);
  const db = connected.value;
  db.pragma(`cipher = 'chacha20'`);
  db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
  return db;
};

/** The words of every dossier of `office`, under the same row ids. */
export const makeBareSearch = (file: string, key: Uint8Array, office: Connection): void => {
  const db = open(file, key);
  db.exec(`CREATE VIRTUAL TABLE bare USING fts5(words, prefix = '1 2 3', tokenize = 'ascii')`);
  const insert = db.prepare<[number, string]>('INSERT INTO bare (rowid, words) VALUES (?, ?)');
  db.transaction(() => {
    const rows = office.prepare<[], { row: number; words: string }>(
      'SELECT row, words FROM dossier',
    );
    for (const { row, words } of rows.iterate()) insert.run(row, words);
  })();
  db.close();
};

export interface BareSearch {
  /** The newest that match, with their text; `query` is one of FTS5. */
  readonly find: (query: string) => readonly unknown[];
  readonly close: () => void;
}

export const openBareSearch = (file: string, key: Uint8Array, limit: number): BareSearch => {
  const db = open(file, key);
  const statement = db.prepare<[string]>(
    `SELECT rowid, words FROM bare WHERE bare MATCH ? ORDER BY rowid DESC LIMIT ${limit}`,
  );
  return { find: (query) => statement.all(query), close: () => void db.close() };
};
