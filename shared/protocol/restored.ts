/**
 * A desk goes on in another epoch by itself: after it was restored from a backup, or because its key is renewed. It
 * says where the epoch before ended and under which key it goes on. The request is signed with the key of the epoch
 * that ended; the new key signs the same statement, so that nobody can give a desk somebody else's key.
 */
import { z } from '#shared/schema.ts';
import { admissions } from './admission.ts';
import { MAX_EPOCH } from './epoch-number.ts';

/** POST. Saying the same again gets the same answer. */
export const RESTORED_PATH = '/v1/restored';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `renewed`: the old key signs nothing any more beyond the entry that is named. */
export const goingOnReasons = ['restored', 'renewed'] as const;
export type GoingOnReason = (typeof goingOnReasons)[number];

export const restoredRequest = z.looseObject({
  /** The epoch that ended at the desk, and its last entry there (0: none). */
  epoch: z.int().min(1),
  seq: z.int().min(0),
  hash: sha256,
  /** Of the epoch that begins: raw Ed25519 public key, base64. */
  publicKey: z.string(),
  /** The number of the epoch that begins. An older desk does not say it: the next one. */
  next: z.int().min(2).max(MAX_EPOCH).optional(),
  /** With `next`: `goingOnText`, signed with the new key, base64url. */
  proof: z.string().max(100).optional(),
  reason: z.enum(goingOnReasons).optional(),
  /** The desk knows that the province holds another chain than its own: it only hands over. */
  aside: z.boolean().optional(),
});
export type RestoredRequest = z.infer<typeof restoredRequest>;

export const restoredAnswer = z.looseObject({
  epoch: z.int().min(2),
  /** What the chain of the new epoch stands on: the hash of the request. */
  prev: sha256,
  /** Missing at an older province. */
  admissions: admissions.optional(),
});

export interface GoingOn {
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
  readonly next: number;
  readonly publicKey: string;
  readonly reason: GoingOnReason;
}

/** What both keys sign. */
export const goingOnText = ({ desk, epoch, seq, hash, next, publicKey, reason }: GoingOn) =>
  new TextEncoder().encode(
    ['qmc-going-on-1', desk, epoch, seq, hash, next, publicKey, reason].join('\n'),
  );
