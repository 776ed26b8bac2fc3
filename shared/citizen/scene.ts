/**
 * What stands on the citizen's screen, as one value, and how it goes from one to the next. Whatever comes takes the place
 * of what was there whole: nothing of a citizen is carried over to another. The desk holds the scene; the window is given
 * only what it draws (`CitizenView`), and what is touched there bears the turn in which it was shown, so that a touch
 * that comes late, or twice, finds nothing to change.
 */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import {
  LOWEST_SCORE,
  type FeedbackOccasion,
  type FeedbackReason,
  type FeedbackScore,
} from '#shared/dossier/feedback.ts';
import { unreachable } from '#shared/result.ts';
import type { InkRefusal, InkStrokes } from './ink.ts';

/** Lines for the citizen to read over; empty text where nothing was typed. */
export interface CheckedFacts {
  readonly name: string;
  readonly birth: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  /** Null where the matter is the submitter's own. */
  readonly owner: string | null;
  readonly procedure: string;
  /** Kinds of papers that were ticked. */
  readonly papers: number;
  /** Integer đồng; null while an amount is unknown. */
  readonly fee: number | null;
}

export interface ReceiptShown {
  readonly number: string;
  readonly procedure: string;
  readonly dueAt: LocalDateTime | null;
  /** What the QR code says: the look-up address and the signed claims of the receipt. */
  readonly qrText: string;
}

/** Whom the answer is about; never shown. */
export interface RatingAsked {
  readonly dossier: string;
  readonly number: string;
  readonly occasion: FeedbackOccasion;
  readonly received: string;
}

export interface SignatureAsked {
  readonly dossier: string;
  readonly number: string;
  readonly procedure: string;
  readonly receiver: string;
  readonly given: readonly string[];
  /** Receiver and papers in full, in one text to compare; never shown. */
  readonly bound: string;
}

interface InTwoLanguages {
  readonly bilingual: boolean;
}

interface Ending {
  readonly for: 'rating' | 'signature';
}

export type Scene =
  | { readonly at: 'idle' }
  | ({
      readonly at: 'check';
      readonly masked: CheckedFacts;
      readonly whole: CheckedFacts;
      readonly isWhole: boolean;
    } & InTwoLanguages)
  | ({
      readonly at: 'receipt';
      readonly receipt: ReceiptShown;
      readonly next: RatingAsked;
    } & InTwoLanguages)
  | ({
      readonly at: 'rating';
      readonly asked: RatingAsked;
      /** What was given so far of the reasons for the lowest score; null while none are asked for. */
      readonly writing: Written | null;
      /** The officer has begun with the next citizen. */
      readonly nextWaits: boolean;
    } & InTwoLanguages)
  | ({
      readonly at: 'signing';
      readonly asked: SignatureAsked;
      /** Why what was drawn before was not taken. */
      readonly refused: InkRefusal['code'] | null;
    } & InTwoLanguages)
  | ({ readonly at: 'thanks' } & Ending & InTwoLanguages)
  /** In place of the thanks: what was given could not be kept. */
  | ({ readonly at: 'unkept' } & Ending & InTwoLanguages);

/** What the window draws. */
export type CitizenView =
  | { readonly at: 'idle' }
  | ({
      readonly at: 'check';
      readonly facts: CheckedFacts;
      readonly isWhole: boolean;
    } & InTwoLanguages)
  | ({ readonly at: 'receipt'; readonly receipt: ReceiptShown } & InTwoLanguages)
  | ({
      readonly at: 'rating';
      readonly number: string;
      readonly occasion: FeedbackOccasion;
    } & InTwoLanguages)
  | ({
      readonly at: 'signing';
      readonly number: string;
      readonly procedure: string;
      readonly receiver: string;
      readonly given: readonly string[];
      readonly refused: InkRefusal['code'] | null;
    } & InTwoLanguages)
  | ({ readonly at: 'thanks' | 'unkept' } & Ending & InTwoLanguages);

export interface Written {
  readonly reasons: readonly FeedbackReason[];
  readonly words: string;
}

export interface Rated extends Written {
  readonly score: FeedbackScore;
}

/** What is touched on the screen. */
export type CitizenWord =
  | { readonly say: 'whole'; readonly whole: boolean }
  | { readonly say: 'onward' }
  | ({ readonly say: 'rate' } & Rated)
  | { readonly say: 'sign'; readonly strokes: InkStrokes }
  | { readonly say: 'skip' }
  /** A touch or a key that answers nothing yet; `writing`: the reasons as they stand, null where none are asked for. */
  | { readonly say: 'alive'; readonly writing: Written | null };

/** What has to be written before the next scene stands. */
export interface RatingDeed {
  readonly deed: 'rate';
  readonly asked: RatingAsked;
  readonly rated: Rated;
}
export type CitizenDeed =
  | RatingDeed
  | { readonly deed: 'sign'; readonly asked: SignatureAsked; readonly strokes: InkStrokes };

export interface Step {
  readonly scene: Scene;
  readonly deed: CitizenDeed | null;
}

export const IDLE: Scene = { at: 'idle' };

const stays = (scene: Scene): Step => ({ scene, deed: null });

export const viewOf = (scene: Scene): CitizenView => {
  switch (scene.at) {
    case 'check': {
      const { masked, whole, isWhole, bilingual } = scene;
      return { at: 'check', facts: isWhole ? whole : masked, isWhole, bilingual };
    }
    case 'receipt':
      return { at: 'receipt', receipt: scene.receipt, bilingual: scene.bilingual };
    case 'rating': {
      const { number, occasion } = scene.asked;
      return { at: 'rating', number, occasion, bilingual: scene.bilingual };
    }
    case 'signing': {
      const { asked, refused, bilingual } = scene;
      const { number, procedure, receiver, given } = asked;
      return { at: 'signing', number, procedure, receiver, given, refused, bilingual };
    }
    case 'idle':
    case 'thanks':
    case 'unkept':
      return scene;
    default:
      return unreachable(scene);
  }
};

/** The lowest score says why: a ready reason, or words of one's own. */
export const isRatingWhole = ({ score, reasons, words }: Rated): boolean =>
  score !== LOWEST_SCORE || reasons.some((reason) => reason !== 'other') || words.trim() !== '';

export const ratingScene = (asked: RatingAsked, bilingual: boolean): Scene => ({
  at: 'rating',
  asked,
  writing: null,
  nextWaits: false,
  bilingual,
});

export const signingScene = (
  asked: SignatureAsked,
  bilingual: boolean,
): Extract<Scene, { at: 'signing' }> => ({
  at: 'signing',
  asked,
  refused: null,
  bilingual,
});

export const isWriting = (scene: Scene): boolean => scene.at === 'rating' && scene.writing !== null;

/** An answer that is whole and was not sent: who is called away has given it all the same. */
export const unsent = (scene: Scene): RatingDeed | null => {
  if (scene.at !== 'rating' || scene.writing === null) return null;
  const rated: Rated = { score: LOWEST_SCORE, ...scene.writing };
  return isRatingWhole(rated) ? { deed: 'rate', asked: scene.asked, rated } : null;
};

/** A word that does not belong to the scene changes nothing. */
export const afterWord = (scene: Scene, word: CitizenWord): Step => {
  switch (word.say) {
    case 'whole':
      return stays(scene.at === 'check' ? { ...scene, isWhole: word.whole } : scene);
    case 'onward':
      return scene.at === 'receipt'
        ? stays(ratingScene(scene.next, scene.bilingual))
        : stays(scene);
    case 'rate': {
      if (scene.at !== 'rating' || !isRatingWhole(word)) return stays(scene);
      const { score, reasons, words } = word;
      return {
        scene: { at: 'thanks', for: 'rating', bilingual: scene.bilingual },
        deed: { deed: 'rate', asked: scene.asked, rated: { score, reasons, words } },
      };
    }
    case 'sign':
      return scene.at === 'signing'
        ? {
            scene: { at: 'thanks', for: 'signature', bilingual: scene.bilingual },
            deed: { deed: 'sign', asked: scene.asked, strokes: word.strokes },
          }
        : stays(scene);
    case 'skip':
      return stays(scene.at === 'rating' ? IDLE : scene);
    case 'alive':
      return stays(
        scene.at === 'rating' && scene.writing !== word.writing
          ? { ...scene, writing: word.writing }
          : scene,
      );
    default:
      return unreachable(word);
  }
};

/** What stands there where the deed that leads to `scene` could not be done. */
export const unkept = (scene: Scene): Scene =>
  scene.at === 'thanks' ? { ...scene, at: 'unkept' } : scene;

const SECOND_MS = 1000;

/** Milliseconds after the last touch until the scene goes by itself; null where it stays until somebody does something. */
export const patienceOf = (scene: Scene): number | null => {
  switch (scene.at) {
    case 'idle':
      return null;
    case 'check':
      return 60 * SECOND_MS;
    case 'receipt':
      return 45 * SECOND_MS;
    case 'rating':
      return (scene.nextWaits ? 30 : 120) * SECOND_MS;
    case 'signing':
      return 180 * SECOND_MS;
    case 'thanks':
      return 6 * SECOND_MS;
    case 'unkept':
      return 20 * SECOND_MS;
    default:
      return unreachable(scene);
  }
};

/** A receipt that was photographed, or not, is followed by the question; everything else by the empty screen. */
export const afterPatience = (scene: Scene): Scene =>
  scene.at === 'receipt' ? afterWord(scene, { say: 'onward' }).scene : IDLE;

/**
 * The officer has typed the next citizen's first letter: what stands of one who has been served goes. Who is still giving
 * reasons goes on giving them, for a shorter while without a touch or a key.
 */
export const afterFormer = (scene: Scene): Scene => {
  switch (scene.at) {
    case 'rating':
      if (!isWriting(scene)) return IDLE;
      return scene.nextWaits ? scene : { ...scene, nextWaits: true };
    case 'receipt':
    case 'thanks':
    case 'unkept':
      return IDLE;
    case 'idle':
    case 'check':
    case 'signing':
      return scene;
    default:
      return unreachable(scene);
  }
};
