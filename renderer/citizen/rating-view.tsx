import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isRatingWhole, type CitizenView, type CitizenWord } from '#shared/citizen/scene.ts';
import {
  FEEDBACK_WORDS_LENGTH,
  feedbackReasons,
  feedbackScores,
  LOWEST_SCORE,
  type FeedbackReason,
} from '#shared/dossier/feedback.ts';
import { fill } from '#shared/text/fill.ts';
import { citizenBridge } from './citizen-bridge.ts';
import { Face } from './face.tsx';
import { lendKeys } from './lent-keys.ts';
import { Said } from './said.tsx';
import { useAlive } from './use-alive.ts';
import { useHasKeys } from './use-has-keys.ts';

interface Asking {
  readonly bilingual: boolean;
  readonly say: (word: CitizenWord) => void;
}

/** A key puts the hand on a face; only Enter, or the finger, answers. */
const useNumberKeys = (): ((place: number) => (face: HTMLButtonElement | null) => void) => {
  const faces = useRef<(HTMLButtonElement | null)[]>([]);
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent): void => {
      if (/^[1-3]$/.test(key)) faces.current[Number(key) - 1]?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (place) => (face) => {
    faces.current[place] = face;
  };
};

const Faces = ({ bilingual, say, onPoor }: Asking & { readonly onPoor: () => void }): ReactNode => {
  const faceAt = useNumberKeys();
  const hasKeys = useHasKeys();
  return (
    <>
      <div className="faces">
        {feedbackScores.map((score, place) => (
          <button
            key={score}
            ref={faceAt(place)}
            type="button"
            data-score={score}
            onClick={() =>
              score === LOWEST_SCORE
                ? onPoor()
                : say({ say: 'rate', score, reasons: [], words: '' })
            }
          >
            <Face score={score} />
            <span>
              <Said bilingual={bilingual} of={({ ratings }) => ratings[score]} />
            </span>
            {hasKeys && <kbd aria-hidden="true">{place + 1}</kbd>}
          </button>
        ))}
      </div>
      {hasKeys && (
        <p className="about">
          <Said bilingual={bilingual} of={({ page }) => page.rating.keys} />
        </p>
      )}
    </>
  );
};

const Why = ({ bilingual, say, onBack }: Asking & { readonly onBack: () => void }): ReactNode => {
  const [reasons, choose] = useState<readonly FeedbackReason[]>([]);
  const [words, write] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(
    () => (field.current === null ? undefined : lendKeys(field.current, citizenBridge)),
    [],
  );
  const rated = { score: LOWEST_SCORE, reasons, words } as const;
  const isWhole = isRatingWhole(rated);
  const wordsNeeded = !isWhole && reasons.includes('other');
  return (
    <>
      <fieldset className="reasons">
        <legend>
          <Said bilingual={bilingual} of={({ page }) => page.rating.whyAbout} />
        </legend>
        {feedbackReasons.map((reason, place) => (
          <label key={reason}>
            <input
              ref={place === 0 ? first : null}
              type="checkbox"
              checked={reasons.includes(reason)}
              onChange={(event) =>
                choose(
                  event.currentTarget.checked
                    ? [...reasons, reason]
                    : reasons.filter((one) => one !== reason),
                )
              }
            />
            <span>
              <Said bilingual={bilingual} of={(texts) => texts.reasons[reason]} />
            </span>
          </label>
        ))}
      </fieldset>
      <label className="words">
        <span>
          <Said
            bilingual={bilingual}
            of={({ page }) => (wordsNeeded ? page.rating.wordsNeeded : page.rating.words)}
          />
        </span>
        <textarea
          ref={field}
          rows={2}
          maxLength={FEEDBACK_WORDS_LENGTH}
          value={words}
          onChange={(event) => write(event.currentTarget.value)}
        />
      </label>
      <div className="row">
        <button
          type="button"
          className="primary"
          disabled={!isWhole}
          onClick={() => say({ say: 'rate', ...rated })}
        >
          <Said bilingual={bilingual} of={({ page }) => page.rating.send} />
        </button>
        <button type="button" onClick={onBack}>
          <Said bilingual={bilingual} of={({ page }) => page.rating.back} />
        </button>
      </div>
    </>
  );
};

export const RatingView = ({
  view: { number, occasion, bilingual },
  say,
}: {
  readonly view: Extract<CitizenView, { at: 'rating' }>;
  readonly say: (word: CitizenWord) => void;
}): ReactNode => {
  const [isPoor, setPoor] = useState(false);
  useAlive(say, isPoor);
  const turn = (poor: boolean): void => {
    setPoor(poor);
    say({ say: 'alive', writing: poor });
  };
  return (
    <div className="rating">
      <h1>
        <Said
          bilingual={bilingual}
          of={({ page }) => (isPoor ? page.rating.why : page.rating[occasion])}
        />
      </h1>
      <p className="about">
        <Said bilingual={bilingual} of={({ page }) => fill(page.rating.of, { number })} />
      </p>
      {isPoor ? (
        <Why bilingual={bilingual} say={say} onBack={() => turn(false)} />
      ) : (
        <Faces bilingual={bilingual} say={say} onPoor={() => turn(true)} />
      )}
      <button type="button" className="quiet" onClick={() => say({ say: 'skip' })}>
        <Said bilingual={bilingual} of={({ page }) => page.rating.skip} />
      </button>
    </div>
  );
};
