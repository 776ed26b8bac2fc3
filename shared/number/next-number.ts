/**
 * The next dossier number of a desk's day. Only what the day and slot have seen decides: no clock,
 * no network, no order of desks. A number once given, reserved, void or skipped never comes again.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  type DossierNumber,
  type NumberRefusal,
  readNumber,
  writeNumber,
} from './dossier-number.ts';
import type { NumberFormat } from './number-format.ts';
import { counterOf, isSlot, lastOfSlot, placeOf } from './slots.ts';

/** A day of one desk. */
export interface DeskDay {
  readonly format: NumberFormat;
  readonly agencyCode: string;
  /** The day of reception. */
  readonly day: LocalDate;
  /** The desk's own slot first, then slots borrowed for that day. */
  readonly slots: readonly number[];
  /** Counters of that day and these slots that are gone: given, reserved, void or skipped. */
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

/** Numbers set aside for receptions on paper: from the first one's to the last one's counter. */
export interface ReservedNumbers {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** The next `count` numbers, all of one slot, to be journalled before they are written on paper. */
export const reserveNumbers = (
  desk: DeskDay,
  count: number,
): Result<ReservedNumbers, NextNumberRefusal> => {
  const highest = highestBySlot(desk);
  const last = lastOfSlot(desk.format) - count + 1;
  const slot = desk.slots.find((one) => (highest.get(one) ?? 0) < last);
  if (slot === undefined)
    return err({ code: 'number_range_ended', day: desk.day, slots: desk.slots });
  const first = nextNumber({ ...desk, slots: [slot] });
  if (!first.ok) return first;
  const { counter } = first.value;
  return ok({ slot, from: counter, to: counter + count - 1 });
};

export type PaperNumberRefusal =
  | NumberRefusal
  | { readonly code: 'number_of_other_agency'; readonly agencyCode: string }
  | { readonly code: 'number_of_other_day'; readonly day: LocalDate }
  | { readonly code: 'number_of_other_slot'; readonly slot: number }
  | { readonly code: 'number_taken' };

/**
 * A number written on paper during a power cut, keyed in afterwards ("nhập bù"). It must be one that
 * this desk could have given on that day and that no other dossier bears; `borne` are the counters
 * of the desk's day that dossiers bear, void ones included.
 */
export const paperNumber = (
  text: string,
  desk: Omit<DeskDay, 'gone'>,
  borne: ReadonlySet<number>,
): Result<DossierNumber, PaperNumberRefusal> => {
  const read = readNumber(text, desk.format);
  if (!read.ok) return read;
  const { agencyCode, day, counter } = read.value;
  if (agencyCode !== desk.agencyCode) return err({ code: 'number_of_other_agency', agencyCode });
  if (day !== desk.day) return err({ code: 'number_of_other_day', day });
  const { slot, n } = placeOf(counter, desk.format);
  if (!desk.slots.includes(slot)) return err({ code: 'number_of_other_slot', slot });
  if (n === 0) return err({ code: 'number_counter_out_of_range', counter });
  return borne.has(counter) ? err({ code: 'number_taken' }) : read;
};

/** The greatest n gone in each slot: the next is above it, so gaps are never filled by accident. */
const highestBySlot = ({ format, gone }: DeskDay): ReadonlyMap<number, number> => {
  const highest = new Map<number, number>();
  for (const counter of gone) {
    const { slot, n } = placeOf(counter, format);
    highest.set(slot, Math.max(n, highest.get(slot) ?? 0));
  }
  return highest;
};
