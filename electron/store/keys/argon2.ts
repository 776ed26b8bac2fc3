/** argon2id, here and now. */
import { argon2id, argon2Verify } from 'hash-wasm';

export interface HashCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

export type HashTask =
  | {
      readonly kind: 'make';
      readonly secret: string;
      readonly salt: Uint8Array;
      readonly cost: HashCost;
      readonly as: 'encoded' | 'binary';
    }
  | { readonly kind: 'verify'; readonly secret: string; readonly encoded: string };

export type HashAnswer = string | Uint8Array | boolean;

const HASH_BYTES = 32;

export const carryOutHash = (task: HashTask): Promise<HashAnswer> => {
  const password = task.secret.normalize('NFKC');
  if (task.kind === 'verify') return argon2Verify({ password, hash: task.encoded });
  const { salt, cost, as } = task;
  const memorySize = cost.memoryKiB;
  const options = { password, salt, parallelism: 1, iterations: cost.passes, memorySize };
  return as === 'encoded'
    ? argon2id({ ...options, hashLength: HASH_BYTES, outputType: 'encoded' })
    : argon2id({ ...options, hashLength: HASH_BYTES, outputType: 'binary' });
};
