/** Small things that this desk remembers, and how far its clock is from the province's. */
import type { Sql } from '../sql.ts';

export const setting = (sql: Sql, key: string): string | null =>
  sql.get<{ readonly value: string }>('SELECT value FROM setting WHERE key = ?', key)?.value ??
  null;

export const settings = (sql: Sql): readonly { readonly key: string; readonly value: string }[] =>
  sql.all('SELECT key, value FROM setting ORDER BY key');

export const saveSetting = (sql: Sql, key: string, value: string): void => {
  sql.run(
    `INSERT INTO setting (key, value) VALUES (?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    key,
    value,
  );
};

export const deleteSetting = (sql: Sql, key: string): void => {
  sql.run('DELETE FROM setting WHERE key = ?', key);
};

/** Milliseconds to add to the PC's claim to read the province's clock, at the last contact; null before any. */
export const measuredOffset = (sql: Sql): number | null =>
  sql.get<{ readonly offset: number }>('SELECT offset_ms AS offset FROM clock')?.offset ?? null;

export const saveMeasuredOffset = (sql: Sql, offsetMs: number): void => {
  sql.run(
    `INSERT INTO clock (one, offset_ms) VALUES (1, ?)
       ON CONFLICT (one) DO UPDATE SET offset_ms = excluded.offset_ms`,
    offsetMs,
  );
};
