/** What an envelope holds, taken in exactly as the line would take it; sending the same again changes nothing. */
import type { AnswerFile, EnvelopePart } from '#shared/protocol/envelope.ts';
import { goingOnText } from '#shared/protocol/restored.ts';
import { takeRestored } from '#server/enrolment/restored.ts';
import { isSignedBy } from '#server/keys/ed25519.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import { decodeBatch, MAX_BATCH_BYTES } from '#shared/protocol/journal-push.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { ingestBatch, type PushPorts, type PushRefusal } from '#server/ingest/push.ts';
import { ContentProblem, readParts } from './parts.ts';

export interface TakeInPorts extends Omit<PushPorts, 'ledger'> {
  readonly ledger: Pick<
    Ledger,
    'inOffice' | 'feedEpoch' | 'enrolling' | 'chain' | 'hashAt' | 'epochsOf'
  >;
  readonly blobs: Pick<BlobStore, 'append'>;
}

export type BatchOutcome = AnswerFile['batches'][number];

export interface TakenIn {
  readonly batches: readonly BatchOutcome[];
  readonly filesHeld: readonly string[];
  /** Files that came and are not kept: no room, or not what their name says. */
  readonly filesLeft: number;
  readonly entries: number;
  /** As whom it spoke in the end: an envelope may tell of an epoch that has begun. */
  readonly desk: SpeakingDesk;
}

const notTaken = (refusal: PushRefusal): BatchOutcome =>
  'holds' in refusal
    ? { taken: false, code: refusal.code, holds: refusal.holds }
    : { taken: false, code: refusal.code };

const takeBatch = async (
  ports: TakeInPorts,
  desk: SpeakingDesk,
  bytes: Uint8Array,
): Promise<{ readonly outcome: BatchOutcome; readonly entries: number }> => {
  const batch = decodeBatch(Buffer.from(bytes).toString('utf8'));
  if (!batch.ok) return { outcome: { taken: false, code: batch.error.code }, entries: 0 };
  const { entries } = batch.value;
  if (bytes.length > MAX_BATCH_BYTES && entries.length > 1)
    return { outcome: { taken: false, code: 'batch_too_large' }, entries: 0 };
  const taken = await ingestBatch(ports, desk, batch.value);
  return taken.ok
    ? { outcome: { taken: true, answer: taken.value }, entries: entries.length }
    : { outcome: notTaken(taken.error), entries: 0 };
};

/** Null where it is not taken: what follows is refused batch by batch, and the desk has to meet the line. */
const takeStep = async (
  ports: TakeInPorts,
  desk: SpeakingDesk,
  { statement, signature }: Extract<EnvelopePart, { readonly part: 'step' }>,
): Promise<SpeakingDesk | null> => {
  const { epoch, seq, hash, publicKey, next = epoch + 1, reason = 'restored' } = statement;
  const text = goingOnText({ desk: desk.id, epoch, seq, hash, next, publicKey, reason });
  if (!isSignedBy(desk.publicKey, text, signature)) throw new ContentProblem('a step unsigned');
  const taken = await takeRestored(ports, desk, statement);
  if (!taken.ok) return null;
  return (await ports.ledger.epochsOf(desk.id)).find((one) => one.epoch === next) ?? null;
};

export const takeIn = async (
  ports: TakeInPorts,
  sealer: SpeakingDesk,
  content: AsyncIterable<Uint8Array>,
): Promise<TakenIn> => {
  let desk = sealer;
  const batches: BatchOutcome[] = [];
  const filesHeld: string[] = [];
  let files = 0;
  let entries = 0;
  for await (const { part, bytes } of readParts(content)) {
    switch (part.part) {
      case 'batch': {
        const taken = await takeBatch(ports, desk, bytes);
        batches.push(taken.outcome);
        entries += taken.entries;
        break;
      }
      case 'file': {
        files += 1;
        // A revoked desk hands its entries over, to quarantine; files nobody vouches for any more are not kept.
        if (desk.revoked) break;
        const chunk = { name: part.sha256, desk: desk.id, offset: 0, bytes: part.bytes };
        const kept = await ports.blobs.append({ ...chunk, content: bytes });
        if (kept.ok && kept.value.held) filesHeld.push(part.sha256);
        break;
      }
      case 'step':
        desk = (await takeStep(ports, desk, part)) ?? desk;
        break;
      case 'end':
        if (part.batches !== batches.length || part.files !== files)
          throw new ContentProblem('the end counts other parts');
        break;
    }
  }
  return { batches, filesHeld, filesLeft: files - filesHeld.length, entries, desk };
};
