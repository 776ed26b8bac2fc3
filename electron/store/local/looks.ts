/** Dossiers that officers have opened and that no entry names yet. */
import type { Look } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

/** Whether it is the first of this officer, this dossier and this day. */
export const saveLook = (sql: Sql, { officer, dossier, day, at }: Look): boolean =>
  sql.run(
    'INSERT OR IGNORE INTO look_waiting (officer, dossier, day, at) VALUES (?, ?, ?, ?)',
    officer,
    dossier,
    day,
    at,
  ) > 0;

/** The oldest first. */
export const waitingLooks = (sql: Sql, limit: number): readonly Look[] =>
  sql.all(
    'SELECT officer, dossier, day, at FROM look_waiting ORDER BY at, officer, dossier LIMIT ?',
    limit,
  );

export const deleteLook = (sql: Sql, { officer, dossier, day }: Look): void => {
  sql.run(
    'DELETE FROM look_waiting WHERE officer = ? AND dossier = ? AND day = ?',
    officer,
    dossier,
    day,
  );
};
