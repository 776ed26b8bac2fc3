/** Slips that name an hour are found by it. */
import type { Connection } from '../driver.ts';

export const appointments = (db: Connection): void => {
  db.exec(`
    CREATE INDEX document_appointment ON document (json_extract(payload, '$.appointment.at'))
      WHERE json_extract(payload, '$.appointment.at') IS NOT NULL;
  `);
};
