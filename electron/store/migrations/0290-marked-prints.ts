/** A copy for the files stays one: whoever prints it again, or asks what is out, has to know. */
import type { Connection } from '../driver.ts';

export const markedPrints = (db: Connection): void => {
  db.exec(`
    -- One of lapsedMarks: what stands across every page; null of a paper as it was issued.
    ALTER TABLE print_job ADD COLUMN mark TEXT;
  `);
};
