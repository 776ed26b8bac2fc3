/** What citizens answered at this office on a day: in all, by procedure, and why they were not satisfied. */
import { addDays, atMinute, instantOfLocal, type LocalDate } from '#shared/calendar/local-time.ts';
import type { DayRatings, RatingCounts } from '#shared/contract/outputs.ts';
import type { FeedbackGiven } from '#shared/dossier/feedback.ts';
import { sameName } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { StoreReader } from '../ports.ts';

interface Answer {
  readonly procedure: { readonly code: string; readonly name: string };
  readonly given: FeedbackGiven;
}

const countsOf = (answers: readonly Answer[]): RatingCounts => {
  const of = (score: number): number => answers.filter(({ given }) => given.score === score).length;
  return { best: of(3), good: of(2), poor: of(1) };
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] =>
  Object.values(Object.groupBy(items, keyOf))
    .filter((group) => group !== undefined)
    .toSorted((a, b) => b.length - a.length);

export const dayRatings = (
  read: Pick<StoreReader, 'feedbackBetween' | 'dossierRow' | 'dossier'>,
  day: LocalDate,
): DayRatings => {
  const from = instantOfLocal(atMinute(day, 0));
  const to = instantOfLocal(atMinute(addDays(day, 1), 0));
  const answers = read.feedbackBetween(from, to).flatMap((entry): readonly Answer[] => {
    const known = knowEntry(entry);
    if (!known.ok || known.value.type !== 'feedback.given') return [];
    const id = entry.header.dossier ?? '';
    // Asked at two desks on one occasion, a citizen has one answer: the dossier says which.
    const counting = read.dossier(id)?.feedback ?? [];
    if (!counting.some((one) => sameName(one.entry, entry.header))) return [];
    const row = read.dossierRow(id);
    const procedure = { code: row?.procedureCode ?? '', name: row?.procedureName ?? '' };
    return [{ procedure, given: known.value.payload }];
  });
  const reasons = answers.flatMap(({ given }) => given.reasons ?? []);
  return {
    day,
    all: countsOf(answers),
    procedures: grouped(answers, ({ procedure }) => procedure.code).flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ ...first.procedure, ...countsOf(group) }];
    }),
    reasons: grouped(reasons, (reason) => reason).flatMap((group) => {
      const [reason] = group;
      return reason === undefined ? [] : [{ reason, count: group.length }];
    }),
  };
};
