/** Keys that come from the seed as everything does: whatever bears a signature is the same when it is played again. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Signer } from '#electron/desk/ports.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { Chance } from './chance.ts';

const SEED_BYTES = 32;

/** What stands before the seed in the PKCS#8 of an Ed25519 key (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export const drawKey = ({ bytes }: Chance): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, bytes(SEED_BYTES)]),
    format: 'der',
    type: 'pkcs8',
  });

export const drawKeyPair = (chance: Chance): ReturnType<Signer['newKeyPair']> => {
  const key = drawKey(chance);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(-SEED_BYTES).toString('base64'),
    privateKey: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
};

/** Signs and verifies as every desk does. */
export const signerOf = (chance: Chance): Signer => ({
  ...ed25519,
  newKeyPair: () => drawKeyPair(chance),
});
