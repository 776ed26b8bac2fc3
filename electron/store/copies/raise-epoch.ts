/** After a restore: the next epoch, and the numbers of the day that may stand on papers which nobody here knows of. */
import {
  addDays,
  dateOf,
  localTimeOf,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { skipAfterRestore, type RestoreRefusal } from '#shared/number/after-restore.ts';
import { leftToOthers } from '#shared/number/beside-others.ts';
import { lastOfSlot, placeOf } from '#shared/number/slots.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { lifeOf } from '#electron/desk/numbers/beside-others.ts';
import { RESTORED, readSteps, writeSteps } from '#electron/desk/access/restored-epoch.ts';
import { SERIES_BEHIND, writeDaysSeenTo } from '#electron/desk/numbers/series-behind.ts';
import { sha256 } from '../digest.ts';
import { appendEntry } from '../journal/append.ts';
import { head } from '../journal/chains.ts';
import { enrol, identityOf } from '../local/identity.ts';
import { saveSetting, setting } from '../local/settings.ts';
import { numberFormat, placesGone, usedCounters } from '../projections/numbers.ts';
import type { Sql } from '../sql.ts';

export interface NextEpoch {
  readonly at: Instant;
  readonly day: LocalDate;
  /** Of the epoch that begins. */
  readonly keys: { readonly privateKey: string; readonly publicKey: string };
  /** As it stands at the end of the newest number on paper (`slot × perSlot + n`); null when there is no telling. */
  readonly counterOnPaper: number | null;
}

export interface Skipped {
  readonly from: number;
  readonly to: number;
}

export type RaiseRefusal = RestoreRefusal | { readonly code: 'number_of_other_slot' };

/** `whole`: the files gave everything, so nothing can have been given that is not known. */
const numbersToSkip = (
  sql: Sql,
  { day, counterOnPaper }: NextEpoch,
  whole: boolean,
): Result<Skipped | null, RaiseRefusal> => {
  const identity = identityOf(sql);
  const format = numberFormat(sql);
  if (whole || identity === null || format === null) return ok(null);
  const highest = Math.max(0, ...placesGone(sql, day, identity.slot, format));
  if (counterOnPaper === null) {
    // Nothing is left to jump over: the day's range has ended either way.
    const left = leftToOthers(lifeOf({ setting: (key) => setting(sql, key) }), format);
    return highest >= lastOfSlot(format) ? ok(null) : skipAfterRestore(highest, null, format, left);
  }
  const { slot, n } = placeOf(counterOnPaper, format);
  return slot === identity.slot
    ? skipAfterRestore(highest, n, format)
    : err({ code: 'number_of_other_slot' });
};

interface SkippedOfDay extends Skipped {
  readonly day: LocalDate;
}

/** Where nobody can tell any more how far that day went, nothing of it is left to give. */
const skipOf = (sql: Sql, next: NextEpoch, day: LocalDate): readonly SkippedOfDay[] => {
  const skip = numbersToSkip(sql, { ...next, day, counterOnPaper: null }, false);
  if (skip.ok) return skip.value === null ? [] : [{ day, ...skip.value }];
  const format = numberFormat(sql);
  const slot = identityOf(sql)?.slot;
  if (format === null || slot === undefined) return [];
  const from = Math.max(0, ...placesGone(sql, day, slot, format)) + 1;
  return [{ day, from, to: lastOfSlot(format) }];
};

/** The day of the last entry; and the day before today, where it has numbers: a clock may have gone back to it. */
const daysBesides = (sql: Sql, { day: today }: NextEpoch): ReadonlySet<LocalDate> => {
  const last = sql.get<{ readonly at: Instant }>(
    `SELECT entry.at FROM entry JOIN chain ON chain.id = entry.chain
      WHERE chain.own = 1 ORDER BY entry.id DESC LIMIT 1`,
  );
  const before = addDays(today, -1);
  const slot = identityOf(sql)?.slot;
  const hasNumbers = slot !== undefined && usedCounters(sql, before, slot).length > 0;
  const lastDay = last === undefined ? today : dateOf(localTimeOf(last.at));
  const days = new Set([lastDay, ...(hasNumbers ? [before] : [])]);
  days.delete(today);
  return days;
};

/**
 * The PC's clock may be a day off while the restore is done, and set right afterwards; or it was a day off before, and
 * will be again. Of those days too nothing is given again that may stand on a paper.
 */
const skipsBesides = (sql: Sql, next: NextEpoch, whole: boolean): readonly SkippedOfDay[] =>
  whole ? [] : [...daysBesides(sql, next)].flatMap((day) => skipOf(sql, next, day));

/**
 * Inside one transaction. Null: nobody was enrolled, so there is nothing to raise. `above`: the newest epoch that anything
 * beside the database knows of.
 */
export const raiseEpoch = (
  sql: Sql,
  next: NextEpoch,
  whole: boolean,
  above = 0,
): Result<Skipped | null, RaiseRefusal> => {
  const identity = identityOf(sql);
  if (identity === null) return ok(null);
  const skip = numbersToSkip(sql, next, whole);
  if (!skip.ok) return skip;
  const besides = skipsBesides(sql, next, whole);
  const { epoch, seq, hash } = head(sql);
  const prev = Buffer.from(hash).toString('hex');
  const { privateKey, publicKey, office, slot, agencyCode } = identity;
  const newPublicKey = next.keys.publicKey;
  const begun = epochAfter(Math.max(epoch, above), newPublicKey);
  const ended = { epoch, seq, hash: prev, privateKey, publicKey };
  const step = { ...ended, next: begun, newPublicKey, reason: 'restored' } as const;
  saveSetting(sql, RESTORED, writeSteps([...readSteps(setting(sql, RESTORED)), step]));
  const seenTo = new Set([next.day, ...besides.map(({ day }) => day)]);
  if (!whole) saveSetting(sql, SERIES_BEHIND, writeDaysSeenTo(seenTo));
  enrol(sql, { ...identity, ...next.keys, epoch: begun }, hash);
  const by = { dossier: null, officer: null, at: next.at };
  const payload = { office, slot, agencyCode, prev };
  appendEntry(sql, sha256, { type: 'desk.enrolled', payload, ...by });
  const today = skip.value === null ? [] : [{ day: next.day, ...skip.value }];
  for (const gap of [...besides, ...today]) {
    const skipped = { slot, ...gap, reason: vi.recovery.skipReason };
    appendEntry(sql, sha256, { type: 'number.skipped', payload: skipped, ...by });
  }
  return skip;
};
