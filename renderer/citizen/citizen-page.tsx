import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { CitizenView, CitizenWord } from '#shared/citizen/scene.ts';
import type { CitizenSaid } from '#shared/contract/citizen-page.ts';
import type { CitizenShown } from '#shared/contract/outputs.ts';
import { unreachable } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { CheckView } from './check-view.tsx';
import { citizenBridge } from './citizen-bridge.ts';
import { IdleView } from './idle-view.tsx';
import { RatingView } from './rating-view.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { Said } from './said.tsx';
import { SigningView } from './signing-view.tsx';

/** Undefined until the desk has said anything; null where it does not answer. */
const useShown = (): CitizenShown | null | undefined => {
  const [shown, show] = useState<CitizenShown | null | undefined>(undefined);
  useEffect(() => {
    const stop = citizenBridge.onShown(show);
    // What was told meanwhile is newer than the answer.
    void citizenBridge.now().then((first) => show((told) => told ?? first));
    return stop;
  }, []);
  return shown;
};

const isTextField = (element: Element | null): boolean => element instanceof HTMLTextAreaElement;

/** A finger chooses the field only after it has left the glass. */
const isForWords = (touched: EventTarget | null): boolean =>
  touched instanceof Element && touched.closest('.words') !== null;

/** The finger has left the glass, or nobody answers any more: unless a field is written in, the keyboard goes back. */
const useRelease = (at: CitizenView['at'] | null): void => {
  useEffect(() => {
    const release = ({ target }: PointerEvent): void => {
      if (!isTextField(document.activeElement) && !isForWords(target)) citizenBridge.release();
    };
    window.addEventListener('pointerup', release);
    return () => window.removeEventListener('pointerup', release);
  }, []);
  useEffect(() => {
    if (at === null || at === 'idle' || at === 'thanks' || at === 'unkept') citizenBridge.release();
  }, [at]);
};

const Scene = ({ shown }: { readonly shown: CitizenShown }): ReactNode => {
  const { view, turn, office, at } = shown;
  const say = useCallback(
    (word: CitizenWord): void =>
      // The bridge carries plain arrays; nothing here changes them.
      citizenBridge.say({ turn, word } as CitizenSaid),
    [turn],
  );
  switch (view.at) {
    case 'idle':
      return <IdleView office={office} at={at} />;
    case 'check':
      return <CheckView view={view} say={say} />;
    case 'receipt':
      return <ReceiptView view={view} say={say} />;
    case 'rating':
      return <RatingView view={view} say={say} />;
    case 'signing':
      return <SigningView view={view} say={say} />;
    case 'thanks':
    case 'unkept':
      return (
        <div role={view.at === 'unkept' ? 'alert' : 'status'}>
          <h1 className="alone">
            <Said bilingual={view.bilingual} of={({ page }) => page[view.at][view.for]} />
          </h1>
        </div>
      );
    default:
      return unreachable(view);
  }
};

export const CitizenPage = (): ReactNode => {
  const shown = useShown();
  const isThere = shown !== undefined && shown !== null && shown.at !== null;
  useRelease(isThere ? shown.view.at : null);
  return (
    <main data-at={isThere ? shown.view.at : 'nothing'}>
      {/* New elements for every scene: no field, no stroke and no focus of one citizen is there for the next. */}
      {isThere && <Scene key={shown.turn} shown={shown} />}
      {!isThere && shown !== undefined && <h1 className="alone">{vi.citizen.page.fault}</h1>}
    </main>
  );
};
