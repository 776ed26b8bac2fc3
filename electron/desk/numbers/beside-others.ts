/**
 * After the desk was let in anew, its old machine may go on giving numbers of the same slot until it hears of it. This
 * life keeps out of the old one's part of every day, and the register shows the gap as skipped.
 */
import { addDays, localDayOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { leftToOthers, halfOfTheRest } from '#shared/number/beside-others.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import type { SkippedNumbers } from '#shared/number/after-restore.ts';
import { isOfSlip, placeOf } from '#shared/number/slots.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { vi } from '#shared/text/vi.ts';
import { nowOf, type DeskPorts } from '../context.ts';
import type { NewEntry, StoreReader, StoreWriter } from '../ports.ts';
import { arePapersAsked } from './papers-asked.ts';

const LIFE = 'desk.life';

/** Days on which this life makes way once people have said how far their papers go. */
const ASIDE = 'desk.aside';
const keptDays = z.array(z.string());

/** Which life of the desk this is by codes of the province, 1 for its first; kept through restores and renewed keys. */
export const lifeOf = (store: Pick<StoreReader, 'setting'>): number =>
  Number(store.setting(LIFE) ?? 1);

/** An older province does not count: then it is one more than was known here. */
export const beginLife = (tx: StoreWriter, epoch: number, counted: number | undefined): void => {
  const known = lifeOf(tx) + (epoch > 1 ? 1 : 0);
  const life = Math.max(counted ?? 1, known);
  if (life > 1) tx.saveSetting(LIFE, String(life));
};

/** Every n of this slot that is gone on that day, in ascending order; those of paper slips are not among them. */
export const placesGone = (
  store: Pick<StoreReader, 'usedCounters'>,
  day: LocalDate,
  slot: number,
  format: NumberFormat,
): readonly number[] =>
  store
    .usedCounters(day, slot)
    .filter((counter) => !isOfSlip(counter, format))
    .map((counter) => placeOf(counter, format).n);

/** The greatest n of this slot that is gone on that day; 0 when none is. */
export const highestGone = (...asked: Parameters<typeof placesGone>): number =>
  Math.max(0, ...placesGone(...asked));

export type SkippedBy = Pick<NewEntry, 'officer' | 'at'>;

/** Of the desk's own slot; stands in the register with its reason. */
export const skipNumbers = (
  tx: StoreWriter,
  day: LocalDate,
  gap: SkippedNumbers | null,
  by: SkippedBy,
  reason: string,
  cause?: 'restored',
): void => {
  const slot = tx.identity()?.slot;
  if (gap === null || slot === undefined) return;
  const payload = { slot, day, ...gap, reason, ...(cause === undefined ? {} : { cause }) };
  tx.append({ type: 'number.skipped', payload, dossier: null, ...by });
};

const skipBeside = (
  tx: StoreWriter,
  day: LocalDate,
  gap: SkippedNumbers | null,
  by: SkippedBy,
): void => skipNumbers(tx, day, gap, by, vi.recovery.besideReason);

/** Before the first number of a day: what is left to the others stands in the register, with why. */
export const leaveToOthers = (
  tx: StoreWriter,
  office: OfficePublication,
  day: LocalDate,
  by: SkippedBy,
): void => {
  const life = lifeOf(tx);
  const format = numberFormatOf(office.numberPattern);
  const slot = tx.identity()?.slot;
  if (life === 1 || !format.ok || slot === undefined) return;
  const to = leftToOthers(life, format.value);
  const highest = highestGone(tx, day, slot, format.value);
  skipBeside(tx, day, highest < to ? { from: highest + 1, to } : null, by);
};

const daysAside = (store: Pick<StoreReader, 'setting'>): readonly string[] => {
  const text = store.setting(ASIDE);
  return text === null ? [] : keptDays.parse(JSON.parse(text));
};

const saveAside = (tx: StoreWriter, days: readonly string[]): void => {
  if (days.length === 0) tx.deleteSetting(ASIDE);
  else tx.saveSetting(ASIDE, JSON.stringify(days));
};

/**
 * Once all that the province knows has come down: where another life has counted into this one's part already, today or
 * on a day that a wrong clock may take for today, it may be further on by now. Of a day whose papers are asked about, what
 * lies ahead may be on a paper of this life: there people speak first, and no number is given before they have.
 */
export const stepAside = (
  ports: Pick<DeskPorts, 'store' | 'surroundings'>,
  tx: StoreWriter,
  office: OfficePublication,
): void => {
  const life = lifeOf(tx);
  const format = numberFormatOf(office.numberPattern);
  const slot = tx.identity()?.slot;
  if (life === 1 || !format.ok || slot === undefined) return;
  const at = nowOf(ports);
  const today = localDayOf(at);
  for (const day of [addDays(today, -1), today, addDays(today, 1)]) {
    const highest = highestGone(tx, day, slot, format.value);
    if (highest <= leftToOthers(life, format.value)) continue;
    if (arePapersAsked(tx, day)) saveAside(tx, [...new Set([...daysAside(tx), day])]);
    else skipBeside(tx, day, halfOfTheRest(highest, format.value), { officer: null, at });
  }
};

/** In another range nobody has counted into this life's part. */
export const forgetAside = (tx: StoreWriter): void => tx.deleteSetting(ASIDE);

/** Behind what people have said of that day's papers. */
export const stepAsideOf = (
  tx: StoreWriter,
  office: OfficePublication,
  day: LocalDate,
  by: SkippedBy,
): void => {
  const days = daysAside(tx);
  const format = numberFormatOf(office.numberPattern);
  const slot = tx.identity()?.slot;
  if (!days.includes(day) || !format.ok || slot === undefined) return;
  const highest = highestGone(tx, day, slot, format.value);
  skipBeside(tx, day, halfOfTheRest(highest, format.value), by);
  saveAside(
    tx,
    days.filter((one) => one !== day),
  );
};
