/**
 * The next dossier number of a desk's day. Only what the day and slot have seen decides: no clock,
 * no network, no order of desks. A number once given, void or skipped never comes again, and one
 * that is kept for a paper slip is never given from here.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type DossierNumber, type NumberRefusal, writeNumber } from './dossier-number.ts';
import type { NumberFormat } from './number-format.ts';
import { counterOf, isOfSlip, isSlot, lastOfSlot, placeOf } from './slots.ts';

/** A day of one desk. */
export interface DeskDay {
  readonly format: NumberFormat;
  readonly agencyCode: string;
  /** The day of reception. */
  readonly day: LocalDate;
  /** The desk's own slot first, then slots borrowed for that day. */
  readonly slots: readonly number[];
  /** Counters of that day and these slots that are gone: given, void or skipped. */
  readonly gone: Iterable<number>;
}

export interface NextNumber extends DossierNumber {
  readonly text: string;
  readonly slot: number;
  readonly n: number;
}

export type NextNumberRefusal =
  | NumberRefusal
  | { readonly code: 'number_slot_unknown'; readonly slot: number }
  /** Every slot of the desk has given its last number of that day: borrow one, or wait a day. */
  | {
      readonly code: 'number_range_ended';
      readonly day: LocalDate;
      readonly slots: readonly number[];
    };

export const nextNumber = (desk: DeskDay): Result<NextNumber, NextNumberRefusal> => {
  const { format, agencyCode, day, slots } = desk;
  const unknown = slots.find((slot) => !isSlot(slot, format));
  if (unknown !== undefined) return err({ code: 'number_slot_unknown', slot: unknown });
  const highest = highestBySlot(desk);
  const slot = slots.find((one) => (highest.get(one) ?? 0) < lastOfSlot(format));
  if (slot === undefined) return err({ code: 'number_range_ended', day, slots });
  const n = (highest.get(slot) ?? 0) + 1;
  const counter = counterOf({ slot, n }, format);
  const text = writeNumber({ agencyCode, day, counter }, format);
  return text.ok ? ok({ agencyCode, day, counter, text: text.value, slot, n }) : text;
};

/** How many numbers the desk can still give on that day. */
export const numbersLeft = (desk: DeskDay): number => {
  const highest = highestBySlot(desk);
  return desk.slots.reduce(
    (sum, slot) => sum + lastOfSlot(desk.format) - (highest.get(slot) ?? 0),
    0,
  );
};

/** The greatest n gone in each slot's own run: the next is above it, so gaps are never filled by accident. */
const highestBySlot = ({ format, gone }: DeskDay): ReadonlyMap<number, number> => {
  const highest = new Map<number, number>();
  for (const counter of gone) {
    if (isOfSlip(counter, format)) continue;
    const { slot, n } = placeOf(counter, format);
    highest.set(slot, Math.max(n, highest.get(slot) ?? 0));
  }
  return highest;
};
