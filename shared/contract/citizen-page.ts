/** What the citizen's window and the shell say to each other: a few words, none of them the officers'. */
import { inkStrokes } from '#shared/citizen/ink.ts';
import {
  FEEDBACK_WORDS_LENGTH,
  feedbackReasons,
  feedbackScores,
} from '#shared/dossier/feedback.ts';
import { z } from '#shared/schema.ts';
import type { CitizenShown } from './outputs/citizen.ts';

const written = {
  reasons: z.array(z.enum(feedbackReasons)).max(feedbackReasons.length),
  words: z.string().max(FEEDBACK_WORDS_LENGTH),
};

export const citizenWord = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('whole'), whole: z.boolean() }),
  z.strictObject({ say: z.literal('onward') }),
  z.strictObject({
    say: z.literal('rate'),
    score: z.literal(feedbackScores),
    ...written,
  }),
  z.strictObject({ say: z.literal('sign'), strokes: inkStrokes }),
  z.strictObject({ say: z.literal('skip') }),
  z.strictObject({ say: z.literal('alive'), writing: z.strictObject(written).nullable() }),
]);

/** `turn`: of the scene that was touched. */
export const citizenSaid = z.strictObject({ turn: z.int(), word: citizenWord });
export type CitizenSaid = z.infer<typeof citizenSaid>;

export const citizenChannels = {
  /** Asked by a page that has just opened. */
  now: 'citizen.now',
  said: 'citizen.said',
  /** Words are being written: the keys are the citizen's. */
  borrowed: 'citizen.borrowed',
  /** Nobody writes there: the keys go back to whoever had them. */
  released: 'citizen.released',
  /** Told by the shell. */
  shown: 'citizen.shown',
} as const;

/** All that the preload of the citizen's window exposes. */
export interface CitizenBridge {
  /** Null while the desk does not answer. */
  readonly now: () => Promise<CitizenShown | null>;
  readonly say: (said: CitizenSaid) => void;
  /** For a field to write in; until `release`. */
  readonly borrow: () => void;
  readonly release: () => void;
  /** Null where the desk did not answer. Returns how to stop listening. */
  readonly onShown: (listener: (shown: CitizenShown | null) => void) => () => void;
}
