/** What a bench says: measured beside a baseline of the same run, and how far it has to reach. */

export type Unit = 'ms' | 'MB' | 'count' | 'per_second';

export type Reach =
  /** Measured over baseline. */
  | { readonly kind: 'ratio'; readonly atMost: number }
  /** The same where more is better. */
  | { readonly kind: 'ratio_at_least'; readonly atLeast: number }
  /** Measured no more than so many times the baseline and so much on top. */
  | { readonly kind: 'ratio_and'; readonly times: number; readonly plus: number }
  | { readonly kind: 'value'; readonly atMost: number }
  | { readonly kind: 'exactly'; readonly value: number };

export interface Line {
  readonly what: string;
  readonly unit: Unit;
  /** Null where it could not be measured here; `why` then says so. */
  readonly measured: number | null;
  readonly baseline: number | null;
  /** Null: told for its own sake. */
  readonly reach: Reach | null;
  readonly why?: string;
}

/** Measured when nothing is asked for by name. */
export const usualIds = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P9', 'P10', 'P11', 'P15'] as const;
/** Measured only when asked for by name: most take minutes. `P2M` and `P10L`: P2 and P10 over a million dossiers. */
export const longIds = ['P2M', 'P10L', 'P12', 'P13', 'P14'] as const;
export const figureIds = [...usualIds, ...longIds] as const;
export type FigureId = (typeof figureIds)[number];

export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  /** What the baseline is and how both were taken, in a sentence or two. */
  readonly how: string;
  readonly lines: readonly Line[];
}

export const ratioOf = ({ measured, baseline }: Line): number | null =>
  measured === null || baseline === null || baseline === 0 ? null : measured / baseline;

/** Null where nothing is asked or nothing was measured. */
export const isReached = (line: Line): boolean | null => {
  const { measured, baseline, reach } = line;
  if (reach === null || measured === null) return null;
  switch (reach.kind) {
    case 'ratio': {
      const ratio = ratioOf(line);
      return ratio === null ? null : ratio <= reach.atMost;
    }
    case 'ratio_at_least': {
      const ratio = ratioOf(line);
      return ratio === null ? null : ratio >= reach.atLeast;
    }
    case 'ratio_and':
      return baseline === null ? null : measured <= reach.times * baseline + reach.plus;
    case 'value':
      return measured <= reach.atMost;
    case 'exactly':
      return measured === reach.value;
  }
};
