/** What a draft of a number pattern changes, said in words. */
import { officePublication } from '#shared/protocol/publications.ts';
import { patternChangeSentence, type PatternAt } from '#shared/publishing/pattern-words.ts';
import type { Draft } from '#server/drafts/drafts.ts';
import type { Words } from './tables.ts';

const patternOf = (data: unknown): PatternAt => {
  const { numberPattern: pattern, agencyCode, code } = officePublication.parse(data);
  return { pattern, agencyCode: agencyCode ?? code };
};

/** `was`: the data of the publication that it comes after; null where there is none, and for drafts of other things. */
export const patternChange = (
  { patternSays }: Words,
  { subject, data, effectiveFrom }: Pick<Draft, 'subject' | 'data' | 'effectiveFrom'>,
  was: unknown,
): string | null =>
  subject !== 'pattern' || was === null
    ? null
    : patternChangeSentence(patternSays, patternOf(was), patternOf(data), effectiveFrom);
