/** The key with which the province signs its answers. It lives in a file beside the data, never in the database. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawPublicKey } from './ed25519.ts';

export interface ProvinceKey {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** base64url. */
  readonly sign: (bytes: Uint8Array) => string;
  /** A secret of 32 bytes of its own for each purpose; always the same one. */
  readonly derive: (purpose: string) => Uint8Array;
}

const FILE = 'province-key.pem';

const SECRET_BYTES = 32;

/** The last 32 bytes of its PKCS#8 are the seed (RFC 8410). */
const seedOf = (privateKey: KeyObject): Buffer =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-SECRET_BYTES);

const keyOf = (privateKey: KeyObject): ProvinceKey => ({
  publicKey: rawPublicKey(createPublicKey(privateKey)),
  sign: (bytes) => sign(null, bytes, privateKey).toString('base64url'),
  derive: (purpose) =>
    new Uint8Array(hkdfSync('sha256', seedOf(privateKey), '', purpose, SECRET_BYTES)),
});

const makeKey = (path: string): KeyObject => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  return privateKey;
};

export class ProvinceKeyProblem extends Error {}

/**
 * Opens the key, or makes it at the first start.
 *
 * @param known the public key that the database remembers; its desks believe no other. Without the file that
 *   belongs to it the province must not start: a new key would make every desk disbelieve it.
 */
export const openProvinceKey = (folder: string, known: Uint8Array | null): ProvinceKey => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  if (!existsSync(path) && known !== null) {
    throw new ProvinceKeyProblem(
      `The province's key is missing: put ${FILE} back into ${folder} from the backup.`,
    );
  }
  const key = keyOf(existsSync(path) ? createPrivateKey(readFileSync(path)) : makeKey(path));
  if (known !== null && !Buffer.from(known).equals(Buffer.from(key.publicKey))) {
    throw new ProvinceKeyProblem(
      `${path} is not the key that this database was made with: put the right one back.`,
    );
  }
  return key;
};
