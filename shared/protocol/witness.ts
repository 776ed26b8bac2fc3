/**
 * A desk bears witness to what a colleague's desk wrote. With each page of the feed the province signs how far it holds
 * the chains of the page. One that was put back to an earlier day is shown its own signature together with the entries
 * below it: they are the writer's, byte for byte, whoever brings them.
 */
import { z } from '#shared/schema.ts';
import { admission } from './admission.ts';
import { batchHead, decodeBatch, type BatchEntry } from './journal-push.ts';

/** POST: NDJSON like a batch of one's own; the answer is that of a push. */
export const WITNESS_PATH = '/v1/witness';

/** The province held this chain without a gap up to here; the hash is that of the entry in the same page. */
export const heldMark = z.looseObject({
  desk: z.string().min(1).max(64),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  /** `heldText`, signed with the province's key, base64url. */
  signature: z.string().max(100),
  /** Where the page begins the chain: what the province has signed of that epoch. */
  admission: admission.optional(),
});
export type HeldMark = z.infer<typeof heldMark>;

export interface HeldUpTo {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  /** Hex: the chain's hash there. */
  readonly hash: string;
}

export const heldText = ({ office, desk, epoch, seq, hash }: HeldUpTo): Uint8Array =>
  new TextEncoder().encode(['qmc-held-1', office, desk, epoch, seq, hash].join('\n'));

/** `hash` at `to`, `signature`: those of the mark. `admission`: by which an epoch is known again. */
export const witnessHead = batchHead.extend({
  desk: z.string().min(1).max(64),
  admission: admission.optional(),
});
export type WitnessHead = z.infer<typeof witnessHead>;

export interface Testimony {
  readonly head: WitnessHead;
  readonly entries: readonly BatchEntry[];
}

export const encodeTestimony = ({ head, entries }: Testimony): string =>
  [head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');

/** Null for whatever is none. */
export const decodeTestimony = (text: string): Testimony | null => {
  const batch = decodeBatch(text);
  const head = batch.ok ? witnessHead.safeParse(batch.value.head) : null;
  return batch.ok && head?.success === true
    ? { head: head.data, entries: batch.value.entries }
    : null;
};
