/** Typing: the same texts letter by letter to two searches in turns. */

/** What is in the field after each key. */
const keystrokesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));

export interface Typed {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** Milliseconds of every keystroke; the first round warms both and is not counted. */
export const typeInTurns = (
  texts: readonly string[],
  rounds: number,
  ours: (typed: string) => unknown,
  bare: (typed: string) => unknown,
): Typed => {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1)
    for (const typed of keystrokesOf(texts)) {
      const start = performance.now();
      ours(typed);
      const between = performance.now();
      bare(typed);
      const end = performance.now();
      if (round === 0) continue;
      times.ours.push(between - start);
      times.bare.push(end - between);
    }
  return times;
};
