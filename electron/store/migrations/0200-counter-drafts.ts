/** What is being typed at the certification counter lies with the drafts; it is never on the tray. */
import type { Connection } from '../driver.ts';

export const counterDrafts = (db: Connection): void => {
  db.exec(
    'ALTER TABLE draft ADD COLUMN counter INTEGER NOT NULL DEFAULT 0 CHECK (counter IN (0, 1))',
  );
};
