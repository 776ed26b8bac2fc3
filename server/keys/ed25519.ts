/** Ed25519 with raw 32-byte public keys, as the wire and the papers name them. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { remembering } from '#shared/remembering.ts';

export const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** What stands before a raw key in its SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** All desks of a province, with an epoch or two each: every request is checked with one of these. */
const MOST_KEYS = 4096;

const keyOfBase64 = remembering(MOST_KEYS, (base64) => {
  const raw = Buffer.from(base64, 'base64');
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
});

export const publicKeyOf = (raw: Uint8Array): KeyObject =>
  keyOfBase64(Buffer.from(raw).toString('base64'));

export const rawPublicKey = (publicKey: KeyObject): Uint8Array<ArrayBuffer> =>
  new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length));

/** Standard base64 of exactly 32 bytes, or null. */
export const parsePublicKey = (base64: string): Uint8Array<ArrayBuffer> | null => {
  const raw = Buffer.from(base64, 'base64');
  return raw.length === PUBLIC_KEY_BYTES && raw.toString('base64') === base64
    ? new Uint8Array(raw)
    : null;
};

/** `signature` is base64url; anything that is not a signature by `publicKey` over `bytes` gives false. */
export const isSignedBy = (
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: string,
): boolean => {
  const raw = Buffer.from(signature, 'base64url');
  return raw.length === SIGNATURE_BYTES && verify(null, bytes, publicKeyOf(publicKey), raw);
};
