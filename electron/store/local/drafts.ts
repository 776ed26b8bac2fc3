/** Forms as they are being typed. */
import type { Draft } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

const DRAFT = 'SELECT id, officer, updated_at AS updatedAt, form, clip, counter FROM draft';

type Row = Omit<Draft, 'counter'> & { readonly counter: 0 | 1 };

const draftIn = ({ counter, ...draft }: Row): Draft =>
  counter === 1 ? { ...draft, counter: true } : draft;

export const draftOf = (sql: Sql, id: string): Draft | null => {
  const row = sql.get<Row>(`${DRAFT} WHERE id = ?`, id);
  return row === undefined ? null : draftIn(row);
};

/** The one typed at last comes first. */
export const drafts = (sql: Sql): readonly Draft[] =>
  sql.all<Row>(`${DRAFT} ORDER BY updated_at DESC, id DESC`).map(draftIn);

export const saveDraft = (sql: Sql, draft: Draft): void => {
  sql.run(
    `INSERT INTO draft (id, officer, updated_at, form, clip, counter) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET officer = excluded.officer, updated_at = excluded.updated_at,
         form = excluded.form, clip = excluded.clip, counter = excluded.counter`,
    draft.id,
    draft.officer,
    draft.updatedAt,
    draft.form,
    draft.clip,
    draft.counter === true ? 1 : 0,
  );
};

export const deleteDraft = (sql: Sql, id: string): void => {
  sql.run('DELETE FROM draft WHERE id = ?', id);
};
