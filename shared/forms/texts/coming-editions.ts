/**
 * What is promised for a coming day beside what is changed today. An edition says all texts of its side, so a change
 * that is not carried into the later ones would be undone on their day.
 */
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import type { EditableForm } from './editable-forms.ts';
import { sameText, sameTexts, type FormText, type FormTexts } from './text-places.ts';
import { editionInForce, type Edition } from './wording.ts';

const same = (one: FormText | undefined, other: FormText | undefined): boolean =>
  one === undefined || other === undefined ? one === other : sameText(one, other);

/** On each later day that has editions: the one that will count on it. The earliest day first. */
export const editionsAfter = (
  form: EditableForm,
  editions: readonly Edition[],
  day: LocalDate,
): readonly Edition[] => {
  const later = editions.filter((one) => one.form === form.key && one.effectiveFrom > day);
  return [...new Set(later.map(({ effectiveFrom }) => effectiveFrom))].toSorted().flatMap((one) => {
    const edition = editionInForce(form, editions, one);
    return edition?.effectiveFrom === one ? [edition] : [];
  });
};

/** What holds until a day's own edition does. */
export const textsUntil = (
  form: EditableForm,
  editions: readonly Edition[],
  day: LocalDate,
): FormTexts => editionInForce(form, editions, addDays(day, -1))?.texts ?? {};

/** Those that will change something: one that was withdrawn says what holds until its day. */
export const comingEditions = (
  form: EditableForm,
  editions: readonly Edition[],
  day: LocalDate,
): readonly Edition[] =>
  editionsAfter(form, editions, day).filter(
    ({ effectiveFrom, texts }) => !sameTexts(texts, textsUntil(form, editions, effectiveFrom)),
  );

/**
 * `into`, with what was made of `base` in `changed`. A place that both made something else of is the one's that `wins`.
 */
export const carriedInto = (
  into: FormTexts,
  { base, changed, wins }: { base: FormTexts; changed: FormTexts; wins: 'into' | 'changed' },
): FormTexts => {
  const places = new Set([base, changed, into].flatMap((texts) => Object.keys(texts)));
  return Object.fromEntries(
    [...places].flatMap((place) => {
      const isMine =
        !same(changed[place], base[place]) &&
        (wins === 'changed' || same(into[place], base[place]));
      const text = isMine ? changed[place] : into[place];
      return text === undefined ? [] : [[place, text] as const];
    }),
  );
};

/** An edition, and those of later days with what it changes. What they say of their own stays. */
export const withLater = (
  form: EditableForm,
  editions: readonly Edition[],
  edition: Edition,
): readonly Edition[] => {
  const base = editionInForce(form, editions, edition.effectiveFrom)?.texts ?? {};
  const later = editionsAfter(form, editions, edition.effectiveFrom).map((one) => ({
    ...one,
    texts: carriedInto(one.texts, { base, changed: edition.texts, wins: 'into' }),
  }));
  return [edition, ...later];
};
