/** What a person compares of a signing key: by eye, or read aloud over the telephone. */
import { fromBase64url } from '#shared/receipt-code/base64url.ts';

const GROUPS = 4;
const GROUP_BYTES = 2;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const url = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const bytes = fromBase64url(url);
  if (bytes === null) throw new Error('a key that is not base64');
  return bytes;
};

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');

/**
 * The first 64 bits of the raw key's digest, in capitals: "3F2A 91C0 77BE 04D1".
 *
 * @param publicKey raw Ed25519, base64
 */
export const keyFingerprint = (
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
  publicKey: string,
): string => {
  const digest = sha256(bytesOf(publicKey));
  return Array.from({ length: GROUPS }, (_, group) =>
    hex(digest.subarray(group * GROUP_BYTES, (group + 1) * GROUP_BYTES)),
  ).join(' ');
};
