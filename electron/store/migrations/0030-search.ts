/**
 * As-you-type search over dossiers. The index holds no text of its own: `dossier.words` is the text, already
 * folded, so ASCII splitting is all the tokenizer has to do. Nobody asks for phrases or ranks: neither is kept.
 */
import type { Connection } from '../driver.ts';

export const search = (db: Connection): void => {
  db.exec(`
    CREATE VIRTUAL TABLE search USING fts5(
      words, content = 'dossier', content_rowid = 'row',
      detail = 'none', columnsize = 0, prefix = '1 2 3', tokenize = 'ascii'
    );
  `);
};
