/**
 * Sends what the province does not hold. There is no outbox to get out of step: the province says what it holds,
 * the journal from there on is the queue. A truncated or lost answer costs a repetition, never an entry.
 */
import type { DeskIdentity, DeskStore, Signer } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import {
  encodeBatch,
  MAX_BATCH_BYTES,
  pushAnswer,
  type Holds,
} from '#shared/protocol/journal-push.ts';
import { paths } from '#shared/protocol/contact.ts';
import { headText } from '#shared/protocol/signing.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BelievedAnswer, Exchange, LineFailure } from './line.ts';

export interface PushPorts {
  readonly store: DeskStore;
  readonly signer: Signer;
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  readonly now: () => number;
  /** Most entries in one batch. */
  readonly maxEntries: number;
  /** Called after every batch that the province took. */
  readonly progress: (sent: number) => void;
}

const PUSH_TIMEOUT_MS = 60_000;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const weight = (entry: SealedEntry): number =>
  entry.headerBytes.length + entry.payloadBytes.length + 100;

/** As many entries as fit, at least one. */
const batchOf = (entries: readonly SealedEntry[]): readonly SealedEntry[] => {
  let bytes = 0;
  const fitting = entries.findIndex((entry) => (bytes += weight(entry)) > MAX_BATCH_BYTES);
  return fitting < 0 ? entries : entries.slice(0, Math.max(1, fitting));
};

const bodyOf = (identity: DeskIdentity, batch: readonly SealedEntry[], signer: Signer): string => {
  const first = batch[0];
  const last = batch.at(-1);
  if (first === undefined || last === undefined) throw new Error('an empty batch is never sent');
  const head = {
    desk: identity.desk,
    epoch: identity.epoch,
    seq: last.seq,
    hash: hex(last.hash),
  };
  const signature = Buffer.from(signer.sign(identity.privateKey, headText(head))).toString(
    'base64url',
  );
  return encodeBatch({
    head: { epoch: identity.epoch, from: first.seq, to: last.seq, hash: head.hash, signature },
    entries: batch.map(({ seq, headerBytes, payloadBytes }) => ({
      seq,
      h: text(headerBytes),
      p: text(payloadBytes),
    })),
  });
};

/** What the province claims to hold must be the beginning of our own chain. */
const isOurs = (store: DeskStore, identity: DeskIdentity, holds: Holds): boolean => {
  if (holds.epoch !== identity.epoch) return holds.epoch < identity.epoch && holds.seq >= 0;
  if (holds.seq === 0) return true;
  const [entry] = store.read.entriesAfter(identity.epoch, holds.seq - 1, 1);
  return entry !== undefined && hex(entry.hash) === holds.hash;
};

export type PushFailure = ProvinceFailure;

export const pushJournal = async (
  ports: PushPorts,
  identity: DeskIdentity,
  known: Holds,
): Promise<Result<{ readonly sent: number }, PushFailure>> => {
  const { store, signer, ask, now, progress, maxEntries } = ports;
  const remember = (holds: Holds): void => {
    const before = store.read.provinceHolds();
    if (before !== null && before.epoch === holds.epoch && before.hash === holds.hash) return;
    store.write((tx) => tx.saveProvinceHolds({ ...holds, at: instantOf(now()) }));
  };
  let holds: Holds = known;
  let size = maxEntries;
  let sent = 0;
  for (;;) {
    if (!isOurs(store, identity, holds))
      return err({ code: 'province_refused', reason: 'chain_differs' });
    remember(holds);
    const from = holds.epoch === identity.epoch ? holds.seq : 0;
    const batch = batchOf(store.read.entriesAfter(identity.epoch, from, size));
    if (batch.length === 0) return ok({ sent });
    const answer = await ask({
      method: 'POST',
      path: paths.journal,
      body: { text: bodyOf(identity, batch, signer), ndjson: true },
      timeoutMs: PUSH_TIMEOUT_MS,
    });
    if (!answer.ok) {
      const tooMuch =
        answer.error.code === 'province_too_slow' ||
        (answer.error.code === 'province_refused' && answer.error.reason === 'body_too_large');
      if (tooMuch && batch.length > 1) {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      return err(
        answer.error.code === 'province_too_slow' ? { code: 'province_unreachable' } : answer.error,
      );
    }
    const parsed = pushAnswer.safeParse(answer.value.body);
    if (!parsed.success) return err({ code: 'province_not_believed' });
    const next = parsed.data.holds;
    if (next.epoch === holds.epoch && next.seq <= from) {
      return err({ code: 'province_refused', reason: 'no_progress' });
    }
    sent += next.seq - from;
    holds = next;
    size = Math.min(maxEntries, size * 2);
    progress(sent);
  }
};
