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
import type { HeldHead, Ledger, OfficeLedger } from '#server/ledger/ports.ts';
import { hex, instantNow, type Surroundings } from '#server/surroundings.ts';
import { applyRun, type OnDefect, type Run } from './apply.ts';
import {
  compareWithHeld,
  sentEntry,
  type ChainedEntry,
  type HeldEntry,
  type SentEntry,
} from './chain.ts';
import type { Suspect } from './quarantine.ts';
import { readEntry, type Reading } from './reading.ts';

export type PushRefusal =
  | { readonly code: 'head_unsigned' }
  | { readonly code: 'entries_not_dense' }
  | { readonly code: 'epoch_unknown' }
  | { readonly code: 'desk_revoked' }
  | { readonly code: 'batch_gap'; readonly holds: Holds }
  | { readonly code: 'chain_broken'; readonly holds: Holds };

export interface PushPorts {
  readonly ledger: Pick<Ledger, 'inOffice'>;
  readonly surroundings: Surroundings;
  readonly onDefect: OnDefect;
}

const isDense = ({ head, entries }: Batch): boolean =>
  entries.length > 0 &&
  entries.length === head.to - head.from + 1 &&
  entries.every(({ seq }, index) => seq === head.from + index);

const holdsOf = (epoch: number, { seq, hash }: HeldHead): Holds => ({
  epoch,
  seq,
  hash: hex(hash),
});

const stateOfHeld = ({ parked }: HeldEntry): TransportState => (parked ? 'parked' : 'duplicate');

/** The differing entry and all after it: they stand in another chain than the one held. */
const setAside = async (
  office: OfficeLedger,
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
  await office.setAside({ desk: desk.id, epoch }, at, suspects);
  return sent.map(({ seq }) => {
    const known = held.get(seq);
    return seq < firstDifferent && known !== undefined
      ? { seq, state: stateOfHeld(known) }
      : { seq, state: 'mismatch' };
  });
};

/** @returns those of the new entries that wait */
const takeFresh = async (
  office: OfficeLedger,
  run: Run,
  desk: SpeakingDesk,
  { epoch, fresh }: { readonly epoch: number; readonly fresh: readonly ChainedEntry[] },
  blocked: ReadonlySet<string>,
): Promise<readonly Reading[]> => {
  const last = fresh.at(-1);
  if (last === undefined) return [];
  const readings = fresh.map((entry) => readEntry({ ...entry, desk: desk.id, epoch }));
  const waiting = await applyRun(office, run, readings, blocked);
  await office.advance({ desk: desk.id, epoch }, last);
  return waiting;
};

const takeIn = async (
  office: OfficeLedger,
  { surroundings, onDefect }: PushPorts,
  desk: SpeakingDesk,
  { head, entries }: Batch,
): Promise<Result<PushAnswer, PushRefusal>> => {
  const at = instantNow(surroundings);
  const { epoch } = head;
  const of = { desk: desk.id, epoch };
  const [chain, blocked] = await Promise.all([office.held(of), office.blocked()]);
  if (chain === null || epoch > desk.epoch) return err({ code: 'epoch_unknown' });
  const sent = entries.map(sentEntry);
  if (desk.revoked) {
    const suspects = sent.map((entry): Suspect => ({ ...entry, reason: 'desk_revoked' }));
    await office.setAside({ desk: desk.id, epoch }, at, suspects);
    return err({ code: 'desk_revoked' });
  }
  const holds = holdsOf(epoch, chain);
  if (head.from > chain.seq + 1) return err({ code: 'batch_gap', holds });

  const repeats = head.from <= chain.seq;
  const overlap = repeats ? await office.heldEntries(of, head.from, head.to) : [];
  const comparison = compareWithHeld({ ...chain, overlap }, sent);
  if (comparison.kind === 'differs') {
    const states = await setAside(office, desk, epoch, at, sent, comparison.seq, overlap);
    return ok({ holds, entries: states });
  }
  if (comparison.hash !== head.hash) return err({ code: 'chain_broken', holds });

  const { fresh } = comparison;
  const last = fresh.at(-1) ?? chain;
  const run = { receivedAt: at, onDefect };
  const waiting = await takeFresh(office, run, desk, { epoch, fresh }, blocked);
  await office.heard(desk.id, at);
  const waits = new Set(waiting.map(({ raw }) => raw.seq));
  const held = new Map(overlap.map((entry) => [entry.seq, stateOfHeld(entry)]));
  const states = sent.map(({ seq }) => ({
    seq,
    state: held.get(seq) ?? (waits.has(seq) ? 'parked' : 'received'),
  }));
  return ok({ holds: holdsOf(epoch, last), entries: states });
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
  return ports.ledger.inOffice(desk.office, (office) => takeIn(office, ports, desk, batch));
};
