/** Mistakes with sealed files. */
import type { Envelopes } from '#electron/desk/envelope-ports.ts';
import type { DeskStore, Signer } from '#electron/desk/ports.ts';
import { hexOf } from '#electron/desk/identifiers.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { SEALED_KINDS } from '#shared/protocol/envelope.ts';
import type { Mutant } from './mutant.ts';

const sealedMeansSent = (envelopes: Envelopes, store: DeskStore): Envelopes => ({
  ...envelopes,
  seal: async (order) => {
    const sealed = await envelopes.seal(order);
    const { epoch, seq, hash } = store.read.head();
    const holds = { epoch, seq, hash: hexOf(hash), at: instantOf(0) };
    if (sealed.ok) store.write((tx) => tx.saveProvinceHolds(holds));
    return sealed;
  },
});

const believesNotices = (signer: Signer): Signer => ({
  ...signer,
  verify: (key, text, signature) =>
    Buffer.from(text).toString('utf8').startsWith(SEALED_KINDS.answer) ||
    signer.verify(key, text, signature),
});

export const envelopeMutants: readonly Mutant[] = [
  {
    name: 'sealed_means_sent',
    mistake: 'what lies in an envelope counts as held before the notice is back',
    envelopes: sealedMeansSent,
  },
  {
    name: 'unsigned_notice_believed',
    mistake: 'a notice is taken at its word without the signature of the province',
    signer: believesNotices,
  },
];
