/** How soon a desk serves the next citizen after its program was killed. */
import { expect } from 'vitest';

const WITHIN_MS = 5_000;

/** Told in full; judged by the middle one, since the machine that runs the tests may be busy with something else. */
export const expectUsableAgain = (what: string, ms: readonly number[]): void => {
  const ordered = ms.toSorted((a, b) => a - b);
  const middle = ordered[ordered.length >> 1] ?? 0;
  const slowest = ordered.at(-1) ?? 0;
  process.stderr.write(
    `${what}: again at work within ${Math.round(middle)} ms, at most ${Math.round(slowest)} ms, ${ms.length} times\n`,
  );
  expect(middle).toBeLessThan(WITHIN_MS);
};
