/** Speaking to the province as the desk that this one was in another epoch: its own key, its own chain. */
import type { DeskIdentity } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { contactAnswer, paths, type ContactAnswer } from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';
import type { Sent } from './send-epoch.ts';

export type Ask = (request: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;

export interface SpeakAs {
  /** Speaks as the desk that it is given. */
  readonly asking: (as: DeskIdentity) => Ask;
  /** Brings the province everything of that identity's epoch. */
  readonly send: (
    as: DeskIdentity,
    ask: Ask,
    contact: ContactAnswer,
  ) => Promise<Result<Sent, ProvinceFailure>>;
}

export const CONTACT_TIMEOUT_MS = 15_000;
export const notEnrolled = err({ code: 'province_refused', reason: 'not_enrolled' } as const);
export const notBelieved = err({ code: 'province_not_believed' } as const);

/** How the province stands to whoever asks; `of`: what it holds of an earlier epoch. */
export const askContact = async (
  ask: Ask,
  of?: number,
): Promise<Result<ContactAnswer, ProvinceFailure>> => {
  const path = of === undefined ? paths.contact : `${paths.contact}?of=${of}`;
  const met = await ask({ method: 'GET', path, timeoutMs: CONTACT_TIMEOUT_MS });
  if (!met.ok) return err(asFailure(met.error));
  const contact = contactAnswer.safeParse(met.value.body);
  return contact.success ? ok(contact.data) : notBelieved;
};
