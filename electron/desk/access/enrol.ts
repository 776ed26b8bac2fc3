/** A new desk becomes known to the province: a key of its own, a one-time code, and the data to work with. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Enrolled } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { ok, unreachable, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { keepAdmissions } from './admissions.ts';
import { beginLife } from '../numbers/beside-others.ts';
import { beginCatchingUp } from '../catching-up.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { bytesOfHex } from '../identifiers.ts';
import { refusalOf } from '../line/line-refusal.ts';
import { bindToMachine } from './machine.ts';
import { lostStandingOf } from '../standing.ts';
import { offerPack } from '../recovery/pack-return.ts';
import type { DeskIdentity, StoreWriter } from '../ports.ts';
import type { ProvinceFailure } from '../line/province.ts';
import { protectKeys, UNCONFIRMED_RECOVERY } from './protect-keys.ts';
import { takePublication } from '../catalogue/take-publication.ts';
import { takingTurns } from '../turns.ts';

/** The key pair that a code was sent with, until the desk is enrolled. */
const PENDING = 'enrolment.pending';

const pendingKeys = z.object({
  code: z.string(),
  publicKey: z.string(),
  privateKey: z.string(),
});
export type PendingKeys = z.infer<typeof pendingKeys>;

const parsePending = (text: string | null): PendingKeys | null => {
  try {
    return text === null ? null : (pendingKeys.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    // Not ours to read any more: a new pair takes its place.
    return null;
  }
};

/** However it is typed, it is the same code: groups, case, and letters that stand for digits. */
const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** The line's own sentences speak to a desk that has data and goes on working: here there is neither. */
export const notEnrolledBy = (failure: ProvinceFailure): Result<never, Refusal> => {
  switch (failure.code) {
    case 'province_unreachable':
      return refuse('enrolment_unreachable', { field: 'url' });
    case 'province_not_believed':
      return refuse('enrolment_not_province', { field: 'url' });
    case 'province_refused':
    case 'sync_cancelled':
    case 'sync_failed':
      return refusalOf(failure, 'code');
    default:
      return unreachable(failure);
  }
};

/** One pair a code: when the answer was lost, the same code with the same key gets the same answer again. */
export const pendingKeysFor = ({ store, signer }: DeskContext, code: string): PendingKeys => {
  const kept = parsePending(store.read.setting(PENDING));
  if (kept?.code === plainCode(code)) return kept;
  const keys = { code: plainCode(code), ...signer.newKeyPair() };
  store.write((tx) => tx.saveSetting(PENDING, JSON.stringify(keys)));
  return keys;
};

/** Who this desk is by the province's answer. */
export const begunBy = (
  { desk, epoch, slot, agencyCode, office, deskName, provinceKey, tryOut }: EnrolAnswer,
  provinceUrl: string,
  { privateKey, publicKey }: PendingKeys,
): DeskIdentity => ({
  desk,
  epoch,
  slot,
  agencyCode,
  office,
  deskName,
  provinceUrl,
  provinceKey,
  privateKey,
  publicKey,
  tryOut,
});

/** The journal goes on in the epoch of the answer, on this machine, with what the answer publishes. */
export const takeIn = (
  context: DeskContext,
  tx: StoreWriter,
  identity: DeskIdentity,
  { prev, publications, admissions, life }: EnrolAnswer,
  officer: string | null,
): void => {
  const at = nowOf(context);
  // What was kept apart only because the desk was stopped belongs into the books of a desk that is let in again.
  const before = tx.identity();
  if (before !== null && lostStandingOf(tx) === 'desk_revoked') tx.forgetEpochApart(before.epoch);
  tx.enrol(identity, bytesOfHex(prev));
  bindToMachine(tx, identity, context.machine);
  keepAdmissions(tx, admissions);
  beginLife(tx, identity.epoch, life);
  // The machine that was this desk before has given numbers that are not here.
  if (identity.epoch > 1) beginCatchingUp(tx);
  for (const publication of publications) takePublication(tx, publication, localDayOf(at));
  const { office, slot, agencyCode } = identity;
  const payload = { office, slot, agencyCode, prev };
  tx.append({ type: 'desk.enrolled', payload, dossier: null, officer, at });
  tx.deleteSetting(PENDING);
};

export interface EnrolInput {
  readonly url: string;
  readonly code: string;
  readonly deskName: string;
}

export const createEnrolment = (context: DeskContext) => {
  const { store, province, vault, published, emit } = context;
  const inTurn = takingTurns();

  /** Everything or nothing; false when the desk is somebody already. */
  const keep = (
    answer: EnrolAnswer,
    url: string,
    keys: PendingKeys,
    recoveryKey: string,
  ): boolean =>
    store.write((tx) => {
      if (tx.identity() !== null) return false;
      takeIn(context, tx, begunBy(answer, url, keys), answer, null);
      // A try-out desk has nothing to recover: its key lies open beside the data, and the screen says so.
      if (!answer.tryOut) tx.saveSetting(UNCONFIRMED_RECOVERY, recoveryKey);
      if (!answer.tryOut && answer.epoch > 1) offerPack(tx);
      return true;
    });

  const enrol = async ({ url, code, deskName }: EnrolInput): Promise<Result<Enrolled, Refusal>> => {
    if (store.read.identity() !== null) return refuse('already_enrolled');
    const keys = pendingKeysFor(context, code);
    const answer = await province.enrol(url, { code, deskName, publicKey: keys.publicKey });
    if (!answer.ok) return notEnrolledBy(answer.error);
    const recoveryKey = await vault.makeRecovery();
    if (!keep(answer.value, url, keys, recoveryKey)) return refuse('already_enrolled');
    emit('changed', { rooms: ['session', 'publications', 'settings', 'home', 'sync'] });
    return ok({
      officeName: published.office()?.data.name ?? answer.value.office,
      deskName: answer.value.deskName,
      recoveryKey,
    });
  };

  return {
    /** Two quick presses are two tries, one after the other. */
    enrol: (input: EnrolInput): Promise<Result<Enrolled, Refusal>> => inTurn(() => enrol(input)),

    confirmRecovery: async (part: string): Promise<Result<null, Refusal>> => {
      if (!(await vault.confirmRecovery(part)))
        return refuse('recovery_part_wrong', { field: 'part' });
      store.write((tx) => tx.deleteSetting(UNCONFIRMED_RECOVERY));
      protectKeys(context);
      emit('changed', { rooms: ['session'] });
      return ok(null);
    },
  };
};
