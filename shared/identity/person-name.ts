/** Names of people and organisations as they are typed: cleaned, bounded, otherwise left as people write them. */
import { textWithin, type TextRefusal } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Some names run over several lines; whatever is longer than this was pasted by mistake. */
export const PERSON_NAME_MAX = 300;
export const ORGANISATION_NAME_MAX = 500;

export type NameRefusal =
  | { readonly code: 'name_empty' }
  | { readonly code: 'name_too_long'; readonly max: number; readonly length: number }
  /** No letter at all. */
  | { readonly code: 'name_without_letters' };

const refusalOf = (refusal: TextRefusal): NameRefusal =>
  refusal.code === 'text_empty'
    ? { code: 'name_empty' }
    : { code: 'name_too_long', max: refusal.max, length: refusal.length };

const parseName = (text: string, max: number): Result<string, NameRefusal> => {
  const name = textWithin(text, max);
  if (!name.ok) return err(refusalOf(name.error));
  return /\p{L}/u.test(name.value) ? ok(name.value) : err({ code: 'name_without_letters' });
};

/** One word is a name too; capitals and foreign letters are kept. */
export const parsePersonName = (text: string): Result<string, NameRefusal> =>
  parseName(text, PERSON_NAME_MAX);

export const parseOrganisationName = (text: string): Result<string, NameRefusal> =>
  parseName(text, ORGANISATION_NAME_MAX);
