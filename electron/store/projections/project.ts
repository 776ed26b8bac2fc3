/** From entries to what is read fast. The same steps serve a new entry, a page of the feed and a rebuild. */
import { dossiersOf } from '#shared/journal/entry-types.ts';
import { knownOf, type KeptEntry } from '../journal/kept.ts';
import type { Sql } from '../sql.ts';
import { projectCertifications } from './certifications.ts';
import { projectDocument } from './documents.ts';
import { projectDossier } from './dossiers.ts';
import { projectFiles } from './files.ts';
import { projectLooks } from './looks.ts';
import { projectNumbers } from './numbers.ts';
import { projectRegisterBook } from './register-book.ts';
import { projectSlips } from './slips.ts';

/** What one entry says by itself: whose story it belongs to, a number given, a paper issued or made void. */
export const projectEntry = (sql: Sql, kept: KeptEntry): readonly string[] => {
  const dossiers = dossiersOf(kept.entry);
  for (const dossier of dossiers)
    sql.run('INSERT INTO entry_dossier (dossier, entry) VALUES (?, ?)', dossier, kept.id);
  const known = knownOf(kept);
  if (known !== null) {
    projectNumbers(sql, kept.id, known);
    projectSlips(sql, kept.id, known);
    projectCertifications(sql, kept.id, known);
    projectRegisterBook(sql, kept.id, known);
    projectDocument(sql, kept.id, known);
    projectFiles(sql, kept, known);
    projectLooks(sql, kept.id, known);
  }
  return dossiers;
};

/** A new entry; each dossier concerned is folded again. */
export const project = (sql: Sql, kept: KeptEntry): void => {
  for (const dossier of projectEntry(sql, kept)) projectDossier(sql, dossier, kept);
};
