import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isRatingWhole, type CitizenWord, type Written } from '#shared/citizen/scene.ts';
import { FEEDBACK_WORDS_LENGTH, feedbackReasons, LOWEST_SCORE } from '#shared/dossier/feedback.ts';
import { citizenBridge } from './citizen-bridge.ts';
import { lendKeys } from './lent-keys.ts';
import { Said } from './said.tsx';
import { useHasKeys } from './use-has-keys.ts';

/** The field for words of one's own, and whether the keys are on their way back to the officer. */
const useLentField = () => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEnding, warn] = useState(false);
  useEffect(
    () =>
      field.current === null ? undefined : lendKeys(field.current, { ...citizenBridge, warn }),
    [],
  );
  return { field, isEnding };
};

export const WhyView = ({
  bilingual,
  written: { reasons, words },
  write,
  say,
  onBack,
}: {
  readonly bilingual: boolean;
  readonly written: Written;
  readonly write: (written: Written) => void;
  readonly say: (word: CitizenWord) => void;
  readonly onBack: () => void;
}): ReactNode => {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { field, isEnding } = useLentField();
  const hasKeys = useHasKeys();
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
                write({
                  words,
                  reasons: event.currentTarget.checked
                    ? [...reasons, reason]
                    : reasons.filter((one) => one !== reason),
                })
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
          aria-describedby="keys"
          value={words}
          onChange={(event) => write({ reasons, words: event.currentTarget.value })}
        />
      </label>
      <p id="keys" className="keys" role="status">
        {isEnding && <Said bilingual={bilingual} of={({ page }) => page.rating.keysEnd} />}
        {!isEnding && !hasKeys && (
          <Said bilingual={bilingual} of={({ page }) => page.rating.keysElsewhere} />
        )}
      </p>
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
