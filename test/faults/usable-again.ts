/** How soon a desk serves the next citizen after its program was killed. */
import { expect } from 'vitest';
import { amount } from './amount.ts';

const WITHIN_MS = 5_000;

/** Told in full; each is judged in the long run, the middle one where the machine may be busy with other tests. */
export const expectUsableAgain = (what: string, ms: readonly number[]): void => {
  const ordered = ms.toSorted((a, b) => a - b);
  const middle = ordered[ordered.length >> 1] ?? 0;
  const slowest = ordered.at(-1) ?? 0;
  process.stderr.write(
    `${what}: again at work within ${Math.round(middle)} ms, at most ${Math.round(slowest)} ms, ${ms.length} times\n`,
  );
  expect(amount(middle, slowest)).toBeLessThan(WITHIN_MS);
};
