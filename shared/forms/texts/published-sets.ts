/**
 * The form sets that there are: those that came with the program and over them the province's. A published one names its
 * texts by their place; shape and markup of each kind are the program's, so that a set outlives the program it was made on.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { FormSetContent } from '#shared/protocol/form-sets-publication.ts';
import { placesOf, ruleOf } from './editable-forms.ts';
import {
  bundledSets,
  isLegalKind,
  legalKinds,
  legalShapes,
  neededKinds,
  patternOf,
  type LegalForms,
  type LegalKind,
  type WholeSet,
} from './legal-forms.ts';
import { withTexts, writtenTexts, type FormTexts } from './text-places.ts';
import { textProblem, type TextProblem } from './text-problem.ts';

const textsOf = ({ forms }: Pick<FormSetContent, 'forms'>, kind: LegalKind): FormTexts | null =>
  forms.find((form) => form.kind === kind)?.texts ?? null;

/** By place; empty where papers may be printed with them. A place that this program does not have is passed over. */
export const kindProblems = (
  kind: LegalKind,
  texts: FormTexts,
): ReadonlyMap<string, TextProblem> => {
  const originals = new Map(placesOf({ original: patternOf(kind) }).map((one) => [one.path, one]));
  return new Map(
    Object.entries(texts).flatMap(([path, text]) => {
      const original = originals.get(path)?.text;
      const problem =
        original === undefined ? null : textProblem(text, original, ruleOf({ kind }, path));
      return problem === null ? [] : [[path, problem] as const];
    }),
  );
};

/** Kinds with a text that no paper may bear, or that are missing although no paper goes without them. */
export const unsoundKinds = (set: Pick<FormSetContent, 'forms'>): readonly LegalKind[] =>
  legalKinds.filter((kind) => {
    const texts = textsOf(set, kind);
    return texts === null ? neededKinds.includes(kind) : kindProblems(kind, texts).size > 0;
  });

export const isSoundSet = (set: FormSetContent): boolean =>
  unsoundKinds(set).length === 0 &&
  (set.effectiveTo === null || set.effectiveFrom <= set.effectiveTo);

/** The program's form of that kind with other texts; null where they do not fit it. */
const formWith = <K extends LegalKind>(
  kind: K,
  texts: FormTexts,
  set: string,
): LegalForms[K] | null => {
  const known = new Set(placesOf({ original: patternOf(kind) }).map(({ path }) => path));
  const words = Object.fromEntries(Object.entries(texts).filter(([path]) => known.has(path)));
  const named = 'formSet' in patternOf(kind) ? { ...words, formSet: set } : words;
  return legalShapes[kind].safeParse(withTexts(patternOf(kind), named)).data ?? null;
};

/** Null where it cannot be printed by. */
export const wholeSet = (set: FormSetContent): WholeSet | null => {
  if (!isSoundSet(set)) return null;
  const form = <K extends LegalKind>(kind: K): LegalForms[K] | null => {
    const texts = textsOf(set, kind);
    return texts === null ? null : formWith(kind, texts, set.id);
  };
  const letterhead = form('letterhead');
  const receipt = form('receipt');
  const newest = bundledSets.at(-1);
  if (letterhead === null || receipt === null || newest === undefined) return null;
  const { id, basis, effectiveFrom, effectiveTo } = set;
  return {
    id,
    basis,
    effectiveFrom,
    effectiveTo,
    letterhead,
    receipt,
    marks: newest.marks,
    bundled: false,
    forms: {
      letterhead,
      receipt,
      supplement_request: form('supplement_request'),
      refusal: form('refusal'),
      apology: form('apology'),
      stop_notice: form('stop_notice'),
      control_sheet: form('control_sheet'),
      register: form('register'),
    },
  };
};

const byDay = (one: WholeSet, other: WholeSet): number =>
  one.effectiveFrom === other.effectiveFrom ? 0 : one.effectiveFrom < other.effectiveFrom ? -1 : 1;

/** All, by the day on which they begin; one of the province's stands in the place of the program's of that name. */
export const allSets = (published: readonly FormSetContent[]): readonly WholeSet[] => {
  const ofProvince = published.flatMap((set) => wholeSet(set) ?? []);
  const names = new Set(ofProvince.map(({ id }) => id));
  return [...bundledSets.filter(({ id }) => !names.has(id)), ...ofProvince].toSorted(byDay);
};

/** As it is published: each text of each kind by its place. */
export const contentOf = ({
  id,
  basis,
  effectiveFrom,
  effectiveTo,
  forms,
}: Omit<WholeSet, 'bundled'>): FormSetContent => ({
  id,
  basis,
  effectiveFrom,
  effectiveTo,
  forms: legalKinds.flatMap((kind) => {
    const form = forms[kind];
    return form === null ? [] : [{ kind, texts: textsOfForm(form) }];
  }),
});

const textsOfForm = (form: unknown): Record<string, string | string[]> =>
  writtenTexts(
    Object.fromEntries(placesOf({ original: form }).map(({ path, text }) => [path, text])),
  );

const MIN_BASIS = 10;

const wordsOf = ({ forms }: Pick<FormSetContent, 'forms'>): readonly string[] =>
  forms.flatMap(({ texts }) => Object.values(texts).flat());

/**
 * It is found again by its words wherever the texts name it, so it must be like nothing else that stands in them:
 * "TT" is in "STT", and "Mẫu" is everywhere.
 */
export const basisProblem = (
  basis: string,
): Extract<SetProblem, { readonly code: 'set_basis_empty' | 'set_basis_unlike' }> | null => {
  const said = basis.trim();
  if (said === '') return { code: 'set_basis_empty' };
  const elsewhere = bundledSets.some((set) =>
    wordsOf(contentOf(set)).some((text) => text.replaceAll(set.basis, '').includes(said)),
  );
  return said.length < MIN_BASIS || elsewhere ? { code: 'set_basis_unlike' } : null;
};

/** Where its texts name the document that prescribes it, they name the new one. */
export const withBasis = (set: FormSetContent, basis: string): FormSetContent => {
  const renamed = (text: string): string => text.replaceAll(set.basis, () => basis);
  const forms = set.forms.map(({ texts, ...form }) => ({
    ...form,
    texts: Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [
        path,
        typeof text === 'string' ? renamed(text) : text.map(renamed),
      ]),
    ),
  }));
  return { ...set, basis, forms };
};

/** The same set under another name and for another day. */
export const copyOf = (
  set: WholeSet,
  as: { readonly id: string; readonly basis: string; readonly effectiveFrom: LocalDate },
): FormSetContent => {
  const { id, basis, effectiveFrom } = as;
  return { ...withBasis(contentOf(set), basis), id, effectiveFrom, effectiveTo: null };
};

/** Another kind in a set, with the words of the newest set that has it; or without it. */
export const withKinds = (
  set: FormSetContent,
  kinds: readonly LegalKind[],
  others: readonly WholeSet[],
): FormSetContent => ({
  ...set,
  forms: [
    // What this program does not know was made by a newer one, and stays.
    ...set.forms.filter(({ kind }) => !isLegalKind(kind)),
    ...legalKinds
      .filter((kind) => kinds.includes(kind) || neededKinds.includes(kind))
      .map((kind) => {
        const texts = set.forms.find((form) => form.kind === kind)?.texts;
        const like = others.findLast(({ forms }) => forms[kind] !== null)?.forms[kind];
        return { kind, texts: texts ?? textsOfForm(like ?? patternOf(kind)) };
      }),
  ],
});

export type SetProblem =
  | { readonly code: 'set_name_wrong' }
  | { readonly code: 'set_name_taken' }
  | { readonly code: 'set_basis_empty' }
  | { readonly code: 'set_basis_unlike' }
  | { readonly code: 'set_day_past' }
  | { readonly code: 'set_day_taken' }
  | { readonly code: 'set_days_reversed' }
  | { readonly code: 'set_texts_wrong'; readonly kinds: readonly LegalKind[] };

const NAME = /^[A-Z0-9][A-Z0-9.-]{1,38}[A-Z0-9]$/;

/** A set whose day has come keeps its name for ever. */
export const nameProblem = (
  name: string,
  standing: readonly WholeSet[],
  today: LocalDate,
): Extract<SetProblem, { readonly code: 'set_name_wrong' | 'set_name_taken' }> | null => {
  if (!NAME.test(name)) return { code: 'set_name_wrong' };
  return standing.some(({ id, effectiveFrom }) => id === name && effectiveFrom <= today)
    ? { code: 'set_name_taken' }
    : null;
};

/** What keeps it from being published today; null: nothing. */
export const setProblem = (
  set: FormSetContent,
  standing: readonly WholeSet[],
  today: LocalDate,
): SetProblem | null => {
  const others = standing.filter(({ id }) => id !== set.id);
  const misnamed = nameProblem(set.id, standing, today);
  if (misnamed !== null) return misnamed;
  const unlike = basisProblem(set.basis);
  if (unlike !== null) return unlike;
  if (set.effectiveFrom < today) return { code: 'set_day_past' };
  if (others.some(({ effectiveFrom }) => effectiveFrom === set.effectiveFrom))
    return { code: 'set_day_taken' };
  if (set.effectiveTo !== null && set.effectiveTo < set.effectiveFrom)
    return { code: 'set_days_reversed' };
  const kinds = unsoundKinds(set);
  return kinds.length === 0 ? null : { code: 'set_texts_wrong', kinds };
};
