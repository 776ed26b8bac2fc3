/** What a department did that somebody here has to take up is found without the rest. */
import type { Connection } from '../driver.ts';

export const fromDepartments = (db: Connection): void => {
  db.exec(`
    -- One of departmentNewsKinds; null where nothing waits.
    ALTER TABLE dossier ADD COLUMN from_department TEXT;
    CREATE INDEX dossier_from_department ON dossier (from_department, row) WHERE from_department IS NOT NULL;
  `);
};
