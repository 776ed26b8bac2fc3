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
  `);
};
