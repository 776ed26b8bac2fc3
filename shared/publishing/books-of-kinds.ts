/**
 * The books of the certification counters: what is written alike stands in one book, and a book has one way of writing.
 * Otherwise each of two counts would give out the same number.
 */
import type { CounterKind } from '#shared/intake/certification-counter.ts';

type Booked = Pick<CounterKind, 'series' | 'pattern'>;

/** The first of `others` with which it could not be counted. */
export const bookUnlike = <K extends Booked>(
  { series, pattern }: Booked,
  others: readonly K[],
): K | null =>
  others.find((other) => {
    const isOneBook = other.series === series;
    const isWrittenAlike = other.pattern.template === pattern.template;
    return isOneBook !== isWrittenAlike || (isOneBook && other.pattern.perBook !== pattern.perBook);
  }) ?? null;

interface BookAsked {
  readonly code: string;
  readonly template: string;
  /** Every way of writing in the file. */
  readonly written: ReadonlySet<string>;
  readonly before: readonly CounterKind[];
  readonly above: readonly CounterKind[];
}

/**
 * A book goes by how it is written: its running number goes on for whoever writes like that. A kind that is written
 * otherwise from now on takes its book along, unless others stay behind in it or took it already.
 */
export const seriesOf = ({ code, template, written, before, above }: BookAsked): string => {
  const alike = [...above, ...before].find(({ pattern }) => pattern.template === template);
  if (alike !== undefined) return alike.series;
  const own = before.find(({ procedure }) => procedure === code);
  const isLeft =
    own !== undefined &&
    !written.has(own.pattern.template) &&
    above.every(({ series }) => series !== own.series);
  return isLeft ? own.series : `certification.${code}`;
};
