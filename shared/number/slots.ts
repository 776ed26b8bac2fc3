/**
 * How desks share the counters of a day without asking each other: desk `slot` counts
 * `slot × perSlot + n` with n = 1, 2, …; slot 0 belongs to the province. With four digits and a
 * thousand a slot that is nine desks of 999 numbers a day; with five hundred, nineteen of 499. The
 * last counters of a slot may be kept for paper slips.
 */
import type { NumberFormat } from './number-format.ts';

/** The desk that a counter belongs to, and its place in that desk's day (0 is never given). */
export interface SlotPlace {
  readonly slot: number;
  readonly n: number;
}

export const counterOf = ({ slot, n }: SlotPlace, { perSlot }: NumberFormat): number =>
  slot * perSlot + n;

export const placeOf = (counter: number, { perSlot }: NumberFormat): SlotPlace => ({
  slot: Math.floor(counter / perSlot),
  n: counter % perSlot,
});

/** Whole slots that the counter's digits can hold, slot 0 included. */
export const slotCount = ({ digits, perSlot }: NumberFormat): number =>
  Math.floor(10 ** digits / perSlot);

export const isSlot = (slot: number, format: NumberFormat): boolean =>
  Number.isInteger(slot) && slot >= 0 && slot < slotCount(format);

/** The last n of a slot's day that the desk gives by itself; those after it stand on paper slips. */
export const lastOfSlot = ({ perSlot, slips }: NumberFormat): number => perSlot - 1 - slips;

/** The last n that there is in a slot. */
export const endOfSlot = ({ perSlot }: NumberFormat): number => perSlot - 1;

/** Kept for a paper slip: the desk never gives it by itself. */
export const isOfSlip = (counter: number, format: NumberFormat): boolean =>
  placeOf(counter, format).n > lastOfSlot(format);
