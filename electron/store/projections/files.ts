/** Archived files: those that entries name, and of our own those that the province does not have yet. */
import type { UnsentFile, UnsentFiles } from '#electron/desk/ports.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { filesNamedBy, type NamedFile } from '#shared/journal/named-files.ts';
import type { KeptEntry } from '../journal/kept.ts';
import type { Sql } from '../sql.ts';

const toSend = (sql: Sql, { sha256, bytes }: NamedFile): void => {
  sql.run(
    `INSERT INTO file_unsent (sha256, bytes) SELECT ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM file_held WHERE sha256 = ?) ON CONFLICT DO NOTHING`,
    sha256,
    bytes,
    sha256,
  );
};

export const isFileFetched = (sql: Sql, sha256: string): boolean =>
  sql.get('SELECT 1 FROM file_fetched WHERE sha256 = ?', sha256) !== undefined;

/** Another desk sends its own; whoever has fetched one has a copy, should the province hold it no more. */
export const projectFiles = (
  sql: Sql,
  { id, own }: Pick<KeptEntry, 'id' | 'own'>,
  known: KnownEntry,
): void => {
  for (const file of filesNamedBy(known)) {
    sql.run(
      'INSERT INTO file_named (sha256, entry) VALUES (?, ?) ON CONFLICT DO NOTHING',
      file.sha256,
      id,
    );
    if (own || isFileFetched(sql, file.sha256)) toSend(sql, file);
  }
};

/** What this desk's acceptances name beside its papers. */
export const ownAttachments = (sql: Sql): readonly string[] =>
  sql
    .all<{ readonly sha256: string }>(
      `SELECT DISTINCT file_named.sha256 FROM file_named
         JOIN entry ON entry.id = file_named.entry JOIN chain ON chain.id = entry.chain
        WHERE chain.own = 1 AND entry.type = 'dossier.accepted' ORDER BY file_named.sha256`,
    )
    .map(({ sha256 }) => sha256);

/** The smallest first. */
export const unsentFiles = (sql: Sql, limit: number): readonly UnsentFile[] =>
  sql.all<UnsentFile>(
    'SELECT sha256, bytes FROM file_unsent ORDER BY bytes, sha256 LIMIT ?',
    limit,
  );

export const unsentFilesTotal = (sql: Sql): UnsentFiles =>
  sql.get<UnsentFiles>(
    'SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM file_unsent',
  ) ?? { count: 0, bytes: 0 };

/** By the province's own word; a name that is not on the list changes nothing. */
export const saveFilesHeld = (sql: Sql, names: readonly string[]): void => {
  for (const name of names) {
    sql.run(
      `INSERT INTO file_held (sha256, bytes) SELECT sha256, bytes FROM file_unsent WHERE sha256 = ?
         ON CONFLICT DO NOTHING`,
      name,
    );
    sql.run('DELETE FROM file_unsent WHERE sha256 = ?', name);
  }
};

/** Not `held`: the province gave it, and may hold it no more. */
export const saveFileFetched = (sql: Sql, file: NamedFile, held: boolean): void => {
  sql.run('INSERT INTO file_fetched (sha256) VALUES (?) ON CONFLICT DO NOTHING', file.sha256);
  if (held) {
    sql.run(
      'INSERT INTO file_held (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING',
      file.sha256,
      file.bytes,
    );
    sql.run('DELETE FROM file_unsent WHERE sha256 = ?', file.sha256);
  } else toSend(sql, file);
};

/** A province that was put back to an earlier day may have lost files: all are asked about again. */
export const forgetFilesHeld = (sql: Sql): void => {
  sql.run(
    `INSERT INTO file_unsent (sha256, bytes) SELECT sha256, bytes FROM file_held WHERE true
       ON CONFLICT DO NOTHING`,
  );
  sql.run('DELETE FROM file_held');
};
