/** The register of a day's numbers: which are used, void, skipped or missing, and which stood on paper slips. */
import type { NumberFormat } from './number-format.ts';
import { counterOf, isOfSlip, lastOfSlot, placeOf } from './slots.ts';

export type NumberState =
  | 'used'
  /** The dossier itself was an error; its reason stands in the journal. */
  | 'void'
  /** Never given, by a decision after a restore. */
  | 'skipped';

export interface RegisteredNumber {
  readonly counter: number;
  readonly state: NumberState;
}

export interface RegisterRow {
  readonly counter: number;
  readonly n: number;
  /** `missing`: lower than a number that was given, and nobody knows of a dossier that bears it. */
  readonly state: NumberState | 'missing';
  /** It was written on paper before it was keyed in. */
  readonly onSlip: boolean;
}

export interface SlotRegister {
  readonly slot: number;
  /** The desk's own run without a gap, then the slips that were used. */
  readonly rows: readonly RegisterRow[];
  readonly counts: Readonly<Record<NumberState | 'missing', number>>;
  /** Numbers that the desk can still give on that day; slips are not among them. */
  readonly left: number;
  /** Counters borne by more than one entry: a fault to be shown, never hidden. */
  readonly twice: readonly number[];
}

/** One register for each of `slots`, up to the greatest number it has given. */
export const registerOfDay = (
  numbers: readonly RegisteredNumber[],
  slots: readonly number[],
  format: NumberFormat,
): readonly SlotRegister[] => slots.map((slot) => registerOfSlot(numbers, slot, format));

/** Up to the greatest number that the slot has given. */
export const registerOfSlot = (
  numbers: readonly RegisteredNumber[],
  slot: number,
  format: NumberFormat,
): SlotRegister => {
  const own = numbers.filter(({ counter }) => placeOf(counter, format).slot === slot);
  // What was skipped after a restore and comes back from the province after all has been given.
  const skippedFirst = own.toSorted(
    (a, b) => Number(a.state !== 'skipped') - Number(b.state !== 'skipped'),
  );
  const states = new Map(skippedFirst.map(({ counter, state }) => [counter, state]));
  const run = own.filter(({ counter }) => !isOfSlip(counter, format));
  const highest = Math.max(0, ...run.map(({ counter }) => placeOf(counter, format).n));
  const given = Array.from({ length: highest }, (_, i) => counterOf({ slot, n: i + 1 }, format));
  const onSlips = [...states.keys()]
    .filter((counter) => isOfSlip(counter, format))
    .toSorted((a, b) => a - b);
  const rows = [...given, ...onSlips].map((counter): RegisterRow => ({
    counter,
    n: placeOf(counter, format).n,
    state: states.get(counter) ?? 'missing',
    onSlip: isOfSlip(counter, format),
  }));
  const count = (wanted: RegisterRow['state']): number =>
    rows.filter(({ state }) => state === wanted).length;
  const seen = own.filter(({ state }) => state !== 'skipped').map(({ counter }) => counter);
  return {
    slot,
    rows,
    counts: {
      used: count('used'),
      void: count('void'),
      skipped: count('skipped'),
      missing: count('missing'),
    },
    left: lastOfSlot(format) - highest,
    twice: [...new Set(seen.filter((counter, i) => seen.indexOf(counter) !== i))],
  };
};
