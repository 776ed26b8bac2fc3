/** Nobody touched anything for a while: the screen is covered. What was typed stays where it is. */
import { useEffect } from 'react';
import { flushDraft } from '#renderer/features/intake/intake-store.ts';
import { tell, useAsk } from './desk.ts';

const MINUTE_MS = 60_000;

export const lockScreen = async (): Promise<void> => {
  await flushDraft();
  await tell('session.lock', {});
};

export const useIdleLock = (watching: boolean): void => {
  const { data: settings } = useAsk('settings.read', {});
  const minutes = settings?.idleMinutes;
  useEffect(() => {
    if (!watching || minutes === undefined) return;
    let timer = 0;
    const begin = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void lockScreen(), minutes * MINUTE_MS);
    };
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, begin, { passive: true });
    begin();
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, begin);
    };
  }, [watching, minutes]);
};
