/** From entries to what is read fast. The same steps serve a new entry, a page of the feed and a rebuild. */
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { dossiersOf } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';
import { projectDocument } from './documents.ts';
import { projectDossier } from './dossiers.ts';
import { projectNumbers } from './numbers.ts';

export interface KeptEntry {
  /** The local id of its row. */
  readonly id: number;
  readonly entry: OrderedEntry;
}

/** What one entry says by itself: whose story it belongs to, a number given, a paper issued or made void. */
export const projectEntry = (sql: Sql, { id, entry }: KeptEntry): readonly string[] => {
  const dossiers = dossiersOf(entry);
  for (const dossier of dossiers)
    sql.run('INSERT INTO entry_dossier (dossier, entry) VALUES (?, ?)', dossier, id);
  projectNumbers(sql, id, entry);
  projectDocument(sql, id, entry);
  return dossiers;
};

/** New entries, in the order in which they were taken in; each dossier concerned is folded once. */
export const project = (sql: Sql, entries: readonly KeptEntry[]): void => {
  const dossiers = new Set(entries.flatMap((kept) => projectEntry(sql, kept)));
  for (const dossier of dossiers) projectDossier(sql, dossier);
};
