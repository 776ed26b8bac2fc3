/** Numbers out of many measurements. */

/** The value below which `part` (0 … 1) of the times lie. */
export const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

export const median = (times: readonly number[]): number => share(times, 0.5);

export const p95 = (times: readonly number[]): number => share(times, 0.95);

export const mean = (times: readonly number[]): number =>
  times.reduce((sum, ms) => sum + ms, 0) / times.length;
