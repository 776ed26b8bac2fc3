/** Which slot a desk may count in for a day, beside its own. */
import { addDays, localDayOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { numberReader, writeNumber } from '#shared/number/dossier-number.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import { counterOf, endOfSlot, placeOf, slotCount } from '#shared/number/slots.ts';
import type { BorrowRequest } from '#shared/protocol/slots.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { Lender } from '#server/ledger/lending.ts';

export type LendRefusal =
  /** The desk's clock is days off. */
  | { readonly code: 'slot_day_wrong' }
  /** Every slot of the agency has a desk, or is lent for that day. */
  | { readonly code: 'no_slot_to_lend' };

interface Day {
  readonly office: string;
  readonly agencyCode: string;
  readonly format: NumberFormat;
  readonly day: LocalDate;
}

/** Whether a dossier bears a number of that day and slot, whoever gave it: a province that was put back may not know of a loan. */
const isInUse = async (lender: Lender, of: Day, slot: number): Promise<boolean> => {
  const { office, agencyCode, format, day } = of;
  const edge = (n: number) =>
    writeNumber({ agencyCode, day, counter: counterOf({ slot, n }, format) }, format);
  const [first, last] = [edge(0), edge(endOfSlot(format))];
  if (!first.ok || !last.ok) return true;
  const read = numberReader(format);
  const between = await lender.numbersBetween(office, first.value, last.value);
  return between.some((text) => {
    const number = read(text);
    return (
      number.ok && number.value.day === day && placeOf(number.value.counter, format).slot === slot
    );
  });
};

/** From the highest down: newcomers get the lowest. */
const freeFor = async (
  lender: Lender,
  of: Day,
  taken: ReadonlySet<number>,
): Promise<number | null> => {
  for (let slot = slotCount(of.format) - 1; slot >= 1; slot -= 1)
    if (!taken.has(slot) && !(await isInUse(lender, of, slot))) return slot;
  return null;
};

/** @throws when the office has no numbers published, as every office has before its first desk comes in */
export const lendSlot = async (
  lender: Lender,
  { id: desk, epoch, office }: Pick<SpeakingDesk, 'id' | 'epoch' | 'office'>,
  { day, slots: held, unusable = [] }: BorrowRequest,
  now: Instant,
): Promise<Result<number, LendRefusal>> => {
  const today = localDayOf(now);
  if (day < addDays(today, -1) || day > addDays(today, 1)) return err({ code: 'slot_day_wrong' });
  const known = await lender.lentTo({ desk, epoch }, day);
  const isAnswered = (slot: number): boolean => held.includes(slot) || unusable.includes(slot);
  // An answer that was lost on the way is given again.
  const given = known.find((slot) => !isAnswered(slot));
  if (given !== undefined) return ok(given);
  const numbers = await lender.numbers(office);
  const format = numbers === null ? null : numberFormatOf(numbers.pattern);
  if (numbers === null || format?.ok !== true) throw new Error(`${office} has no number pattern`);
  const of = { office, agencyCode: numbers.agencyCode, format: format.value, day };
  const lend = (slot: number): Promise<void> =>
    lender.lend({ office, day, slot, desk, epoch, lentAt: now });
  const taken = await lender.taken(office, day);
  // Lent before the province was put back to an earlier state: it knows of it again from now on.
  const forgotten = held.filter((slot) => !taken.has(slot));
  for (const slot of forgotten) await lend(slot);
  const slot = await freeFor(lender, of, new Set([...taken, ...forgotten, ...unusable]));
  if (slot === null) return err({ code: 'no_slot_to_lend' });
  await lend(slot);
  return ok(slot);
};
