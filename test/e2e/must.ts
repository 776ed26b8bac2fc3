import type { Result } from '#shared/result.ts';

/** The value of what has to succeed here, or a failed test that says why. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
