/** Forms as they are being typed. */
import type { Draft } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

const DRAFT = 'SELECT id, officer, updated_at AS updatedAt, form, clip FROM draft';

export const draftOf = (sql: Sql, id: string): Draft | null =>
  sql.get<Draft>(`${DRAFT} WHERE id = ?`, id) ?? null;

/** The one typed at last comes first. */
export const drafts = (sql: Sql): readonly Draft[] =>
  sql.all<Draft>(`${DRAFT} ORDER BY updated_at DESC, id DESC`);

export const saveDraft = (sql: Sql, draft: Draft): void => {
  sql.run(
    `INSERT INTO draft (id, officer, updated_at, form, clip) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET officer = excluded.officer, updated_at = excluded.updated_at,
         form = excluded.form, clip = excluded.clip`,
    draft.id,
    draft.officer,
    draft.updatedAt,
    draft.form,
    draft.clip,
  );
};

export const deleteDraft = (sql: Sql, id: string): void => {
  sql.run('DELETE FROM draft WHERE id = ?', id);
};
