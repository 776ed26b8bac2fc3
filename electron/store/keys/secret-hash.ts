/** Slow hashes of short secrets: argon2id, encoded with salt and cost, as the province makes them too. */
import type { SecretHash } from '#electron/desk/ports.ts';
import { PIN_COST, type PinCost, type RandomBytes } from './key-slots.ts';
import { encodedHash, hashMatches } from './slow-hash.ts';

const SALT_BYTES = 16;

export const createSecretHash = (
  randomBytes: RandomBytes,
  cost: PinCost = PIN_COST,
): SecretHash => ({
  make: (secret) => encodedHash(secret, randomBytes(SALT_BYTES), cost),
  matches: hashMatches,
});
