/**
 * Takes a batch in, in one transaction: what is held already is compared, what is new is chained, ordered and
 * judged. Sending the same again changes nothing. When this returns, what it says is held is committed.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Batch, Holds, PushAnswer, TransportState } from '#shared/protocol/journal-push.ts';
import { headText } from '#shared/protocol/signing.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isSignedBy } from '#server/keys/ed25519.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { isContention, type Database, type Queryable } from '#server/store/database.ts';
import { hex, instantNow, type Surroundings } from '#server/surroundings.ts';
import { applyRun, type OnDefect, type Run } from './apply.ts';
import {
  compareWithHeld,
  sentEntry,
  type ChainedEntry,
  type HeldEntry,
  type SentEntry,
} from './chain.ts';
import { quarantine, type Suspect } from './quarantine.ts';
import { readEntry, type Reading } from './reading.ts';

export type PushRefusal =
  | { readonly code: 'head_unsigned' }
  | { readonly code: 'entries_not_dense' }
  | { readonly code: 'epoch_unknown' }
  | { readonly code: 'desk_revoked' }
  | { readonly code: 'batch_gap'; readonly holds: Holds }
  | { readonly code: 'chain_broken'; readonly holds: Holds };

export interface PushPorts {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly onDefect: OnDefect;
}

interface Chain {
  readonly seq: number;
  readonly hash: Uint8Array;
}

const ATTEMPTS = 4;

const isDense = ({ head, entries }: Batch): boolean =>
  entries.length > 0 &&
  entries.length === head.to - head.from + 1 &&
  entries.every(({ seq }, index) => seq === head.from + index);

const holdsOf = (epoch: number, { seq, hash }: Chain): Holds => ({ epoch, seq, hash: hex(hash) });

/** The office's lock orders its desks; the epoch's lock orders the requests of one desk. */
const lock = async (tx: Queryable, desk: SpeakingDesk, epoch: number): Promise<Chain | null> => {
  // Not a key update: whatever only refers to the office need not wait.
  await tx.query('select 1 from office where code = $1 for no key update', [desk.office]);
  const [chain] = await tx.query<{ seq: number; hash: Uint8Array }>(
    'select seq, hash from desk_epoch where desk = $1 and epoch = $2 for no key update',
    [desk.id, epoch],
  );
  return chain ?? null;
};

const heldEntries = (
  tx: Queryable,
  desk: SpeakingDesk,
  epoch: number,
  from: number,
  to: number,
): Promise<readonly HeldEntry[]> =>
  tx.query<{
    seq: number;
    header: Uint8Array;
    payload: Uint8Array;
    hash: Uint8Array;
    parked: boolean;
  }>(
    `select seq, header, payload, hash, ord is null as parked from journal
     where office = $1 and desk = $2 and epoch = $3 and seq between $4 and $5`,
    [desk.office, desk.id, epoch, from, to],
  );

const stateOfHeld = ({ parked }: HeldEntry): TransportState => (parked ? 'parked' : 'duplicate');

/** The differing entry and all after it: they stand in another chain than the one held. */
const setAside = async (
  tx: Queryable,
  desk: SpeakingDesk,
  epoch: number,
  at: Instant,
  sent: readonly SentEntry[],
  firstDifferent: number,
  overlap: readonly HeldEntry[],
): Promise<PushAnswer['entries']> => {
  const held = new Map(overlap.map((entry) => [entry.seq, entry]));
  const suspects = sent
    .filter(({ seq }) => seq >= firstDifferent)
    .map((entry): Suspect => ({
      ...entry,
      reason: held.has(entry.seq) ? 'bytes_differ' : 'chain_forked',
    }));
  await quarantine(tx, { office: desk.office, desk: desk.id, epoch, at }, suspects);
  return sent.map(({ seq }) => {
    const known = held.get(seq);
    return seq < firstDifferent && known !== undefined
      ? { seq, state: stateOfHeld(known) }
      : { seq, state: 'mismatch' };
  });
};

/** @returns those of the new entries that wait */
const takeFresh = async (
  tx: Queryable,
  run: Run,
  desk: SpeakingDesk,
  { epoch, fresh }: { readonly epoch: number; readonly fresh: readonly ChainedEntry[] },
): Promise<readonly Reading[]> => {
  const last = fresh.at(-1);
  if (last === undefined) return [];
  const readings = fresh.map((entry) => readEntry({ ...entry, desk: desk.id, epoch }));
  const waiting = await applyRun(tx, run, readings);
  await tx.query('update desk_epoch set seq = $3, hash = $4 where desk = $1 and epoch = $2', [
    desk.id,
    epoch,
    last.seq,
    last.hash,
  ]);
  return waiting;
};

const takeIn = async (
  tx: Queryable,
  { surroundings, onDefect }: PushPorts,
  desk: SpeakingDesk,
  { head, entries }: Batch,
): Promise<Result<PushAnswer, PushRefusal>> => {
  const at = instantNow(surroundings);
  const { epoch } = head;
  const chain = epoch > desk.epoch ? null : await lock(tx, desk, epoch);
  if (chain === null) return err({ code: 'epoch_unknown' });
  const sent = entries.map(sentEntry);
  if (desk.revoked) {
    const suspects = sent.map((entry): Suspect => ({ ...entry, reason: 'desk_revoked' }));
    await quarantine(tx, { office: desk.office, desk: desk.id, epoch, at }, suspects);
    return err({ code: 'desk_revoked' });
  }
  const holds = holdsOf(epoch, chain);
  if (head.from > chain.seq + 1) return err({ code: 'batch_gap', holds });

  const repeats = head.from <= chain.seq;
  const overlap = repeats ? await heldEntries(tx, desk, epoch, head.from, head.to) : [];
  const comparison = compareWithHeld({ ...chain, overlap }, sent);
  if (comparison.kind === 'differs') {
    const states = await setAside(tx, desk, epoch, at, sent, comparison.seq, overlap);
    return ok({ holds, entries: states });
  }
  if (comparison.hash !== head.hash) return err({ code: 'chain_broken', holds });

  const { fresh } = comparison;
  const last = fresh.at(-1) ?? chain;
  const waiting = await takeFresh(tx, { office: desk.office, receivedAt: at, onDefect }, desk, {
    epoch,
    fresh,
  });
  await tx.query('update desk set last_contact_at = $2 where id = $1', [desk.id, at]);
  const waits = new Set(waiting.map(({ raw }) => raw.seq));
  const held = new Map(overlap.map((entry) => [entry.seq, stateOfHeld(entry)]));
  const states = sent.map(({ seq }) => ({
    seq,
    state: held.get(seq) ?? (waits.has(seq) ? 'parked' : 'received'),
  }));
  return ok({ holds: holdsOf(epoch, last), entries: states });
};

/** Another transaction in the way is no reason to fail: the same work is simply done again. */
const withPatience = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      if (attempt === ATTEMPTS || !isContention(fault)) throw fault;
    }
  }
};

export const ingestBatch = async (
  ports: PushPorts,
  desk: SpeakingDesk,
  batch: Batch,
): Promise<Result<PushAnswer, PushRefusal>> => {
  if (!isDense(batch)) return err({ code: 'entries_not_dense' });
  const { epoch, to: seq, hash, signature } = batch.head;
  if (!isSignedBy(desk.publicKey, headText({ desk: desk.id, epoch, seq, hash }), signature))
    return err({ code: 'head_unsigned' });
  return withPatience(() => ports.database.transaction((tx) => takeIn(tx, ports, desk, batch)));
};
