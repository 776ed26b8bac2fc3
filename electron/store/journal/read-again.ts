/** What was set apart from the feed and may be taken in now: the cursor goes back to before it. */
import type { QuarantinedEntry } from '#electron/desk/feed-items.ts';
import type { Sql } from '../sql.ts';

/** The next pull brings again what was set apart for that reason, and all that follows. */
const readAgain = (sql: Sql, reason: QuarantinedEntry['reason']): void => {
  sql.run(
    `UPDATE feed SET ord = min(ord, (SELECT min(ord) - 1 FROM quarantine WHERE reason = ?))
      WHERE EXISTS (SELECT 1 FROM quarantine WHERE reason = ?)`,
    reason,
    reason,
  );
};

/** A newer program may read what an older one set apart. */
export const readUnreadableAgain = (sql: Sql): void => readAgain(sql, 'unreadable');

/** Once we write in another epoch, what a twin wrote under our hand is an earlier life's like any other. */
export const readTwinsAgain = (sql: Sql): void => readAgain(sql, 'not_written_here');
