/** Whoever touches the glass or types is still there: the desk is told at once, and again every few seconds at most. */
import { useEffect, useRef } from 'react';
import type { CitizenWord, Written } from '#shared/citizen/scene.ts';

const EVERY_MS = 3000;
const SIGNS = ['pointerdown', 'keydown', 'input'] as const;

/** `writing`: the reasons as they stand, where some are being given. */
export const useAlive = (
  say: (word: CitizenWord) => void,
  writing: Written | null = null,
): void => {
  const latest = useRef(writing);
  useEffect(() => {
    latest.current = writing;
  }, [writing]);
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = (): void => {
      const now = performance.now();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      say({ say: 'alive', writing: latest.current });
    };
    for (const sign of SIGNS) window.addEventListener(sign, tell);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell);
    };
  }, [say]);
};
