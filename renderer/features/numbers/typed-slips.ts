/** The numbers of slips as an officer types them: `1951, 1954-1960`. Pure. */

const PART = /^(\d{1,6})(?:-(\d{1,6}))?$/u;
const MOST = 1000;

/** Null where something cannot be read; nobody throws that many slips away at once by hand. */
export const typedSlips = (text: string): readonly number[] | null => {
  const parts = text
    .replaceAll(/\s*\p{Pd}\s*/gu, '-')
    .split(/[,;\s]+/u)
    .filter((part) => part !== '');
  const counters: number[] = [];
  for (const part of parts) {
    const [, first, last = first] = PART.exec(part) ?? [];
    if (first === undefined) return null;
    const [from, to] = [Number(first), Number(last)];
    if (to < from || to - from >= MOST) return null;
    for (let counter = from; counter <= to; counter += 1) counters.push(counter);
  }
  return counters.length === 0 || counters.length > MOST ? null : [...new Set(counters)];
};
