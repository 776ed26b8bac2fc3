/** Who opened a dossier, as the entries of the office's desks say. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { LookedAt } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

export const projectLooks = (sql: Sql, id: number, { type, header, payload }: KnownEntry): void => {
  if (type !== 'dossiers.looked' || header.officer === null) return;
  for (const { dossier, at } of payload.looks)
    sql.run(
      'INSERT OR IGNORE INTO look (dossier, at, officer, entry) VALUES (?, ?, ?, ?)',
      dossier,
      at,
      header.officer,
      id,
    );
};

/** Those that wait for their entry among them; the newest first. */
export const looksAt = (sql: Sql, dossier: string, limit: number): readonly LookedAt[] =>
  sql.all<{ readonly officer: string; readonly at: Instant; readonly desk: string | null }>(
    `SELECT look.officer, look.at, chain.desk FROM look
       JOIN entry ON entry.id = look.entry JOIN chain ON chain.id = entry.chain
      WHERE look.dossier = ?
      UNION ALL
     SELECT officer, at, NULL FROM look_waiting WHERE dossier = ?
      ORDER BY at DESC LIMIT ?`,
    dossier,
    dossier,
    limit,
  );

/** Whether an entry of this desk names such a look already. */
export const isLookNamed = (sql: Sql, officer: string, dossier: string, since: Instant): boolean =>
  sql.get(
    `SELECT 1 FROM look JOIN entry ON entry.id = look.entry JOIN chain ON chain.id = entry.chain
      WHERE look.dossier = ? AND look.officer = ? AND look.at >= ? AND chain.own = 1`,
    dossier,
    officer,
    since,
  ) !== undefined;
