/** `GET /v1/contact`: how desk and province stand, as of now. */
import { instantNow, hex, type Surroundings } from '#server/surroundings.ts';
import { epochMsOf } from '#shared/calendar/local-time.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { Ledger } from '#server/ledger/ports.ts';

export interface ContactQuestion {
  /** The epoch of which the desk wants to know what is held; its own when it does not say. */
  readonly of?: number | undefined;
  /** After so many days in use a key is to be renewed; null: only when an operator says so. */
  readonly keyDays: number | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** Of the key in force only: whatever else still speaks hands over, and ends. */
const wantsRenewal = (desk: SpeakingDesk, now: number, keyDays: number | null): boolean => {
  if (desk.revoked || desk.epoch !== desk.currentEpoch) return false;
  const isOld = keyDays !== null && now - epochMsOf(desk.keySince) > keyDays * DAY;
  return desk.renewalAsked || isOld;
};

const NOTHING = '0'.repeat(64);

/** A desk that asks of an epoch that is not known gets "nothing": sending it tells the rest. */
export const contact = async (
  ledger: Pick<Ledger, 'heard' | 'chain' | 'heads'>,
  surroundings: Surroundings,
  desk: SpeakingDesk,
  { of: epoch = desk.epoch, keyDays }: ContactQuestion = { keyDays: null },
): Promise<ContactAnswer> => {
  await ledger.heard(desk.id, instantNow(surroundings));
  const chain = await ledger.chain({ desk: desk.id, epoch });
  if (chain === null && epoch === desk.epoch)
    throw new Error(`desk ${desk.id} signs with an epoch that it does not have`);
  const { feedEpoch, ord, publication } = await ledger.heads(desk.office);
  return {
    holds:
      chain === null
        ? { epoch, seq: 0, hash: NOTHING }
        : { epoch, seq: chain.seq, hash: hex(chain.hash) },
    feedEpoch,
    ord,
    publication,
    revoked: desk.revoked,
    currentEpoch: desk.currentEpoch,
    slot: desk.slot,
    ...(wantsRenewal(desk, surroundings.now(), keyDays) ? { renewKey: true } : {}),
  };
};
