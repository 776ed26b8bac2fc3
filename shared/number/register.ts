/** The register of a day's numbers: which are used, void, reserved for paper, or missing. */
import type { NumberFormat } from './number-format.ts';
import { counterOf, lastOfSlot, placeOf } from './slots.ts';

export type NumberState =
  | 'used'
  /** The dossier itself was an error; its reason stands in the journal. */
  | 'void'
  /** Set aside for receptions on paper, not keyed in yet. */
  | 'reserved';

export interface RegisteredNumber {
  readonly counter: number;
  readonly state: NumberState;
}

export interface RegisterRow {
  readonly counter: number;
  readonly n: number;
  /** `missing`: lower than a number that was given, and nobody knows of a dossier that bears it. */
  readonly state: NumberState | 'missing';
}

export interface SlotRegister {
  readonly slot: number;
  readonly rows: readonly RegisterRow[];
  readonly counts: Readonly<Record<NumberState | 'missing', number>>;
  /** Numbers that the slot can still give on that day. */
  readonly left: number;
  /** Counters borne by more than one entry: a fault to be shown, never hidden. */
  readonly twice: readonly number[];
}

/** One register for each of `slots`, up to the greatest number it has given. */
export const registerOfDay = (
  numbers: readonly RegisteredNumber[],
  slots: readonly number[],
  format: NumberFormat,
): readonly SlotRegister[] => slots.map((slot) => slotRegister(numbers, slot, format));

const slotRegister = (
  numbers: readonly RegisteredNumber[],
  slot: number,
  format: NumberFormat,
): SlotRegister => {
  const own = numbers.filter(({ counter }) => placeOf(counter, format).slot === slot);
  const states = new Map(own.map(({ counter, state }) => [counter, state]));
  const highest = Math.max(0, ...own.map(({ counter }) => placeOf(counter, format).n));
  const rows = Array.from({ length: highest }, (_, i): RegisterRow => {
    const counter = counterOf({ slot, n: i + 1 }, format);
    return { counter, n: i + 1, state: states.get(counter) ?? 'missing' };
  });
  const count = (wanted: RegisterRow['state']): number =>
    rows.filter(({ state }) => state === wanted).length;
  const seen = own.map(({ counter }) => counter);
  return {
    slot,
    rows,
    counts: {
      used: count('used'),
      void: count('void'),
      reserved: count('reserved'),
      missing: count('missing'),
    },
    left: lastOfSlot(format) - highest,
    twice: [...new Set(seen.filter((counter, i) => seen.indexOf(counter) !== i))],
  };
};
