/**
 * Ed25519 as its definition has it, without its arithmetic: a signature is right when whoever holds the key has made
 * it over these very bytes, and all who sign live in this process. Signing and checking took an eighth of a run. The
 * true ones are tried in test/sync and test/server, and by the seeds on PGlite.
 */
import crypto, { createHash, createPublicKey, KeyObject } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const RAW_BYTES = 32;

/** Far more than desks of one seed have; whoever signs again is the newest again. */
const MOST_KEYS = 1024;

const ids = new WeakMap<KeyObject, string>();
const secrets = new Map<string, Buffer>();

/** The raw public key. */
const idOf = (key: KeyObject): string => {
  const known = ids.get(key);
  if (known !== undefined) return known;
  const open = key.type === 'private' ? createPublicKey(key) : key;
  const id = open.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES).toString('hex');
  ids.set(key, id);
  return id;
};

const secretOf = (key: KeyObject): Buffer => {
  const id = idOf(key);
  const secret = secrets.get(id) ?? key.export({ format: 'der', type: 'pkcs8' });
  secrets.delete(id);
  secrets.set(id, secret);
  const [oldest] = secrets.keys();
  if (secrets.size > MOST_KEYS && oldest !== undefined) secrets.delete(oldest);
  return secret;
};

/** As long as a signature of Ed25519, and as much of its bytes. */
const mark = (secret: Uint8Array, bytes: Uint8Array): Buffer =>
  createHash('sha512').update(secret).update(bytes).digest();

const isEd25519 = (key: unknown): key is KeyObject =>
  key instanceof KeyObject && key.asymmetricKeyType === 'ed25519';

/** For the rest of this process. */
export const signIdeally = (): void => {
  const truly = { sign: crypto.sign, verify: crypto.verify };
  Object.assign(crypto, {
    sign: (...asked: Parameters<typeof crypto.sign>) => {
      const [, bytes, key] = asked;
      return isEd25519(key) && bytes instanceof Uint8Array
        ? mark(secretOf(key), bytes)
        : truly.sign(...asked);
    },
    verify: (...asked: Parameters<typeof crypto.verify>) => {
      const [, bytes, key, signature] = asked;
      if (!isEd25519(key) || !(bytes instanceof Uint8Array)) return truly.verify(...asked);
      const secret = secrets.get(idOf(key));
      return (
        secret !== undefined && mark(secret, bytes).equals(Buffer.from(signature as Uint8Array))
      );
    },
  });
  syncBuiltinESMExports();
};
