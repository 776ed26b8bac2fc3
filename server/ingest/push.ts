/**
 * Takes a batch in, in one transaction: what is held already is compared, what is new is chained, ordered and
 * judged. Sending the same again changes nothing. When this returns, what it says is held is committed.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type {
  Batch,
  BatchHead,
  Holds,
  PushAnswer,
  TransportState,
} from '#shared/protocol/journal-push.ts';
import { headText } from '#shared/protocol/signing.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isSignedBy } from '#server/keys/ed25519.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { DeskEpoch, HeldHead, Ledger, OfficeLedger } from '#server/ledger/ports.ts';
import { hex, instantNow, type Surroundings } from '#server/surroundings.ts';
import { applyRun, type OnDefect, type Run } from './apply.ts';
import {
  compareWithHeld,
  isSameEntry,
  sentEntry,
  type ChainedEntry,
  type HeldEntry,
  type SentEntry,
} from './chain.ts';
import type { QuarantineReason, Suspect } from './quarantine.ts';
import { readEntry, type Reading } from './reading.ts';

export type PushRefusal =
  | { readonly code: 'head_unsigned' }
  | { readonly code: 'entries_not_dense' }
  | { readonly code: 'epoch_unknown' }
  | { readonly code: 'desk_revoked' }
  /** What it says of a chain here was said by these books as they were before they were put back. */
  | { readonly code: 'books_other' }
  | { readonly code: 'batch_gap'; readonly holds: Holds }
  | { readonly code: 'chain_broken'; readonly holds: Holds };

export interface PushPorts {
  readonly ledger: Pick<Ledger, 'inOffice' | 'feedEpoch'>;
  readonly surroundings: Surroundings;
  readonly onDefect: OnDefect;
}

export const isDense = ({ head, entries }: Batch): boolean =>
  entries.length > 0 &&
  entries.length === head.to - head.from + 1 &&
  entries.every(({ seq }, index) => seq === head.from + index);

export const holdsOf = (epoch: number, { seq, hash }: HeldHead): Holds => ({
  epoch,
  seq,
  hash: hex(hash),
});

const stateOfHeld = ({ parked }: HeldEntry): TransportState => (parked ? 'parked' : 'duplicate');

interface OtherChain {
  readonly sent: readonly SentEntry[];
  /** What is held under the same names. */
  readonly overlap: readonly HeldEntry[];
  /** Why entries are suspect whose names are free. */
  readonly follows: QuarantineReason;
}

/** What is not held as it came is kept apart: it stands in another chain, or under a key that writes here no more. */
export const keepApart = async (
  office: OfficeLedger,
  of: DeskEpoch,
  at: Instant,
  { sent, overlap, follows }: OtherChain,
): Promise<PushAnswer['entries']> => {
  const held = new Map(overlap.map((entry) => [entry.seq, entry]));
  const isHeld = (entry: SentEntry): boolean => {
    const known = held.get(entry.seq);
    return known !== undefined && isSameEntry(known, entry);
  };
  const suspects = sent
    .filter((entry) => !isHeld(entry))
    .map((entry): Suspect => ({
      ...entry,
      reason: held.has(entry.seq) ? 'bytes_differ' : follows,
    }));
  await office.setAside(of, at, suspects);
  return sent.map((entry) => {
    const known = held.get(entry.seq);
    return known !== undefined && isHeld(entry)
      ? { seq: entry.seq, state: stateOfHeld(known) }
      : { seq: entry.seq, state: 'mismatch' };
  });
};

/** @returns those of the new entries that wait */
export const takeFresh = async (
  office: OfficeLedger,
  run: Run,
  of: DeskEpoch,
  fresh: readonly ChainedEntry[],
  blocked: ReadonlySet<string>,
): Promise<readonly Reading[]> => {
  const last = fresh.at(-1);
  if (last === undefined) return [];
  const readings = fresh.map((entry) => readEntry({ ...entry, ...of }));
  const waiting = await applyRun(office, run, readings, blocked);
  await office.advance(of, last);
  return waiting;
};

/** Of each entry that came: known before, new, or waiting. */
export const statesOf = (
  sent: readonly SentEntry[],
  overlap: readonly HeldEntry[],
  waiting: readonly Reading[],
): PushAnswer['entries'] => {
  const waits = new Set(waiting.map(({ raw }) => raw.seq));
  const held = new Map(overlap.map((entry) => [entry.seq, stateOfHeld(entry)]));
  return sent.map(({ seq }) => ({
    seq,
    state: held.get(seq) ?? (waits.has(seq) ? 'parked' : 'received'),
  }));
};

/** Why a batch as a whole does not belong into the journal; null when it does. */
const apartFor = (desk: SpeakingDesk, { epoch, to, apart }: BatchHead): QuarantineReason | null => {
  const isRetired = desk.ended !== null && (epoch !== desk.epoch || to > desk.ended);
  if (isRetired) return 'key_retired';
  return apart === true ? 'chain_forked' : null;
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
    await office.setAside(of, at, suspects);
    return err({ code: 'desk_revoked' });
  }
  const holds = holdsOf(epoch, chain);
  const repeats = head.from <= chain.seq;
  const overlap = repeats ? await office.heldEntries(of, head.from, head.to) : [];
  const follows = apartFor(desk, head);
  if (follows !== null)
    return ok({ holds, entries: await keepApart(office, of, at, { sent, overlap, follows }) });
  if (head.from > chain.seq + 1) return err({ code: 'batch_gap', holds });

  const comparison = compareWithHeld({ ...chain, overlap }, sent);
  if (comparison.kind === 'differs') {
    const other = { sent, overlap, follows: 'chain_forked' } as const;
    return ok({ holds, entries: await keepApart(office, of, at, other) });
  }
  if (comparison.hash !== head.hash) return err({ code: 'chain_broken', holds });

  const { fresh } = comparison;
  const last = fresh.at(-1) ?? chain;
  const run = { receivedAt: at, onDefect };
  const waiting = await takeFresh(office, run, of, fresh, blocked);
  await office.heard(desk.id, at);
  return ok({ holds: holdsOf(epoch, last), entries: statesOf(sent, overlap, waiting) });
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
  const { apartAt } = batch.head;
  // Said of other books than these: the desk asks anew.
  if (apartAt !== undefined && apartAt !== (await ports.ledger.feedEpoch()))
    return err({ code: 'books_other' });
  return ports.ledger.inOffice(desk.office, (office) => takeIn(office, ports, desk, batch));
};
