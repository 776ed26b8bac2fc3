/**
 * Receipts that a restore may have left in citizens' hands: numbers that it went over, which no dossier bears and nobody
 * has accounted for. Scanning such a receipt brings its dossier back; else people say that no paper went out.
 */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import type { OpenNumbers } from '#shared/journal/desk-entries.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { writeNumber } from '#shared/number/dossier-number.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import { counterOf, placeOf } from '#shared/number/slots.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { RestoredSkip, StoreReader } from '../ports.ts';

/** One skip, and what of it is still open. */
export interface OpenSkip {
  readonly entry: OwnReach;
  readonly numbers: OpenNumbers;
}

type Ports = Pick<DeskContext, 'published'> & {
  readonly read: Pick<StoreReader, 'identity' | 'restoredSkips' | 'numbersOfDay'>;
};

const placesOpen = (
  read: Ports['read'],
  { day, slot, first, last }: RestoredSkip,
  format: NumberFormat,
): readonly number[] => {
  const given = new Set(
    read.numbersOfDay(day, slot).given.map(({ counter }) => placeOf(counter, format).n),
  );
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (n) => !given.has(n),
  );
};

/** The oldest first. */
export const openNumbers = ({ read, published }: Ports): readonly OpenSkip[] => {
  const skips = read.restoredSkips();
  const agencyCode = read.identity()?.agencyCode;
  const office = skips.length === 0 ? null : published.office();
  const format = office === null ? null : numberFormatOf(office.data.numberPattern);
  if (agencyCode === undefined || format === null || !format.ok) return [];
  const onPaper = (day: LocalDate, slot: number, n: number): string => {
    const counter = counterOf({ slot, n }, format.value);
    const text = writeNumber({ agencyCode, day, counter }, format.value);
    return text.ok ? text.value : String(counter);
  };
  return skips.flatMap((skip) => {
    const { epoch, seq, slot } = skip;
    const day = parseLocalDate(skip.day);
    const places = day.ok ? placesOpen(read, skip, format.value) : [];
    const [from, to] = [places[0], places.at(-1)];
    if (!day.ok || from === undefined || to === undefined) return [];
    return [
      {
        entry: { epoch, seq },
        numbers: {
          day: day.value,
          first: onPaper(day.value, slot, from),
          last: onPaper(day.value, slot, to),
          count: places.length,
        },
      },
    ];
  });
};

/** People's word that the rest of a skip stands on no paper, or what became of those papers. */
export const accountForNumbers =
  (context: DeskContext) =>
  (entry: OwnReach, note: string): Result<null, Refusal> => {
    const { store, emit } = context;
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const at = nowOf(context);
    const said = store.write((tx) => {
      const skip = tx
        .restoredSkips()
        .find(({ epoch, seq }) => epoch === entry.epoch && seq === entry.seq);
      if (skip === undefined) return false;
      const { day, slot, first: from, last: to } = skip;
      const payload = { day, slot, from, to, reason: note, cause: 'accounted' } as const;
      tx.append({ type: 'number.skipped', payload, dossier: null, officer: officer.value.id, at });
      return true;
    });
    if (!said) return refuse('numbers_settled');
    emit('changed', { rooms: ['home', 'sync'] });
    return ok(null);
  };
