/** After a restore: the next epoch, and the numbers of the day that stand on papers which nobody here knows of. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { skipAfterRestore, type NoSuchNumber } from '#shared/number/after-restore.ts';
import { placeOf } from '#shared/number/slots.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { RESTORED, readSteps, writeSteps } from '#electron/desk/access/restored-epoch.ts';
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

export interface Skipped {
  readonly from: number;
  readonly to: number;
}

export type RaiseRefusal = NoSuchNumber | { readonly code: 'number_of_other_slot' };

/**
 * What the papers tell already. Where they have told nothing the desk asks before it gives the first number of the day.
 * `whole`: the files gave everything, so nothing can have been given that is not known.
 */
const numbersToSkip = (
  sql: Sql,
  { day, counterOnPaper }: NextEpoch,
  whole: boolean,
): Result<Skipped | null, RaiseRefusal> => {
  const identity = identityOf(sql);
  const format = numberFormat(sql);
  if (whole || counterOnPaper === null || identity === null || format === null) return ok(null);
  const highest = Math.max(0, ...placesGone(sql, day, identity.slot, format));
  const { slot, n } = placeOf(counterOnPaper, format);
  return slot === identity.slot
    ? skipAfterRestore(highest, { kind: 'number', n }, format)
    : err({ code: 'number_of_other_slot' });
};

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
  const { epoch, seq, hash } = head(sql);
  const prev = Buffer.from(hash).toString('hex');
  const { privateKey, publicKey, office, slot, agencyCode } = identity;
  const newPublicKey = next.keys.publicKey;
  const begun = epochAfter(Math.max(epoch, above), newPublicKey);
  const ended = { epoch, seq, hash: prev, privateKey, publicKey };
  const step = { ...ended, next: begun, newPublicKey, reason: 'restored' } as const;
  saveSetting(sql, RESTORED, writeSteps([...readSteps(setting(sql, RESTORED)), step]));
  const seenTo = next.counterOnPaper === null ? [] : [next.day];
  if (!whole) saveSetting(sql, SERIES_BEHIND, writeDaysSeenTo(seenTo));
  enrol(sql, { ...identity, ...next.keys, epoch: begun }, hash);
  const by = { dossier: null, officer: null, at: next.at };
  const payload = { office, slot, agencyCode, prev };
  appendEntry(sql, sha256, { type: 'desk.enrolled', payload, ...by });
  if (skip.value !== null) {
    const reason = vi.recovery.skipReason;
    const skipped = { slot, day: next.day, ...skip.value, reason, cause: 'restored' as const };
    appendEntry(sql, sha256, { type: 'number.skipped', payload: skipped, ...by });
  }
  return skip;
};
