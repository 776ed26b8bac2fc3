/**
 * Sends what the province does not hold. There is no outbox to get out of step: the province says what it holds,
 * the journal from there on is the queue. A truncated or lost answer costs a repetition, never an entry.
 */
import { hexOf } from '#electron/desk/identifiers.ts';
import type { DeskIdentity, DeskStore, Signer, StoreWriter } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { saveStanding } from '#electron/desk/standing.ts';
import { noteHeldDifferently } from '#electron/desk/dossiers/held-differently.ts';
import { noteParked } from '#electron/desk/dossiers/parked-entries.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import {
  encodeBatch,
  MAX_BATCH_BYTES,
  pushAnswer,
  type BatchEntry,
  type Holds,
  type PushAnswer,
} from '#shared/protocol/journal-push.ts';
import { paths } from '#shared/protocol/contact.ts';
import { headText } from '#shared/protocol/signing.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

export interface PushPorts {
  readonly store: DeskStore;
  readonly signer: Signer;
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  /** The desk's time. */
  readonly now: () => Instant;
  /** Most entries in one batch. */
  readonly maxEntries: number;
  /** Called after every batch that the province took. */
  readonly progress: (sent: number) => void;
}

export const PUSH_TIMEOUT_MS = 60_000;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const lineOf = ({ seq, headerBytes, payloadBytes }: SealedEntry): BatchEntry => ({
  seq,
  h: text(headerBytes),
  p: text(payloadBytes),
});

/** As it goes over the wire: JSON inside JSON, every quote of it escaped, and the end of the line. */
const weight = (entry: SealedEntry): number =>
  Buffer.byteLength(JSON.stringify(lineOf(entry)), 'utf8') + 1;

/** What the batch's first line takes at most: numbers, a hash, a signature. */
const HEAD_BYTES = 500;

/** Of another life of this desk only what came down is here: up to the first entry that is missing. */
export const denseAfter = (
  seq: number,
  entries: readonly SealedEntry[],
): readonly SealedEntry[] => {
  const gap = entries.findIndex((entry, index) => entry.seq !== seq + 1 + index);
  return gap < 0 ? entries : entries.slice(0, gap);
};

/** As many entries as fit, at least one. */
export const batchOf = (entries: readonly SealedEntry[]): readonly SealedEntry[] => {
  let bytes = HEAD_BYTES;
  const fitting = entries.findIndex((entry) => (bytes += weight(entry)) > MAX_BATCH_BYTES);
  return fitting < 0 ? entries : entries.slice(0, Math.max(1, fitting));
};

/** That the province holds another chain; `at`: the feed epoch in which it said so, null where it need not say it again. */
export interface Apart {
  readonly at: number | null;
}

/** The batch as it is sent: its head signed, its entries byte for byte. */
export const bodyOf = (
  identity: DeskIdentity,
  batch: readonly SealedEntry[],
  signer: Signer,
  apart: Apart | null = null,
): string => {
  const first = batch[0];
  const last = batch.at(-1);
  if (first === undefined || last === undefined) throw new Error('an empty batch is never sent');
  const head = {
    desk: identity.desk,
    epoch: identity.epoch,
    seq: last.seq,
    hash: hexOf(last.hash),
  };
  const signature = Buffer.from(signer.sign(identity.privateKey, headText(head))).toString(
    'base64url',
  );
  return encodeBatch({
    head: {
      epoch: identity.epoch,
      from: first.seq,
      to: last.seq,
      hash: head.hash,
      signature,
      ...(apart === null ? {} : { apart: true }),
      ...(apart === null || apart.at === null ? {} : { apartAt: apart.at }),
    },
    entries: batch.map(lineOf),
  });
};

/** What the province claims to hold must be the beginning of our own chain. */
export const isOurs = (store: DeskStore, identity: DeskIdentity, holds: Holds): boolean => {
  if (holds.epoch !== identity.epoch) return holds.epoch < identity.epoch && holds.seq >= 0;
  if (holds.seq === 0) return true;
  const [entry] = store.read.entriesAfter(identity.epoch, holds.seq - 1, 1);
  return entry !== undefined && hexOf(entry.hash) === holds.hash;
};

/** What the province says of each entry of a batch. @returns false when it holds others under our name */
export const hearStates = (
  tx: StoreWriter,
  identity: DeskIdentity,
  states: PushAnswer['entries'],
): boolean => {
  const { epoch } = identity;
  const mismatched = states.filter(({ state }) => state === 'mismatch');
  if (mismatched.length > 0) {
    noteHeldDifferently(
      tx,
      mismatched.map(({ seq }) => ({ epoch, seq })),
    );
    // Somebody wrote under our name: the province keeps both, and no more numbers are given in this epoch.
    if (tx.identity()?.epoch === epoch) saveStanding(tx, identity, 'desk_forked');
    return false;
  }
  const parked = states.filter(({ state }) => state === 'parked');
  if (parked.length > 0)
    noteParked(
      tx,
      parked.map(({ seq }) => ({ epoch, seq })),
    );
  return true;
};

/** Half as much may go through. */
export const isTooMuch = (failure: LineFailure): boolean =>
  failure.code === 'province_too_slow' ||
  (failure.code === 'province_refused' && failure.reason === 'body_too_large');

export const pushJournal = async (
  ports: PushPorts,
  identity: DeskIdentity,
  known: Holds,
): Promise<Result<{ readonly sent: number }, ProvinceFailure>> => {
  const { store, signer, ask, now, progress, maxEntries } = ports;
  const remember = (holds: Holds): void => {
    if (store.read.identity()?.epoch !== identity.epoch)
      return store.write((tx) => tx.saveEpochHeld({ epoch: identity.epoch, seq: holds.seq }));
    const before = store.read.provinceHolds();
    if (before !== null && before.epoch === holds.epoch && before.hash === holds.hash) return;
    store.write((tx) => tx.saveProvinceHolds({ ...holds, at: now() }));
  };
  let holds: Holds = known;
  let size = maxEntries;
  let sent = 0;
  for (;;) {
    if (!isOurs(store, identity, holds))
      return err({ code: 'province_refused', reason: 'desk_forked' });
    remember(holds);
    const from = holds.epoch === identity.epoch ? holds.seq : 0;
    const batch = batchOf(denseAfter(from, store.read.entriesAfter(identity.epoch, from, size)));
    if (batch.length === 0) return ok({ sent });
    const answer = await ask({
      method: 'POST',
      path: paths.journal,
      body: { text: bodyOf(identity, batch, signer), ndjson: true },
      timeoutMs: PUSH_TIMEOUT_MS,
    });
    if (!answer.ok) {
      if (isTooMuch(answer.error) && batch.length > 1) {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      return err(asFailure(answer.error));
    }
    const parsed = pushAnswer.safeParse(answer.value.body);
    if (!parsed.success) return err({ code: 'province_not_believed' });
    const { holds: next, entries: states } = parsed.data;
    if (!store.write((tx) => hearStates(tx, identity, states)))
      return err({ code: 'province_refused', reason: 'desk_forked' });
    if (next.epoch === holds.epoch && next.seq <= from) {
      return err({ code: 'province_refused', reason: 'no_progress' });
    }
    sent += next.seq - from;
    holds = next;
    size = Math.min(maxEntries, size * 2);
    progress(sent);
  }
};
