/**
 * Which words a form has on a day: those of its set, over them the province's, over those the
 * commune's. A change that would spoil the paper is passed over, and the last good one stays in force.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { placesOf, ruleOf, type EditableForm } from './editable-forms.ts';
import { sameText, withTexts, type FormText, type FormTexts } from './text-places.ts';
import { textProblem, type TextProblem } from './text-problem.ts';

/** All that one side says of a form from a day on; no texts: what is beneath holds again. */
export interface Edition {
  readonly form: string;
  readonly effectiveFrom: LocalDate;
  readonly texts: FormTexts;
}

/** Each side's editions in the order in which they were made. */
export interface Wording {
  readonly province: readonly Edition[];
  readonly commune: readonly Edition[];
}

export const asShipped: Wording = { province: [], commune: [] };

/** By place; empty where the texts may be printed. */
export const problemsOf = (
  form: EditableForm,
  texts: FormTexts,
): ReadonlyMap<string, TextProblem> => {
  const originals = new Map(placesOf(form).map(({ path, text }) => [path, text]));
  return new Map(
    Object.entries(texts).flatMap(([path, text]) => {
      const original = originals.get(path);
      const problem: TextProblem | null =
        original === undefined
          ? { code: 'form_text_unknown' }
          : textProblem(text, original, ruleOf(form, path));
      return problem === null ? [] : [[path, problem] as const];
    }),
  );
};

/** A place that this program's form no longer has spoils nothing: it is passed over. */
export const isSound = (form: EditableForm, { texts }: Edition): boolean =>
  [...problemsOf(form, texts).values()].every(({ code }) => code === 'form_text_unknown');

/** The one of the latest day that has come; of two for one day the later made. */
export const editionInForce = <E extends Edition>(
  form: EditableForm,
  editions: readonly E[],
  day: LocalDate,
): E | null =>
  editions
    .filter(({ form: key, effectiveFrom }) => key === form.key && effectiveFrom <= day)
    .toSorted((a, b) =>
      a.effectiveFrom === b.effectiveFrom ? 0 : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
    )
    .findLast((edition) => isSound(form, edition)) ?? null;

export const textsInForce = (
  form: EditableForm,
  { province, commune }: Wording,
  day: LocalDate,
): { readonly province: FormTexts; readonly commune: FormTexts } => ({
  province: editionInForce(form, province, day)?.texts ?? {},
  commune: editionInForce(form, commune, day)?.texts ?? {},
});

/** With the given texts, where they keep the form whole; else as it was. */
export const dressed = <T>(form: EditableForm<T>, texts: FormTexts): T =>
  form.shape.safeParse(withTexts(form.original, texts)).data ?? form.original;

const cleanOf = (text: FormText): FormText =>
  typeof text === 'string' ? cleanText(text) : text.map(cleanText).filter((line) => line !== '');

/** As they are kept: clean, and only what differs from the words beneath. */
export const changedTexts = (
  form: EditableForm,
  beneath: FormTexts,
  texts: FormTexts,
): FormTexts => {
  const originals = new Map(placesOf(form).map(({ path, text }) => [path, text]));
  return Object.fromEntries(
    Object.entries(texts).flatMap(([path, text]) => {
      const clean = cleanOf(text);
      const below = beneath[path] ?? originals.get(path);
      return below !== undefined && sameText(clean, below) ? [] : [[path, clean] as const];
    }),
  );
};
