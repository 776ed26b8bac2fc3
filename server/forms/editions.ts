/** The words of the papers as the province has them, and what its communes made of them. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { editableForms, type EditableForm } from '#shared/forms/texts/editable-forms.ts';
import type { WholeSet } from '#shared/forms/texts/legal-forms.ts';
import { sameTexts, writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import type { TextProblem } from '#shared/forms/texts/text-problem.ts';
import { changedTexts, problemsOf, textsInForce } from '#shared/forms/texts/wording.ts';
import { formChanged } from '#shared/journal/desk-entries.ts';
import type { EntryType } from '#shared/journal/entry-types.ts';
import { openPayload } from '#shared/journal/hash-chain.ts';
import { formsPublication, type FormsEdition } from '#shared/protocol/forms-publication.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { publish } from '#server/publishing/publish.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database, Queryable } from '#server/store/database.ts';

/** Head of an office's papers and all of its own are the commune's; the province words the forms themselves. */
export const provinceForm = (key: string, sets: readonly WholeSet[]): EditableForm | null =>
  editableForms(sets).find((form) => form.key === key) ?? null;

/** Oldest first; empty before the first, and where an older program's cannot be read. */
export const readEditions = async (db: Queryable): Promise<readonly FormsEdition[]> => {
  const newest = await latestPublication(db, null, 'forms');
  return newest === null ? [] : (formsPublication.safeParse(newest.data).data?.editions ?? []);
};

export const textsOn = (
  form: EditableForm,
  editions: readonly FormsEdition[],
  day: LocalDate,
): FormTexts => textsInForce(form, { province: editions, commune: [] }, day).province;

export type FormChangeProblem =
  | { readonly code: 'form_day_past' }
  | { readonly code: 'form_unchanged' }
  | {
      readonly code: 'form_texts_wrong';
      readonly problems: ReadonlyMap<string, TextProblem>;
    };

export interface FormChange {
  readonly form: EditableForm;
  readonly effectiveFrom: LocalDate;
  readonly texts: FormTexts;
  readonly by: string;
  readonly at: Instant;
  readonly today: LocalDate;
}

/** One more edition, published to every desk; no texts: those that came with the program again. */
export const changeForm = async (
  database: Database,
  { form, effectiveFrom, texts, by, at, today }: FormChange,
): Promise<Result<null, FormChangeProblem>> =>
  database.transaction(async (tx) => {
    // As `publish` does: from here on no other change comes between.
    await tx.query('select 1 from province for update');
    if (effectiveFrom < today) return err({ code: 'form_day_past' });
    const editions = await readEditions(tx);
    const changed = changedTexts(form, {}, texts);
    const problems = problemsOf(form, changed);
    if (problems.size > 0) return err({ code: 'form_texts_wrong', problems });
    if (sameTexts(changed, textsOn(form, editions, effectiveFrom)))
      return err({ code: 'form_unchanged' });
    const edition = { form: form.key, effectiveFrom, texts: writtenTexts(changed), at, by };
    await publish(tx, {
      office: null,
      kind: 'forms',
      data: formsPublication.parse({ editions: [...editions, edition] }),
      publishedAt: at,
      effectiveFrom: today,
    });
    return ok(null);
  });

export interface CommuneChange {
  readonly office: string;
  readonly desk: string;
  readonly officer: string | null;
  readonly form: string;
  readonly effectiveFrom: LocalDate;
  readonly places: number;
  readonly at: Instant;
}

interface Row {
  readonly office: string;
  readonly desk: string;
  readonly officer: string | null;
  readonly at: Instant;
  readonly payload: Uint8Array;
}

const TYPE: EntryType = 'form.changed';

/** Newest first. */
export const readCommuneChanges = async (
  db: Queryable,
  limit: number,
): Promise<readonly CommuneChange[]> => {
  const rows = await db.query<Row>(
    `select office, desk, officer, at, payload from journal
     where type = $1 and ord is not null
     order by received_at desc, office, desk, epoch desc, seq desc limit $2`,
    [TYPE, limit],
  );
  return rows.flatMap(({ payload, ...row }) => {
    const opened = openPayload(new Uint8Array(payload));
    const changed = formChanged.safeParse(opened.ok ? opened.value : null);
    if (!changed.success) return [];
    const { form, effectiveFrom, texts } = changed.data;
    return [{ ...row, form, effectiveFrom, places: Object.keys(texts).length }];
  });
};
