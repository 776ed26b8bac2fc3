/** `GET /v1/contact`: how desk and province stand, as of now. */
import { instantNow, hex, type Surroundings } from '#server/surroundings.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { Ledger } from '#server/ledger/ports.ts';

export const contact = async (
  ledger: Pick<Ledger, 'heard' | 'chain' | 'heads'>,
  surroundings: Surroundings,
  desk: SpeakingDesk,
): Promise<ContactAnswer> => {
  await ledger.heard(desk.id, instantNow(surroundings));
  const { epoch } = desk;
  const chain = await ledger.chain({ desk: desk.id, epoch });
  if (chain === null) throw new Error(`desk ${desk.id} signs with an epoch that it does not have`);
  const { feedEpoch, ord, publication } = await ledger.heads(desk.office);
  return {
    holds: { epoch, seq: chain.seq, hash: hex(chain.hash) },
    feedEpoch,
    ord,
    publication,
    revoked: desk.revoked,
    currentEpoch: desk.currentEpoch,
  };
};
