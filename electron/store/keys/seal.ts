/** The database key, sealed under a key that a secret gives. AES-256-GCM; what it belongs to is sealed in. */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** `nonce ‖ sealed ‖ tag`, base64. `label` says which slot of which database. */
export const sealKey = (
  databaseKey: Uint8Array,
  under: Uint8Array,
  label: string,
  nonce: Uint8Array,
): string => {
  const cipher = createCipheriv(CIPHER, under, nonce).setAAD(Buffer.from(label));
  const body = [cipher.update(databaseKey), cipher.final()];
  return base64(Buffer.concat([nonce, ...body, cipher.getAuthTag()]));
};

/** Null when it does not open: another secret, or changed bytes; nobody can tell which. */
export const openKey = (
  sealed: string,
  under: Uint8Array,
  label: string,
): Uint8Array<ArrayBuffer> | null => {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length <= NONCE + TAG) return null;
  const decipher = createDecipheriv(CIPHER, under, bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(label))
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return new Uint8Array(
      Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]),
    );
  } catch {
    // GCM says only that it does not open: that is the answer.
    return null;
  }
};

/** A key for one purpose out of a secret that is long enough to need no slow hash. */
export const derive = (secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32));

/** Names a database key without telling anything of it. */
export const keyIdOf = (databaseKey: Uint8Array): string =>
  Buffer.from(derive(databaseKey, new Uint8Array(), 'quay-mot-cua key id 1'))
    .toString('hex')
    .slice(0, 16);

export const NONCE_BYTES = NONCE;
