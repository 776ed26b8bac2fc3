/** Mistakes where a desk brings what a colleague wrote. */
import { paths } from '#shared/protocol/contact.ts';
import { chainHash } from '#shared/journal/hash-chain.ts';
import { decodeBatch } from '#shared/protocol/journal-push.ts';
import {
  decodeTestimony,
  heldText,
  WITNESS_PATH,
  type Testimony,
} from '#shared/protocol/witness.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, type SpeakingDesk } from '#server/http/speaking-desk.ts';
import { bodyText, readBatches } from '#server/http/wire-body.ts';
import { createBatchRoom } from '#server/http/batch-room.ts';
import { sentEntry } from '#server/ingest/chain.ts';
import { ingestBatch } from '#server/ingest/push.ts';
import type { ingestRoutes } from '#server/ingest/routes.ts';
import { takeTestimony } from '#server/ingest/witness.ts';
import { refuse } from '#server/http/refusal.ts';
import { hex, sha256 } from '#server/surroundings.ts';
import { reading } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

/** As if the province had signed whatever the run ends on. */
const asIfSigned = async (
  { ledger, key }: Pick<WirePorts, 'ledger' | 'key'>,
  { office }: SpeakingDesk,
  { head, entries }: Testimony,
): Promise<Testimony> => {
  const { desk, epoch, from, to: seq } = head;
  const before = await ledger.hashAt({ id: desk, office }, epoch, from - 1);
  const end = entries
    .map(sentEntry)
    .reduce<Uint8Array>(
      (hash, { header, payload }) => chainHash(hash, header, payload, sha256),
      before ?? (await ledger.chain({ desk, epoch }))?.prev ?? new Uint8Array(32),
    );
  const hash = hex(end);
  const signature = key.sign(heldText({ office, desk, epoch, seq, hash }));
  return { head: { ...head, hash, signature }, entries };
};

const believesWitnesses: typeof ingestRoutes = (app, { ledger, key, surroundings, limits }) => {
  readBatches(app, createBatchRoom(limits.batches, surroundings));
  const ports = { ledger, surroundings, onDefect: () => undefined };
  app.post(paths.journal, async (request, reply) => {
    const batch = decodeBatch(bodyText(request));
    if (!batch.ok) throw refuse(400, batch.error.code, 'body');
    const taken = await ingestBatch(ports, deskOf(request), batch.value);
    if (!taken.ok) throw refuse(409, taken.error.code, 'head');
    return answer(reply, taken.value);
  });
  app.post(WITNESS_PATH, async (request, reply) => {
    const said = decodeTestimony(bodyText(request));
    if (said === null) throw refuse(400, 'request_invalid', 'body');
    const desk = deskOf(request);
    const believed = await asIfSigned({ ledger, key }, desk, said);
    const taken = await takeTestimony({ ...ports, provinceKey: key.publicKey }, desk, believed);
    if (!taken.ok) throw refuse(409, taken.error.code, 'head');
    return answer(reply, taken.value);
  });
};

export const witnessMutants: readonly Mutant[] = [
  {
    name: 'witness_believed',
    mistake: 'what a desk brings of a colleague is taken without the signature of the province',
    foundBy: ['only_the_writer_is_believed'],
    journal: believesWitnesses,
  },
  {
    name: 'colleague_keeps_silent',
    mistake: 'what the province has lost and its writer with it, nobody else brings',
    // A desk that still waits for what nobody brings never becomes quiet.
    foundBy: ['receipt_is_at_the_province', 'entry_is_at_the_province', 'queue_drains_by_itself'],
    store: (store) =>
      reading(store, (read) => ({
        setting: (key) => (key === 'witness.marks' ? null : read.setting(key)),
      })),
  },
];
