/** Who would read the receipt better in another style: offered to the officer, never chosen for the citizen. */
import { civilOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakeForm, PartyForm } from '#shared/contract/intake-form.ts';
import { paperStyles, type PaperStyle } from '#shared/dossier/paper-style.ts';
import readers from './paper-readers.json' with { type: 'json' };

export interface SuggestedStyle {
  readonly style: PaperStyle;
  /** In years, by the year of birth alone; null where the age is not the reason. */
  readonly age: number | null;
  /** Came with a passport. */
  readonly foreign: boolean;
}

const passport = new RegExp(readers.passport, 'i');

const birthYear = (typed: string): number | null => {
  const year = /(\d{4})\s*$/.exec(typed)?.[1];
  return year === undefined ? null : Number(year);
};

const suggestedFor = (
  { kind, birthDate, idNumber }: PartyForm,
  today: LocalDate,
): SuggestedStyle => {
  const born = birthYear(birthDate);
  const age = kind === 'person' && born !== null ? civilOf(today).year - born : null;
  const old = age !== null && age >= readers.largeFromAge && age <= readers.oldest;
  const foreign = kind === 'person' && passport.test(idNumber.replaceAll(/\s/g, ''));
  const style = foreign ? (old ? 'large_bilingual' : 'bilingual') : old ? 'large' : 'plain';
  return { style, age: old ? age : null, foreign };
};

/** Of the two who may read the paper, the owner before the submitter; null where plain paper will do. */
export const suggestedStyle = (
  { submitter, owner, ownerIsOther }: Pick<IntakeForm, 'submitter' | 'owner' | 'ownerIsOther'>,
  today: LocalDate,
): SuggestedStyle | null =>
  [...(ownerIsOther ? [owner] : []), submitter]
    .map((party) => suggestedFor(party, today))
    .find(({ style }) => style !== 'plain') ?? null;

/** What one press of the key takes next: first what is suggested, then round. */
export const nextStyle = (current: PaperStyle, suggested: PaperStyle | null): PaperStyle => {
  if (current === 'plain' && suggested !== null) return suggested;
  return paperStyles[(paperStyles.indexOf(current) + 1) % paperStyles.length] ?? 'plain';
};
