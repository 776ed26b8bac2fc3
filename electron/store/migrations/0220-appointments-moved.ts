/** The slip that took an appointment's place is found by the slip before it. */
import type { Connection } from '../driver.ts';

export const appointmentsMoved = (db: Connection): void => {
  db.exec(`
    CREATE INDEX document_appointment_moved ON document (json_extract(payload, '$.replaces'))
      WHERE json_extract(payload, '$.appointment.at') IS NOT NULL;
  `);
};
