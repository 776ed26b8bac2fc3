/**
 * Hands over what the province does not hold of epochs that a new enrolment has ended, each as the desk that it was
 * then. What it does not take (a twin wrote under the same names) stays here, shown as unsent; the new epoch goes on.
 */
import { deskOfEpoch, earlierEpochs, forgetEpoch } from '#electron/desk/earlier-epochs.ts';
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { contactAnswer, paths } from '#shared/protocol/contact.ts';
import type { Holds } from '#shared/protocol/journal-push.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

type Ask = (request: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;

export interface EarlierPorts {
  readonly store: DeskStore;
  /** Speaks as the desk that it is given. */
  readonly asking: (as: DeskIdentity) => Ask;
  /** Sends what the province does not hold of that identity's epoch. */
  readonly push: (
    as: DeskIdentity,
    ask: Ask,
    holds: Holds,
  ) => Promise<Result<unknown, ProvinceFailure>>;
  readonly log: (message: string, detail: unknown) => void;
}

const TIMEOUT_MS = 15_000;
const notBelieved = err({ code: 'province_not_believed' } as const);

const handOver = async (
  { asking, push }: EarlierPorts,
  then: DeskIdentity,
): Promise<Result<unknown, ProvinceFailure>> => {
  const ask = asking(then);
  const met = await ask({ method: 'GET', path: paths.contact, timeoutMs: TIMEOUT_MS });
  if (!met.ok) return err(asFailure(met.error));
  const contact = contactAnswer.safeParse(met.value.body);
  return contact.success ? push(then, ask, contact.data.holds) : notBelieved;
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
