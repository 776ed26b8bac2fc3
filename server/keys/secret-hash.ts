/** Slow hashes of secrets that people type: argon2id, encoded with salt and cost. */
import { argon2id, argon2Verify } from 'hash-wasm';

const MEMORY_KIB = 19_456;
const ITERATIONS = 2;
const SALT_BYTES = 16;

export const hashSecret = (
  secret: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<string> =>
  argon2id({
    password: secret.normalize('NFC'),
    salt: randomBytes(SALT_BYTES),
    parallelism: 1,
    iterations: ITERATIONS,
    memorySize: MEMORY_KIB,
    hashLength: 32,
    outputType: 'encoded',
  });

export const secretMatches = (secret: string, encoded: string): Promise<boolean> =>
  argon2Verify({ password: secret.normalize('NFC'), hash: encoded });
