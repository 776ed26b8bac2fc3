/** Form sets in the making: one a name, kept until it is published or dropped. No desk hears of them. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { formSetContent, type FormSetContent } from '#shared/protocol/form-sets-publication.ts';
import type { Queryable } from '#server/store/database.ts';

export interface SetDraft {
  readonly set: FormSetContent;
  readonly at: Instant;
  /** Who saved it last. */
  readonly by: string;
}

interface Row {
  readonly content: string;
  readonly saved_at: Instant;
  readonly saved_by: string;
}

const draftOf = ({ content, saved_at, saved_by }: Row): SetDraft => ({
  set: formSetContent.parse(JSON.parse(content)),
  at: saved_at,
  by: saved_by,
});

export const listSetDrafts = async (db: Queryable): Promise<readonly SetDraft[]> =>
  (await db.query<Row>('select content, saved_at, saved_by from form_set_draft order by name')).map(
    draftOf,
  );

export const readSetDraft = async (db: Queryable, name: string): Promise<SetDraft | null> => {
  const [row] = await db.query<Row>(
    'select content, saved_at, saved_by from form_set_draft where name = $1',
    [name],
  );
  return row === undefined ? null : draftOf(row);
};

/** In the caller's transaction: nobody else changes that draft until it ends. */
export const holdSetDraft = async (tx: Queryable, name: string): Promise<SetDraft | null> => {
  await tx.query('select 1 from form_set_draft where name = $1 for update', [name]);
  return readSetDraft(tx, name);
};

export const saveSetDraft = async (tx: Queryable, { set, at, by }: SetDraft): Promise<void> => {
  await tx.query(
    `insert into form_set_draft (name, content, saved_at, saved_by) values ($1, $2, $3, $4)
     on conflict (name) do update
     set content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    [set.id, JSON.stringify(set), at, by],
  );
};

export const dropSetDraft = async (tx: Queryable, name: string): Promise<void> => {
  await tx.query('delete from form_set_draft where name = $1', [name]);
};
