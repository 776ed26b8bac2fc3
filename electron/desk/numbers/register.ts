/** The register of a day's numbers at this desk: which dossier bears which, and why one bears none. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { NumberBearer, NumberDay, NumberLine } from '#shared/contract/outputs.ts';
import { writeNumber } from '#shared/number/dossier-number.ts';
import { numbersLeft, type DeskDay } from '#shared/number/next-number.ts';
import { registerOfSlot, type RegisterRow, type SlotRegister } from '#shared/number/register.ts';
import { counterOf, lastOfSlot } from '#shared/number/slots.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { areNumbersLow, deskDay } from './numbers.ts';
import type { DayNumbers, StoreReader } from '../ports.ts';

interface KnownNumber {
  readonly reason: string | null;
  readonly voided: boolean;
  readonly bearers: readonly NumberBearer[];
}

/** A skipped place belongs to the run before it when it was skipped for the same reason. */
const continues = (line: NumberLine, row: RegisterRow, reason: string | null): boolean =>
  line.state === row.state &&
  (row.state === 'skipped' || row.state === 'missing') &&
  line.reason === reason;

interface SlotDay {
  readonly slot: number;
  readonly borrowed: boolean;
}

/** The own slot, then what this desk ever borrowed for the day. */
const slotsOf = (
  store: Pick<StoreReader, 'borrowedSlots'>,
  own: number,
  day: LocalDate,
): readonly SlotDay[] => {
  const borrowed = new Set(store.borrowedSlots(day).map(({ slot }) => slot));
  borrowed.delete(own);
  return [
    { slot: own, borrowed: false },
    ...Array.from(borrowed, (slot) => ({ slot, borrowed: true })),
  ];
};

const registerOf = (
  context: DeskContext,
  { format, agencyCode, day }: DeskDay,
  { slot, borrowed }: SlotDay,
): { readonly register: SlotRegister; readonly lines: readonly NumberLine[] } => {
  const numbers = context.store.read.numbersOfDay(day, slot);
  const known = knownNumbers(context, numbers);
  const skips = numbers.skipped.map(({ first, last, reason }) => ({
    first: counterOf({ slot, n: first }, format),
    last: counterOf({ slot, n: last }, format),
    reason,
  }));
  const register = registerOfSlot(
    [
      ...numbers.given.map(({ counter }) => ({
        counter,
        state: known.get(counter)?.voided === true ? ('void' as const) : ('used' as const),
      })),
      ...skips.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => ({
          counter: first + i,
          state: 'skipped' as const,
        })),
      ),
    ],
    slot,
    format,
  );
  const textOf = (counter: number): string => {
    const text = writeNumber({ agencyCode, day, counter }, format);
    return text.ok ? text.value : String(counter);
  };
  const lines: NumberLine[] = [];
  for (const row of register.rows) {
    const skip = skips.find(({ first, last }) => first <= row.counter && row.counter <= last);
    const own = known.get(row.counter);
    const reason = row.state === 'skipped' ? (skip?.reason ?? null) : (own?.reason ?? null);
    const text = textOf(row.counter);
    const before = lines.at(-1);
    if (before !== undefined && continues(before, row, reason)) {
      lines.splice(-1, 1, { ...before, last: text, count: before.count + 1 });
    } else {
      const { state, onSlip } = row;
      const bearers = own?.bearers ?? [];
      lines.push({ state, onSlip, borrowed, first: text, last: text, count: 1, reason, bearers });
    }
  }
  return { register, lines };
};

const countsOf = (registers: readonly SlotRegister[]): SlotRegister['counts'] => {
  const sum = (state: RegisterRow['state']): number =>
    registers.reduce((all, { counts }) => all + counts[state], 0);
  return { used: sum('used'), void: sum('void'), skipped: sum('skipped'), missing: sum('missing') };
};

export const numbersOfDay = (
  context: DeskContext,
  asked: LocalDate | null,
): Result<NumberDay, Refusal> => {
  const { store, published } = context;
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  const office = published.office();
  if (office === null) return refuse('office_missing');
  const today = todayOf(context);
  const day = asked ?? today;
  const desk = deskDay(store.read, identity.value, office.data, day);
  if (!desk.ok) return desk;
  const { format, slots } = desk.value;
  const ofSlots = slotsOf(store.read, identity.value.slot, day).map((slot) =>
    registerOf(context, desk.value, slot),
  );
  const registers = ofSlots.map(({ register }) => register);
  const left = numbersLeft(desk.value);
  const low = areNumbersLow(left);
  return ok({
    day,
    today,
    counts: countsOf(registers),
    twice: registers.reduce((sum, { twice }) => sum + twice.length, 0),
    left,
    low,
    size: lastOfSlot(format) * slots.length,
    borrowed: slots.length - 1,
    canBorrow: low && day === today,
    lines: ofSlots.flatMap(({ lines }) => lines),
  });
};

const knownNumbers = (
  { store }: DeskContext,
  { given }: DayNumbers,
): ReadonlyMap<number, KnownNumber> => {
  const known = new Map<number, KnownNumber>();
  for (const { counter, number, dossier } of given) {
    const row = store.read.dossierRow(dossier);
    const before = known.get(counter);
    // A dossier that bears another number by now has not made this one void.
    const voided = row !== null && row.voided && row.number === number;
    const bearer = {
      id: dossier,
      ownerName: row?.ownerName ?? '',
      procedureName: row?.procedureName ?? '',
      receivedAt: (row?.receivedAt ?? '') as LocalDateTime,
    };
    known.set(counter, {
      voided: (before?.voided ?? true) && voided,
      reason: voided ? (store.read.dossier(dossier)?.voided?.reason ?? null) : null,
      bearers: [...(before?.bearers ?? []), bearer],
    });
  }
  return known;
};
