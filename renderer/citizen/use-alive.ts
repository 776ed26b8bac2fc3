/** Whoever touches the glass or types is still there: the desk is told at once, and again every few seconds at most. */
import { useEffect } from 'react';
import type { CitizenWord } from '#shared/citizen/scene.ts';

const EVERY_MS = 3000;
const SIGNS = ['pointerdown', 'keydown', 'input'] as const;

/** `writing`: reasons are being given, which the officer is told. */
export const useAlive = (say: (word: CitizenWord) => void, writing: boolean): void => {
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = (): void => {
      const now = performance.now();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      say({ say: 'alive', writing });
    };
    for (const sign of SIGNS) window.addEventListener(sign, tell);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell);
    };
  }, [say, writing]);
};
