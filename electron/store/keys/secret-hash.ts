/** Slow hashes of short secrets: argon2id, encoded with salt and cost, as the province makes them too. */
import { argon2id, argon2Verify } from 'hash-wasm';
import type { SecretHash } from '#electron/desk/ports.ts';
import { PIN_COST, type PinCost, type RandomBytes } from './key-slots.ts';

const SALT_BYTES = 16;

export const createSecretHash = (
  randomBytes: RandomBytes,
  { memoryKiB, passes }: PinCost = PIN_COST,
): SecretHash => ({
  make: (secret) =>
    argon2id({
      password: secret.normalize('NFKC'),
      salt: randomBytes(SALT_BYTES),
      parallelism: 1,
      iterations: passes,
      memorySize: memoryKiB,
      hashLength: 32,
      outputType: 'encoded',
    }),
  matches: (secret, encoded) => argon2Verify({ password: secret.normalize('NFKC'), hash: encoded }),
});
