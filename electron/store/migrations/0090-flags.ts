/** Procedures that officers flagged are few among very many entries, and asked for whenever a procedure is opened. */
import type { Connection } from '../driver.ts';

export const flagged = (db: Connection): void => {
  db.exec(`CREATE INDEX entry_flag ON entry (chain, seq) WHERE type = 'procedure.flagged';`);
};
