/**
 * A desk that was restored from a backup tells where its journal goes on: in the next epoch, under a new key, standing
 * on an entry of the epoch before. Signed with the key of that epoch.
 */
import { z } from '#shared/schema.ts';

/** POST. Saying the same again gets the same answer. */
export const RESTORED_PATH = '/v1/restored';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const restoredRequest = z.looseObject({
  /** The epoch that ended at the desk, and its last entry there (0: none). */
  epoch: z.int().min(1),
  seq: z.int().min(0),
  hash: sha256,
  /** Of the epoch that begins: raw Ed25519 public key, base64. */
  publicKey: z.string(),
});
export type RestoredRequest = z.infer<typeof restoredRequest>;

export const restoredAnswer = z.looseObject({
  epoch: z.int().min(2),
  /** What the chain of the new epoch stands on: the hash of the request. */
  prev: sha256,
});
