/**
 * Takes what a desk has read of a colleague's journal and this province does not hold any more. Nothing is believed for
 * the desk's word: the province's own signature over the end of the run proves that it held the chain up to there, and
 * the hashes prove that these are the entries, also of those that are only kept apart. They become what they were, the writer's own under their own names, so
 * that the writer itself brings duplicates later.
 */
import { chainHash } from '#shared/journal/hash-chain.ts';
import type { PushAnswer } from '#shared/protocol/journal-push.ts';
import { heldText, type Testimony } from '#shared/protocol/witness.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readmit } from '#server/enrolment/readmit.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { isSignedBy } from '#server/keys/ed25519.ts';
import type { Ledger, OfficeLedger } from '#server/ledger/ports.ts';
import { hex, instantNow, sha256 } from '#server/surroundings.ts';
import { compareWithHeld, sentEntry, type SentEntry } from './chain.ts';
import {
  holdsOf,
  isDense,
  keepApart,
  statesOf,
  takeFresh,
  type PushPorts,
  type PushRefusal,
} from './push.ts';

/** `epoch_unknown` also where the writer is no desk of the witness's office. */
export type WitnessRefusal = Exclude<PushRefusal, { readonly code: 'desk_revoked' }>;

export interface WitnessPorts extends Omit<PushPorts, 'ledger'> {
  readonly ledger: Pick<Ledger, 'inOffice' | 'lives' | 'enrolling'>;
  readonly provinceKey: Uint8Array;
}

/** Of the entries as they came, on what the province holds before them. */
const hashOfRun = (before: Uint8Array, sent: readonly SentEntry[]): string =>
  hex(sent.reduce((hash, { header, payload }) => chainHash(hash, header, payload, sha256), before));

/** `prev`: what the writer's chain stands on. */
const takeIn = async (
  office: OfficeLedger,
  { surroundings, onDefect }: WitnessPorts,
  { head, entries }: Testimony,
  prev: Uint8Array,
): Promise<Result<PushAnswer, WitnessRefusal>> => {
  const { desk, epoch } = head;
  const of = { desk, epoch };
  const at = instantNow(surroundings);
  const [chain, blocked] = await Promise.all([office.held(of), office.blocked()]);
  if (chain === null) return err({ code: 'epoch_unknown' });
  const holds = holdsOf(epoch, chain);
  if (head.from > chain.seq + 1) return err({ code: 'batch_gap', holds });
  const sent = entries.map(sentEntry);
  const overlap = head.from <= chain.seq ? await office.heldEntries(of, head.from, head.to) : [];
  const [last] = head.from > 1 ? await office.heldEntries(of, head.from - 1, head.from - 1) : [];
  if (hashOfRun(last?.hash ?? prev, sent) !== head.hash)
    return err({ code: 'chain_broken', holds });
  const comparison = compareWithHeld({ ...chain, overlap }, sent);
  if (comparison.kind === 'differs') {
    // The writer has gone on otherwise since: both lines of the story are kept.
    const other = { sent, overlap, follows: 'chain_forked' } as const;
    return ok({ holds, entries: await keepApart(office, of, at, other) });
  }
  const { fresh } = comparison;
  const run = { receivedAt: at, onDefect };
  const waiting = await takeFresh(office, run, of, fresh, blocked);
  return ok({
    holds: holdsOf(epoch, fresh.at(-1) ?? chain),
    entries: statesOf(sent, overlap, waiting),
  });
};

/**
 * What the writer's chain stands on; null for no epoch of the witness's office. One that began after the backup is known
 * again by what the province has signed of it, whoever shows it.
 */
const foundationOf = async (
  { ledger, surroundings, provinceKey }: WitnessPorts,
  { office }: SpeakingDesk,
  { head: { desk, epoch, admission } }: Testimony,
): Promise<Uint8Array | null> => {
  const find = async (): Promise<Uint8Array | null> =>
    (await ledger.lives(desk)).find((life) => life.epoch === epoch && life.office === office)
      ?.prev ?? null;
  const there = await find();
  if (there !== null || admission === undefined) return there;
  const shown = { desk, admissions: [admission], isSigner: () => true };
  const known = await readmit({ ledger, surroundings, provinceKey }, shown);
  return known.ok ? find() : null;
};

export const takeTestimony = async (
  ports: WitnessPorts,
  witness: SpeakingDesk,
  testimony: Testimony,
): Promise<Result<PushAnswer, WitnessRefusal>> => {
  if (!isDense(testimony)) return err({ code: 'entries_not_dense' });
  const { office } = witness;
  const { desk, epoch, to: seq, hash, signature } = testimony.head;
  const text = heldText({ office, desk, epoch, seq, hash });
  if (!isSignedBy(ports.provinceKey, text, signature)) return err({ code: 'head_unsigned' });
  const prev = await foundationOf(ports, witness, testimony);
  if (prev === null) return err({ code: 'epoch_unknown' });
  return ports.ledger.inOffice(office, (open) => takeIn(open, ports, testimony, prev));
};
