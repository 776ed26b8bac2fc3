/** The form sets as the province has published them, and what it does with them: put one in force from a day, take it back. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { WholeSet } from '#shared/forms/texts/legal-forms.ts';
import { allSets, setProblem, type SetProblem } from '#shared/forms/texts/published-sets.ts';
import {
  formSetsPublication,
  type FormSetContent,
  type PublishedFormSet,
} from '#shared/protocol/form-sets-publication.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { publish } from '#server/publishing/publish.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database, Queryable } from '#server/store/database.ts';

/** The province's own; empty before the first, and where an older program's cannot be read. */
export const readFormSets = async (db: Queryable): Promise<readonly PublishedFormSet[]> => {
  const newest = await latestPublication(db, null, 'form_sets');
  return newest === null ? [] : (formSetsPublication.safeParse(newest.data).data?.sets ?? []);
};

/** With those that came with the program, by the day on which they begin. */
export const readAllSets = async (db: Queryable): Promise<readonly WholeSet[]> =>
  allSets(await readFormSets(db));

export interface SetChange {
  readonly by: string;
  readonly at: Instant;
  readonly today: LocalDate;
}

const publishSets = async (
  tx: Queryable,
  sets: readonly PublishedFormSet[],
  { at, today }: SetChange,
): Promise<void> => {
  const data = formSetsPublication.parse({ sets });
  await publish(tx, {
    office: null,
    kind: 'form_sets',
    data,
    publishedAt: at,
    effectiveFrom: today,
  });
};

/** In the caller's transaction. One of that name whose day has not come is replaced. */
export const publishFormSet = async (
  tx: Queryable,
  set: FormSetContent,
  change: SetChange,
): Promise<Result<null, SetProblem>> => {
  // As `publish` does: from here on no other change comes between.
  await tx.query('select 1 from province for update');
  const published = await readFormSets(tx);
  const problem = setProblem(set, allSets(published), change.today);
  if (problem !== null) return err(problem);
  const others = published.filter(({ id }) => id !== set.id);
  await publishSets(tx, [...others, { ...set, at: change.at, by: change.by }], change);
  return ok(null);
};

/** `set_in_force`: papers have been printed by it, or are being. */
export type WithdrawProblem = { readonly code: 'set_unknown' } | { readonly code: 'set_in_force' };

export const withdrawFormSet = (
  database: Database,
  id: string,
  change: SetChange,
): Promise<Result<null, WithdrawProblem>> =>
  database.transaction(async (tx): Promise<Result<null, WithdrawProblem>> => {
    await tx.query('select 1 from province for update');
    const published = await readFormSets(tx);
    const set = published.find((one) => one.id === id);
    if (set === undefined) return err({ code: 'set_unknown' });
    if (set.effectiveFrom <= change.today) return err({ code: 'set_in_force' });
    await publishSets(
      tx,
      published.filter((one) => one !== set),
      change,
    );
    return ok(null);
  });
