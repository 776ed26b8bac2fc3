/**
 * Which archived files came down from the province and lie here. Others' entries name them; should the province be put
 * back to a day before it had them, this copy may be the last.
 */
import type { Connection } from '../driver.ts';

export const filesFetched = (db: Connection): void => {
  db.exec(`
    CREATE TABLE file_fetched (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64)
    ) STRICT, WITHOUT ROWID;
    -- What came down before: it lies here, and nothing of this desk's own names it.
    INSERT INTO file_fetched (sha256)
      SELECT sha256 FROM blob
       WHERE sha256 IN (SELECT sha256 FROM file_named)
         AND NOT EXISTS (
           SELECT 1 FROM file_named JOIN entry ON entry.id = file_named.entry
             JOIN chain ON chain.id = entry.chain
            WHERE file_named.sha256 = blob.sha256 AND chain.own = 1);
  `);
};
