/**
 * Tells the province, step by step, where this desk went on after a restore. What the epoch that ended holds unsent
 * goes up first, under its own key: the new epoch can only stand on what the province has.
 */
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { forgetStep, restoredSteps, type RestoredStep } from '#electron/desk/restored-epoch.ts';
import { saveStanding, type StandingSaid } from '#electron/desk/standing.ts';
import { RESTORED_PATH, restoredAnswer } from '#shared/protocol/restored.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure } from './line.ts';
import { askHolds, CONTACT_TIMEOUT_MS, notBelieved, type SpeakAs } from './speak-as.ts';

export interface RestoredPorts extends SpeakAs {
  readonly store: DeskStore;
}

/** Refusals after which this desk gives no more numbers. */
const lostBy: Readonly<Record<string, StandingSaid>> = {
  desk_superseded: 'desk_superseded',
  desk_revoked: 'desk_revoked',
  chain_broken: 'desk_forked',
  desk_forked: 'desk_forked',
};

/** The desk as it was in the epoch that ended. */
const before = (identity: DeskIdentity, step: RestoredStep): DeskIdentity => ({
  ...identity,
  epoch: step.epoch,
  privateKey: step.privateKey,
  publicKey: step.publicKey,
});

const tellStep = async (
  { store, asking, push }: RestoredPorts,
  identity: DeskIdentity,
  step: RestoredStep,
): Promise<Result<null, ProvinceFailure>> => {
  const ask = asking(identity);
  const met = await askHolds(ask);
  if (!met.ok) return met;
  const holds = met.value;
  if (holds.epoch === step.epoch && holds.seq < step.seq) {
    const pushed = await push(identity, ask, holds);
    if (!pushed.ok) return pushed;
  }
  const { epoch, seq, hash, newPublicKey: publicKey } = step;
  const body = { text: JSON.stringify({ epoch, seq, hash, publicKey }), ndjson: false };
  const answer = await ask({
    method: 'POST',
    path: RESTORED_PATH,
    body,
    timeoutMs: CONTACT_TIMEOUT_MS,
  });
  if (!answer.ok) return err(asFailure(answer.error));
  const begun = restoredAnswer.safeParse(answer.value.body);
  if (!begun.success || begun.data.epoch !== epoch + 1 || begun.data.prev !== hash)
    return notBelieved;
  store.write((tx) => forgetStep(tx, step));
  return ok(null);
};

export const tellRestored = async (
  ports: RestoredPorts,
  identity: DeskIdentity,
): Promise<Result<null, ProvinceFailure>> => {
  for (const step of restoredSteps(ports.store.read)) {
    const told = await tellStep(ports, before(identity, step), step);
    if (told.ok) continue;
    const lost = told.error.code === 'province_refused' ? lostBy[told.error.reason] : undefined;
    // It will never be taken: the desk gives no more numbers until it is enrolled anew.
    if (lost !== undefined) {
      ports.store.write((tx) => {
        saveStanding(tx, identity, lost);
        for (const left of restoredSteps(tx)) forgetStep(tx, left);
      });
    }
    return told;
  }
  return ok(null);
};
