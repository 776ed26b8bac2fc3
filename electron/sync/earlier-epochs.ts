/**
 * Hands over what the province does not hold of epochs that a new enrolment has ended, each as the desk that it was
 * then. What it does not take (a twin wrote under the same names) stays here, shown as unsent; the new epoch goes on.
 */
import { deskOfEpoch, earlierEpochs, forgetEpoch } from '#electron/desk/earlier-epochs.ts';
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { ok, type Result } from '#shared/result.ts';
import { askHolds, type SpeakAs } from './speak-as.ts';

export interface EarlierPorts extends SpeakAs {
  readonly store: DeskStore;
  readonly log: (message: string, detail: unknown) => void;
}

const handOver = async (
  { asking, push }: EarlierPorts,
  then: DeskIdentity,
): Promise<Result<unknown, ProvinceFailure>> => {
  const ask = asking(then);
  const holds = await askHolds(ask);
  return holds.ok ? push(then, ask, holds.value) : holds;
};

/** @returns a failure only where there is no line: a refusal strands no other work. */
export const handOverEarlier = async (
  ports: EarlierPorts,
  identity: DeskIdentity,
): Promise<Result<null, ProvinceFailure>> => {
  const { store, log } = ports;
  for (const epoch of earlierEpochs(store.read)) {
    const handed = await handOver(ports, deskOfEpoch(identity, epoch));
    if (handed.ok) store.write((tx) => forgetEpoch(tx, epoch));
    else if (handed.error.code !== 'province_refused') return handed;
    else log('the province does not take the rest of an earlier epoch', handed.error.reason);
  }
  return ok(null);
};
