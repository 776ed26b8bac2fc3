/** Which archived files of this desk are lost, by reading every one of them whole. Writes nothing. */
import type { Connection } from './driver.ts';
import { filesOf } from './copies/backup-files.ts';
import { readBlob } from './blobs.ts';
import { ownPapersAfter } from './projections/documents.ts';
import { ownAttachments } from './projections/files.ts';
import { createSql } from './sql.ts';

const PAGE = 200;

/** Names of documents. Of a copy, the files may lie beside it. */
export const lostPapers = (
  db: Connection,
  folder: string,
  databaseKey: Uint8Array,
): readonly string[] => {
  const sql = createSql(db);
  const read = readBlob(filesOf(folder), databaseKey);
  const lost: string[] = [];
  for (let after = 0; ;) {
    const papers = ownPapersAfter(sql, after, PAGE);
    const last = papers.at(-1);
    if (last === undefined) return lost;
    for (const { document, sha256 } of papers) if (read(sha256) === null) lost.push(document);
    after = last.entry;
  }
};

/** Hashes of files that were attached to papers, in order. */
export const lostAttachments = (
  db: Connection,
  folder: string,
  databaseKey: Uint8Array,
): readonly string[] => {
  const read = readBlob(filesOf(folder), databaseKey);
  return ownAttachments(createSql(db)).filter((name) => read(name) === null);
};
