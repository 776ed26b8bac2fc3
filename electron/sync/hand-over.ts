/**
 * What the province will not take into its books is handed over all the same: of a desk that was stopped, and of a chain
 * that parted from the one that the province holds. It keeps it apart, for people to settle. A stopped desk gets each
 * batch answered with the refusal that it is stopped: that very refusal says that the batch is there.
 */
import type { DeskIdentity, StoreWriter } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { paths, refusalCodes } from '#shared/protocol/contact.ts';
import { pushAnswer } from '#shared/protocol/journal-push.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type LineFailure } from './line.ts';
import {
  batchOf,
  bodyOf,
  denseAfter,
  isTooMuch,
  PUSH_TIMEOUT_MS,
  type Apart,
  type PushPorts,
} from './push.ts';

type Handing = Pick<PushPorts, 'store' | 'signer' | 'ask' | 'maxEntries' | 'progress'>;

/** In its books after all, or apart; null where the batch is not there. */
type Whereabouts = 'held' | 'apart' | null;

const whereabouts = (answer: Result<BelievedAnswer, LineFailure>): Whereabouts => {
  if (!answer.ok) {
    const { error } = answer;
    const stopped = error.code === 'province_refused' && error.reason === refusalCodes.revoked;
    return stopped ? 'apart' : null;
  }
  const said = pushAnswer.safeParse(answer.value.body);
  if (!said.success) return null;
  return said.data.entries.some(({ state }) => state === 'mismatch') ? 'apart' : 'held';
};

/**
 * What follows an entry that is kept apart is so too: under a free name of that chain the province may hold the very same
 * words, as of an officer who signed in at both folders at once.
 */
export const noteWhereabouts = (tx: StoreWriter, where: 'held' | 'apart', upTo: OwnReach): void => {
  const own = tx.ownEpochs().find(({ epoch }) => epoch === upTo.epoch);
  const parted = own !== undefined && own.apart > own.held;
  if (where === 'held' && !parted) tx.saveEpochHeld(upTo);
  else tx.saveEpochApart(upTo);
};

/** @param after the province has everything up to here, in its books or apart */
export const handOver = async (
  { store, signer, ask, maxEntries, progress }: Handing,
  identity: DeskIdentity,
  after: number,
  apart: Apart = { at: null },
): Promise<Result<null, ProvinceFailure>> => {
  const { epoch } = identity;
  let from = after;
  let size = maxEntries;
  for (;;) {
    const batch = batchOf(denseAfter(from, store.read.entriesAfter(epoch, from, size)));
    const last = batch.at(-1);
    if (last === undefined) return ok(null);
    const answer = await ask({
      method: 'POST',
      path: paths.journal,
      body: { text: bodyOf(identity, batch, signer, apart), ndjson: true },
      timeoutMs: PUSH_TIMEOUT_MS,
    });
    const where = whereabouts(answer);
    if (where !== null) {
      store.write((tx) => noteWhereabouts(tx, where, { epoch, seq: last.seq }));
      from = last.seq;
      size = Math.min(maxEntries, size * 2);
      progress(from - after);
    } else if (answer.ok) return err({ code: 'province_not_believed' });
    else if (isTooMuch(answer.error) && batch.length > 1) size = Math.ceil(batch.length / 2);
    else return err(asFailure(answer.error));
  }
};
