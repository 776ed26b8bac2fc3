/**
 * As-you-type search over dossiers. The index holds no text of its own: `dossier.words` is the text, already
 * folded, so ASCII splitting is all the tokenizer has to do. Nobody asks for phrases or ranks: neither is kept.
 * Prefixes are indexed up to six letters, as long as syllables are: every second citizen is a Nguyễn, and without
 * its own list "nguy" would be put together anew from all of them.
 */
import type { Connection } from '../driver.ts';

export const search = (db: Connection): void => {
  db.exec(`
    CREATE VIRTUAL TABLE search USING fts5(
      words, content = 'dossier', content_rowid = 'row',
      detail = 'none', columnsize = 0, prefix = '1 2 3 4 5 6', tokenize = 'ascii'
    );
  `);
};
