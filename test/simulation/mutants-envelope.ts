/** Mistakes with sealed files. */
import type { Envelopes } from '#electron/desk/line/envelope-ports.ts';
import type { DeskStore, Signer } from '#electron/desk/ports.ts';
import { hexOf } from '#electron/desk/identifiers.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import type { HeldHead, Ledger } from '#server/ledger/ports.ts';
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

const firstSeen = new WeakMap<Ledger, Map<string, HeldHead>>();

/** What is held of a chain was looked up when its first envelope came, and is never looked up again. */
const asWhenTheFirstCame = (ledger: Ledger): Ledger => {
  const known = firstSeen.get(ledger) ?? new Map<string, HeldHead>();
  firstSeen.set(ledger, known);
  return {
    ...ledger,
    inOffice: (office, work) =>
      ledger.inOffice(office, (open) =>
        work({
          ...open,
          held: async (of) => {
            const key = `${of.desk}/${of.epoch}`;
            const held = known.get(key) ?? (await open.held(of));
            if (held !== null) known.set(key, held);
            return held;
          },
          advance: async (of, to) => {
            const held = await open.held(of);
            if (held === null || held.seq < to.seq) await open.advance(of, to);
          },
        }),
      ),
  };
};

export const envelopeMutants: readonly Mutant[] = [
  {
    name: 'sealed_means_sent',
    mistake: 'what lies in an envelope counts as held before the notice is back',
    foundBy: ['acknowledged_is_held'],
    envelopes: sealedMeansSent,
  },
  {
    name: 'unsigned_notice_believed',
    mistake: 'a notice is taken at its word without the signature of the province',
    foundBy: ['only_the_province_is_believed'],
    signer: believesNotices,
  },
  {
    name: 'envelope_counted_twice',
    mistake: 'an envelope that comes again is laid on what was held before it came',
    // Its entries get a second place in the office's order.
    foundBy: ['ord_is_gapless', 'desk_has_the_office_order'],
    importing: asWhenTheFirstCame,
  },
];
