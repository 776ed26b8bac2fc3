import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CitizenView, CitizenWord, Written } from '#shared/citizen/scene.ts';
import { feedbackScores, LOWEST_SCORE } from '#shared/dossier/feedback.ts';
import { fill } from '#shared/text/fill.ts';
import { Face } from './face.tsx';
import { Said } from './said.tsx';
import { useAlive } from './use-alive.ts';
import { useHasKeys } from './use-has-keys.ts';
import { WhyView } from './why-view.tsx';

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

export const RatingView = ({
  view: { number, occasion, bilingual },
  say,
}: {
  readonly view: Extract<CitizenView, { at: 'rating' }>;
  readonly say: (word: CitizenWord) => void;
}): ReactNode => {
  const [written, keep] = useState<Written | null>(null);
  useAlive(say, written);
  // The desk has every letter: what was not sent is kept when somebody else ends the scene.
  const write = (next: Written | null): void => {
    keep(next);
    say({ say: 'alive', writing: next });
  };
  return (
    <div className="rating">
      <h1>
        <Said
          bilingual={bilingual}
          of={({ page }) => (written === null ? page.rating[occasion] : page.rating.why)}
        />
      </h1>
      <p className="about">
        <Said bilingual={bilingual} of={({ page }) => fill(page.rating.of, { number })} />
      </p>
      {written === null ? (
        <Faces bilingual={bilingual} say={say} onPoor={() => write({ reasons: [], words: '' })} />
      ) : (
        <WhyView
          bilingual={bilingual}
          written={written}
          write={write}
          say={say}
          onBack={() => write(null)}
        />
      )}
      <button type="button" className="quiet" onClick={() => say({ say: 'skip' })}>
        <Said bilingual={bilingual} of={({ page }) => page.rating.skip} />
      </button>
    </div>
  );
};
