/**
 * Everything that the province lacks of epochs in which this desk writes no more: those that a restore, a renewed key or
 * a new enrolment has ended, and all of them once the province was put back to an earlier day. The key of now speaks for
 * them. Where the province holds another chain under the same names, it gets ours to keep apart.
 */
import type { DeskIdentity, DeskStore, OwnEpoch } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { ok, type Result } from '#shared/result.ts';
import { askContact, type Ask, type SpeakAs } from './speak-as.ts';

export interface EarlierPorts extends Omit<SpeakAs, 'asking'> {
  readonly store: DeskStore;
  readonly ask: Ask;
  readonly log: (message: string, detail: unknown) => void;
}

/** Of epochs before this one: what the province neither holds nor keeps apart. */
export const unsentEpochs = (store: DeskStore, { epoch: now }: DeskIdentity): readonly OwnEpoch[] =>
  store.read
    .ownEpochs()
    .filter(({ epoch, last, held, apart }) => epoch < now && last > Math.max(held, apart));

const offer = async (
  { ask, send }: EarlierPorts,
  then: DeskIdentity,
): Promise<Result<unknown, ProvinceFailure>> => {
  const met = await askContact(ask, then.epoch);
  return met.ok ? send(then, ask, met.value) : met;
};

/** @returns a failure only where there is no line: a refusal strands no other work. */
export const handOverEarlier = async (
  ports: EarlierPorts,
  identity: DeskIdentity,
): Promise<Result<null, ProvinceFailure>> => {
  for (const { epoch } of unsentEpochs(ports.store, identity)) {
    const offered = await offer(ports, { ...identity, epoch });
    if (offered.ok) continue;
    if (offered.error.code !== 'province_refused') return offered;
    ports.log('the province does not take the rest of an earlier epoch', offered.error.reason);
  }
  return ok(null);
};
