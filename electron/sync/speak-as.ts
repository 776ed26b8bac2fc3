/** Speaking to the province as the desk that this one was in another epoch: its own key, its own chain. */
import type { DeskIdentity } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { contactAnswer, paths } from '#shared/protocol/contact.ts';
import type { Holds } from '#shared/protocol/journal-push.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

export type Ask = (request: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;

export interface SpeakAs {
  /** Speaks as the desk that it is given. */
  readonly asking: (as: DeskIdentity) => Ask;
  /** Sends what the province does not hold of that identity's epoch. */
  readonly push: (
    as: DeskIdentity,
    ask: Ask,
    holds: Holds,
  ) => Promise<Result<unknown, ProvinceFailure>>;
}

export const CONTACT_TIMEOUT_MS = 15_000;
export const notBelieved = err({ code: 'province_not_believed' } as const);

/** "I hold …", said to whoever asks. */
export const askHolds = async (ask: Ask): Promise<Result<Holds, ProvinceFailure>> => {
  const met = await ask({ method: 'GET', path: paths.contact, timeoutMs: CONTACT_TIMEOUT_MS });
  if (!met.ok) return err(asFailure(met.error));
  const contact = contactAnswer.safeParse(met.value.body);
  return contact.success ? ok(contact.data.holds) : notBelieved;
};
