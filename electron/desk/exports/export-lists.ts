/** A list on its way into a file: its columns, its lines in parts. What each holds is said beside this. */
import type { Caption, Column, Row } from '#shared/export/table.ts';

export interface ListParts<T> {
  readonly columns: readonly Column[];
  /** Never more than some ten milliseconds between two parts, and a rest after each. */
  readonly lines: () => AsyncIterable<readonly T[]>;
  readonly row: (line: T) => Row;
  /** Of the lines that were read last. */
  readonly sums: () => readonly Caption[];
}

/** What is folded for so many lines takes some ten milliseconds at most. */
const PART = 25;

/** Lets the desk answer others. */
export type Rest = () => Promise<void>;

export async function* inParts<T, R>(
  items: readonly T[],
  take: (part: readonly T[]) => readonly R[],
  rest: Rest,
): AsyncGenerator<readonly R[]> {
  for (let at = 0; at < items.length; at += PART) {
    yield take(items.slice(at, at + PART));
    await rest();
  }
}
