/** The desk's own counting: the next legal number inside the accepting transaction, never outside it. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { nextNumber, numbersLeft, type DeskDay } from '#shared/number/next-number.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { leftToOthers } from '#shared/number/beside-others.ts';
import limits from '#shared/number/number-limits.json' with { type: 'json' };
import { counterOf } from '#shared/number/slots.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { ok, type Result } from '#shared/result.ts';
import { lifeOf } from './beside-others.ts';
import { refuse } from '../context.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';

export const deskDay = (
  store: StoreReader,
  identity: DeskIdentity,
  office: OfficePublication,
  day: LocalDate,
): Result<DeskDay, Refusal> => {
  const format = numberFormatOf(office.numberPattern);
  if (!format.ok) return refuse('number_pattern_invalid');
  const { slot, agencyCode } = identity;
  const slots = [slot, ...slotsBorrowed(store, identity, day)];
  const used = slots.flatMap((one) => store.usedCounters(day, one));
  const n = leftToOthers(lifeOf(store), format.value);
  const gone = n === 0 ? used : [...used, counterOf({ slot, n }, format.value)];
  return ok({ format: format.value, agencyCode, day, slots, gone });
};

/** What an earlier life of the desk borrowed is not counted in again: nobody knows how far it went there. */
export const slotsBorrowed = (
  store: Pick<StoreReader, 'borrowedSlots'>,
  { epoch }: DeskIdentity,
  day: LocalDate,
): readonly number[] =>
  store.borrowedSlots(day).flatMap((one) => (one.epoch === epoch ? [one.slot] : []));

/** `day`: the local date of reception. */
export const takeNumber = (
  store: StoreReader,
  identity: DeskIdentity,
  office: OfficePublication,
  day: LocalDate,
): Result<string, Refusal> => {
  const desk = deskDay(store, identity, office, day);
  if (!desk.ok) return desk;
  const next = nextNumber(desk.value);
  return next.ok ? ok(next.value.text) : refuse(next.error.code);
};

/** So few that somebody should act before the last one is given. */
export const areNumbersLow = (left: number): boolean => left <= limits.warnBelow;

export const countNumbersLeft = (
  store: StoreReader,
  identity: DeskIdentity,
  office: OfficePublication,
  day: LocalDate,
): number => {
  const desk = deskDay(store, identity, office, day);
  return desk.ok ? numbersLeft(desk.value) : 0;
};
