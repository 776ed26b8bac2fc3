/** Papers that bear a running number: the last one of a series is found at once. */
import type { Connection } from '../driver.ts';

export const paperSeries = (db: Connection): void => {
  db.exec(`
    CREATE INDEX document_series
      ON document (json_extract(payload, '$.series.key'), json_extract(payload, '$.series.value'))
      WHERE json_extract(payload, '$.series.key') IS NOT NULL;
  `);
};
