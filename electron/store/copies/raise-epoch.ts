/** After a restore: the next epoch, and the numbers of the day that stand on papers which nobody here knows of. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import {
  skipsAfterRestore,
  type NoSuchNumber,
  type SkippedNumbers,
} from '#shared/number/after-restore.ts';
import { leftToOthers } from '#shared/number/beside-others.ts';
import { placeOf } from '#shared/number/slots.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { RESTORED, readSteps, writeSteps } from '#electron/desk/access/restored-epoch.ts';
import { lifeOf } from '#electron/desk/numbers/beside-others.ts';
import { LOST_DAYS, readLosses, writeLosses, type Loss } from '#electron/desk/numbers/lost-days.ts';
import { SERIES_BEHIND, writeDaysSeenTo } from '#electron/desk/numbers/series-behind.ts';
import { sha256 } from '../digest.ts';
import { appendEntry } from '../journal/append.ts';
import { head } from '../journal/chains.ts';
import { enrol, identityOf } from '../local/identity.ts';
import { saveSetting, setting } from '../local/settings.ts';
import { numberFormat, placesGone } from '../projections/numbers.ts';
import type { Sql } from '../sql.ts';

export interface NextEpoch {
  readonly at: Instant;
  readonly day: LocalDate;
  /** Of the epoch that begins. */
  readonly keys: { readonly privateKey: string; readonly publicKey: string };
  /** As it stands at the end of the greatest number on paper (`slot × perSlot + n`); null: the desk asks for it later. */
  readonly counterOnPaper: number | null;
}

export type RaiseRefusal = NoSuchNumber | { readonly code: 'number_of_other_slot' };

/**
 * What the papers tell already; null where they have told nothing, or less than the copy knows: the desk asks before it
 * gives the first number of the day. `whole`: the files gave everything, so nothing can have been given that is not known.
 */
const numbersToSkip = (
  sql: Sql,
  { day, counterOnPaper }: NextEpoch,
  whole: boolean,
): Result<readonly SkippedNumbers[] | null, RaiseRefusal> => {
  const identity = identityOf(sql);
  const format = numberFormat(sql);
  if (whole || counterOnPaper === null || identity === null || format === null) return ok(null);
  const { slot, n } = placeOf(counterOnPaper, format);
  if (slot !== identity.slot) return err({ code: 'number_of_other_slot' });
  const left = leftToOthers(lifeOf({ setting: (key) => setting(sql, key) }), format);
  const gone = placesGone(sql, day, slot, format);
  const skips = skipsAfterRestore(gone, { kind: 'number', n }, format, left);
  if (skips.ok) return skips;
  return skips.error.code === 'papers_number_below_known' ? ok(null) : err(skips.error);
};

const noteLoss = (sql: Sql, loss: Loss): void =>
  saveSetting(sql, LOST_DAYS, writeLosses([...readLosses(setting(sql, LOST_DAYS)), loss]));

/**
 * Inside one transaction. Null: nobody was enrolled, so there is nothing to raise. `above`: the newest epoch that anything
 * beside the database knows of.
 *
 * @returns the first and the last number that is skipped
 */
export const raiseEpoch = (
  sql: Sql,
  next: NextEpoch,
  whole: boolean,
  above = 0,
): Result<SkippedNumbers | null, RaiseRefusal> => {
  const identity = identityOf(sql);
  if (identity === null) return ok(null);
  const told = numbersToSkip(sql, next, whole);
  if (!told.ok) return told;
  const skips = told.value ?? [];
  const { epoch, seq, hash } = head(sql);
  const prev = Buffer.from(hash).toString('hex');
  const { privateKey, publicKey, office, slot, agencyCode } = identity;
  const newPublicKey = next.keys.publicKey;
  const begun = epochAfter(Math.max(epoch, above), newPublicKey);
  const ended = { epoch, seq, hash: prev, privateKey, publicKey };
  const step = { ...ended, next: begun, newPublicKey, reason: 'restored' } as const;
  saveSetting(sql, RESTORED, writeSteps([...readSteps(setting(sql, RESTORED)), step]));
  if (!whole) {
    const seenTo = told.value === null ? [] : [next.day];
    saveSetting(sql, SERIES_BEHIND, writeDaysSeenTo(seenTo));
    noteLoss(sql, { after: epoch, begun, told: seenTo, others: false });
  }
  enrol(sql, { ...identity, ...next.keys, epoch: begun }, hash);
  const by = { dossier: null, officer: null, at: next.at };
  const payload = { office, slot, agencyCode, prev };
  appendEntry(sql, sha256, { type: 'desk.enrolled', payload, ...by });
  const reason = vi.recovery.skipReason;
  for (const skip of skips) {
    const skipped = { slot, day: next.day, ...skip, reason, cause: 'restored' as const };
    appendEntry(sql, sha256, { type: 'number.skipped', payload: skipped, ...by });
  }
  const [first, last] = [skips[0], skips.at(-1)];
  return ok(first === undefined || last === undefined ? null : { from: first.from, to: last.to });
};
