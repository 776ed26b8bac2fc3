/**
 * The province's age identity, which opens envelopes. It is derived from the key that signs: whoever kept that one
 * has kept this one, and there is no second file to lose.
 */
import { webcrypto } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import type { ProvinceKey } from './province-key.ts';

export interface EnvelopeKey {
  readonly identity: webcrypto.CryptoKey;
  /** `age1…`, published to the desks. */
  readonly recipient: string;
}

/** What stands before a raw X25519 private key in its PKCS#8 (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');

export const openEnvelopeKey = async (key: Pick<ProvinceKey, 'derive'>): Promise<EnvelopeKey> => {
  const pkcs8 = Buffer.concat([PKCS8_PREFIX, key.derive('quay-mot-cua envelope 1')]);
  const identity = await webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, [
    'deriveBits',
  ]);
  return { identity, recipient: await identityToRecipient(identity) };
};
