/**
 * After the desk was let in anew, its old machine may go on giving numbers of the same slot until it hears of it. This
 * life keeps out of the old one's part of every day, and the register shows the gap as skipped.
 */
import { addDays, dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { leftToOthers, halfOfTheRest } from '#shared/number/beside-others.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import { skipAfterRestore, type SkippedNumbers } from '#shared/number/after-restore.ts';
import { isOfSlip, placeOf } from '#shared/number/slots.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { vi } from '#shared/text/vi.ts';
import { nowOf, type DeskPorts } from '../context.ts';
import type { NewEntry, StoreReader, StoreWriter } from '../ports.ts';
import { daysSeenTo } from './series-behind.ts';

const LIFE = 'desk.life';

/** Which life of the desk this is by codes of the province, 1 for its first; kept through restores and renewed keys. */
export const lifeOf = (store: Pick<StoreReader, 'setting'>): number =>
  Number(store.setting(LIFE) ?? 1);

/** An older province does not count: then it is one more than was known here. */
export const beginLife = (tx: StoreWriter, epoch: number, counted: number | undefined): void => {
  const known = lifeOf(tx) + (epoch > 1 ? 1 : 0);
  const life = Math.max(counted ?? 1, known);
  if (life > 1) tx.saveSetting(LIFE, String(life));
};

/** The greatest n of this slot that is gone on that day; 0 when none is. */
export const highestGone = (
  store: Pick<StoreReader, 'usedCounters'>,
  day: LocalDate,
  slot: number,
  format: NumberFormat,
): number =>
  Math.max(
    0,
    ...store
      .usedCounters(day, slot)
      .filter((counter) => !isOfSlip(counter, format))
      .map((counter) => placeOf(counter, format).n),
  );

type By = Pick<NewEntry, 'officer' | 'at'>;

const skip = (
  tx: StoreWriter,
  day: LocalDate,
  gap: SkippedNumbers | null,
  by: By,
  reason: string = vi.recovery.besideReason,
): void => {
  const slot = tx.identity()?.slot;
  if (gap === null || slot === undefined) return;
  const payload = { slot, day, ...gap, reason };
  tx.append({ type: 'number.skipped', payload, dossier: null, ...by });
};

/**
 * Before the first number of a day: what may stand on papers that nobody here knows of, or is left to the others, stands
 * in the register, with why.
 */
export const keepClear = (
  tx: StoreWriter,
  office: OfficePublication,
  day: LocalDate,
  by: By,
): void => {
  leaveToOthers(tx, office, day, by);
  jumpWhileBehind(tx, office, day, by);
};

/**
 * The restore saw to the numbers of its own day, as the clock had it then, and of the days that its copy told of. Until
 * the province has been heard, any other day may be one whose numbers were lost: a clock that was a day behind is set
 * right, or somebody keys in late what was received in between.
 */
const jumpWhileBehind = (
  tx: StoreWriter,
  office: OfficePublication,
  day: LocalDate,
  by: By,
): void => {
  const format = numberFormatOf(office.numberPattern);
  const slot = tx.identity()?.slot;
  const seenTo = daysSeenTo(tx);
  if (seenTo === null || seenTo.has(day) || !format.ok || slot === undefined) return;
  const highest = highestGone(tx, day, slot, format.value);
  const left = leftToOthers(lifeOf(tx), format.value);
  const jump = skipAfterRestore(highest, null, format.value, left);
  // In the second half already: this life has jumped before.
  if (jump.ok) skip(tx, day, jump.value, by, vi.recovery.skipReason);
};

const leaveToOthers = (
  tx: StoreWriter,
  office: OfficePublication,
  day: LocalDate,
  by: By,
): void => {
  const life = lifeOf(tx);
  const format = numberFormatOf(office.numberPattern);
  const slot = tx.identity()?.slot;
  if (life === 1 || !format.ok || slot === undefined) return;
  const to = leftToOthers(life, format.value);
  const highest = highestGone(tx, day, slot, format.value);
  skip(tx, day, highest < to ? { from: highest + 1, to } : null, by);
};

/**
 * Once all that the province knows has come down: where another life has counted into this one's part already, today or
 * on a day that a wrong clock may take for today, it may be further on by now.
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
  const today = dateOf(localTimeOf(at));
  for (const day of [addDays(today, -1), today, addDays(today, 1)]) {
    const highest = highestGone(tx, day, slot, format.value);
    if (highest > leftToOthers(life, format.value))
      skip(tx, day, halfOfTheRest(highest, format.value), { officer: null, at });
  }
};
