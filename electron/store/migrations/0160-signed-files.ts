/** The signed files of a paper are found at once. */
import type { Connection } from '../driver.ts';

export const signedFiles = (db: Connection): void => {
  db.exec(`
    CREATE INDEX document_signs ON document (json_extract(payload, '$.signs'))
      WHERE json_extract(payload, '$.signs') IS NOT NULL;
  `);
};
