/**
 * Paper slips for power cuts. A slip bears one counter of the share that is kept for slips, and no
 * date: that is written by hand on the day of use. Of each counter at most one slip is out at a
 * time, so two papers can never bear the same number, whatever day is written on them.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  type DossierNumber,
  type NumberRefusal,
  readNumber,
  writeNumber,
} from './dossier-number.ts';
import type { NumberFormat, NumberToken } from './number-format.ts';
import { plainNumber } from './plain-number.ts';
import { counterOf, endOfSlot, lastOfSlot, placeOf } from './slots.ts';
import { filledTemplate } from './template.ts';

/** A slip that was printed. */
export interface Slip {
  readonly counter: number;
  /** No earlier day can stand on it. */
  readonly printedOn: LocalDate;
  /** `out`: lies in the drawer, or was written and is not keyed in yet. */
  readonly state: 'out' | 'used' | 'spoiled';
}

export type SlipPrintRefusal =
  /** The province keeps no share of the numbers for slips. */
  { readonly code: 'slips_not_planned' } | { readonly code: 'slips_all_out'; readonly out: number };

/**
 * The counters of the next sheet, at most `count`: after the last one printed, and round again, each
 * only when its slip before has come back.
 */
export const slipsToPrint = (
  format: NumberFormat,
  slot: number,
  printed: readonly Slip[],
  count: number,
): Result<readonly number[], SlipPrintRefusal> => {
  if (format.slips === 0) return err({ code: 'slips_not_planned' });
  const share = Array.from({ length: endOfSlot(format) - lastOfSlot(format) }, (_, i) =>
    counterOf({ slot, n: lastOfSlot(format) + 1 + i }, format),
  );
  const out = new Set(printed.flatMap(({ counter, state }) => (state === 'out' ? [counter] : [])));
  const next = share.indexOf(printed.at(-1)?.counter ?? -1) + 1;
  const free = [...share.slice(next), ...share.slice(0, next)].filter((one) => !out.has(one));
  return free.length === 0
    ? err({ code: 'slips_all_out', out: out.size })
    : ok(free.slice(0, count).toSorted((a, b) => a - b));
};

export type SlipRefusal =
  | NumberRefusal
  | { readonly code: 'number_of_other_agency'; readonly agencyCode: string }
  | { readonly code: 'number_of_other_day'; readonly day: LocalDate }
  | { readonly code: 'number_of_other_slot'; readonly slot: number }
  | { readonly code: 'number_taken' }
  /** It is no number of a slip, or no slip of that number is out. */
  | { readonly code: 'slip_unknown' }
  | { readonly code: 'slip_used' }
  | { readonly code: 'slip_spoiled' }
  | { readonly code: 'slip_printed_later'; readonly printedOn: LocalDate };

/** Where a slip is keyed in. */
export interface SlipDesk {
  readonly format: NumberFormat;
  readonly agencyCode: string;
  /** The day of reception, as written on the slip. */
  readonly day: LocalDate;
  readonly slots: readonly number[];
  /** Every slip of these slots, each counter's newest. */
  readonly slips: readonly Slip[];
  /** Counters of the day that dossiers bear, void ones included. */
  readonly borne: ReadonlySet<number>;
}

export interface SlipNumber extends DossierNumber {
  readonly text: string;
}

/** `typed`: the whole number, or only the counter that is printed on the slip. */
export const slipNumber = (typed: string, desk: SlipDesk): Result<SlipNumber, SlipRefusal> => {
  const { format, agencyCode, day, slots, slips, borne } = desk;
  const text = wholeNumber(typed, desk);
  if (!text.ok) return text;
  const read = readNumber(text.value, format);
  if (!read.ok) return read;
  const { counter } = read.value;
  if (read.value.agencyCode !== agencyCode)
    return err({ code: 'number_of_other_agency', agencyCode: read.value.agencyCode });
  if (read.value.day !== day) return err({ code: 'number_of_other_day', day: read.value.day });
  const { slot } = placeOf(counter, format);
  if (!slots.includes(slot)) return err({ code: 'number_of_other_slot', slot });
  if (borne.has(counter)) return err({ code: 'number_taken' });
  const slip = slips.find((one) => one.counter === counter);
  if (slip === undefined) return err({ code: 'slip_unknown' });
  if (slip.state === 'used') return err({ code: 'slip_used' });
  if (slip.state === 'spoiled') return err({ code: 'slip_spoiled' });
  if (day < slip.printedOn) return err({ code: 'slip_printed_later', printedOn: slip.printedOn });
  return ok({ ...read.value, text: plainNumber(text.value) });
};

/** The number as it is printed on a slip: where the day will be written, each digit is an underscore. */
export const slipLabel = (
  counter: number,
  { parts, digits }: NumberFormat,
  agencyCode: string,
): string => {
  const words: Readonly<Record<NumberToken, string>> = {
    agencyCode,
    yymmdd: '_'.repeat(6),
    yyyymmdd: '_'.repeat(8),
    counter: String(counter).padStart(digits, '0'),
  };
  return filledTemplate(parts, (token) => words[token]);
};

const wholeNumber = (
  typed: string,
  { format, agencyCode, day }: SlipDesk,
): Result<string, NumberRefusal> => {
  const plain = plainNumber(typed);
  return /^\d+$/.test(plain) && plain.length <= format.digits
    ? writeNumber({ agencyCode, day, counter: Number(plain) }, format)
    : ok(plain);
};
