/**
 * What a desk that the province has stopped hands over all the same: everything that is not held yet. The province
 * keeps it apart, for people to settle, and answers each batch with the refusal that this desk is stopped: that very
 * refusal says that the batch is there.
 */
import { handedOverOf, noteHandedOver } from '#electron/desk/handed-over.ts';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { paths, refusalCodes, type ContactAnswer } from '#shared/protocol/contact.ts';
import { err, type Result } from '#shared/result.ts';
import { asFailure } from './line.ts';
import { batchOf, bodyOf, isTooMuch, PUSH_TIMEOUT_MS, type PushPorts } from './push.ts';

type Handing = Pick<PushPorts, 'store' | 'signer' | 'ask' | 'maxEntries' | 'progress'>;

const stopped = err({ code: 'province_refused', reason: refusalCodes.revoked } as const);

/** Always a failure: the desk stays stopped when all is handed over. */
export const handOver = async (
  { store, signer, ask, maxEntries, progress }: Handing,
  identity: DeskIdentity,
  { holds, feedEpoch }: Pick<ContactAnswer, 'holds' | 'feedEpoch'>,
): Promise<Result<never, ProvinceFailure>> => {
  const { epoch } = identity;
  const held = holds.epoch === epoch ? holds.seq : 0;
  const start = Math.max(held, handedOverOf(store.read, { epoch, feedEpoch }));
  let from = start;
  let size = maxEntries;
  for (;;) {
    const batch = batchOf(store.read.entriesAfter(epoch, from, size));
    const last = batch.at(-1);
    if (last === undefined) return stopped;
    const answer = await ask({
      method: 'POST',
      path: paths.journal,
      body: { text: bodyOf(identity, batch, signer), ndjson: true },
      timeoutMs: PUSH_TIMEOUT_MS,
    });
    // In force again: the next contact says so, and everything goes up as ever.
    if (answer.ok) return stopped;
    const { error } = answer;
    if (error.code === 'province_refused' && error.reason === refusalCodes.revoked) {
      store.write((tx) => noteHandedOver(tx, { epoch, feedEpoch, seq: last.seq }));
      from = last.seq;
      size = Math.min(maxEntries, size * 2);
      progress(from - start);
    } else if (isTooMuch(error) && batch.length > 1) size = Math.ceil(batch.length / 2);
    else return err(asFailure(error));
  }
};
