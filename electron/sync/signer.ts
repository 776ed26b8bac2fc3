/** Ed25519 by Node's own crypto: raw public keys and PKCS#8 private keys, base64. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Signer } from '#electron/desk/ports.ts';
import { remembering } from '#shared/remembering.ts';

/** SubjectPublicKeyInfo of an Ed25519 key without its 32 bytes (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const RAW_LENGTH = 32;

/** A desk speaks with few keys: its own, of an epoch or two, and the province's. Reading one costs as much as signing. */
const MOST_KEYS = 16;

const publicKeyOf = remembering(MOST_KEYS, (raw) =>
  createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, Buffer.from(raw, 'base64')]),
    format: 'der',
    type: 'spki',
  }),
);

const privateKeyOf = remembering(MOST_KEYS, (pkcs8) =>
  createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' }),
);

export const ed25519: Signer = {
  sign: (privateKey, bytes) => new Uint8Array(sign(null, bytes, privateKeyOf(privateKey))),

  verify: (publicKey, bytes, signature) =>
    Buffer.from(publicKey, 'base64').length === RAW_LENGTH &&
    verify(null, bytes, publicKeyOf(publicKey), signature),

  newKeyPair: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    return {
      publicKey: spki.subarray(spki.length - RAW_LENGTH).toString('base64'),
      privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    };
  },
};
