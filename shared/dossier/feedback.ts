/** What a citizen says of how they were served, on the screen that stands before them. */
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { z } from '#shared/schema.ts';
import { actOf } from './act.ts';
import type { Act } from './dossier.ts';

/** Asked when the dossier was taken in, and again when its result was handed out. */
export const feedbackOccasions = ['reception', 'result'] as const;
export type FeedbackOccasion = (typeof feedbackOccasions)[number];

/** The best first: "Rất hài lòng", "Hài lòng", "Chưa hài lòng". */
export const feedbackScores = [3, 2, 1] as const;
export type FeedbackScore = (typeof feedbackScores)[number];
/** Only this one asks why. */
export const LOWEST_SCORE: FeedbackScore = 1;

export const feedbackReasons = [
  'waited_long',
  'not_explained',
  'asked_again',
  'attitude',
  'late',
  'other',
] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

export const FEEDBACK_WORDS_LENGTH = 500;

/** Nobody of the desk signs it: `received` says only who had served. */
export const feedbackGiven = z.looseObject({
  occasion: z.enum(feedbackOccasions),
  score: z.literal(feedbackScores),
  /** Codes; a newer program may know others. Left out where none was asked for. */
  reasons: z.array(z.string().min(1).max(40)).min(1).max(10).optional(),
  /** In the citizen's own words. */
  words: z.string().min(1).max(FEEDBACK_WORDS_LENGTH).optional(),
  /** The officer who took the dossier in, or handed the result out. */
  received: z.string().min(1).max(64),
});
export type FeedbackGiven = z.infer<typeof feedbackGiven>;

export interface Feedback extends Act, FeedbackGiven {}

/**
 * `entries`: those that count, in the order of the fold. Where two desks have asked on one occasion without knowing of each
 * other, the first answer is the dossier's.
 */
export const foldFeedback = (entries: readonly KnownEntry[]): readonly Feedback[] => {
  const given = entries.flatMap((entry) =>
    entry.type === 'feedback.given' ? [{ ...entry.payload, ...actOf(entry) }] : [],
  );
  return given.filter(
    ({ occasion }, place) => given.findIndex((one) => one.occasion === occasion) === place,
  );
};
