/**
 * Seals the copy of a dossier that a receipt bears: deflated, and closed with the office's key, so that a photograph of
 * the code tells nobody what the paper under a hand does not. The vector is a keyed hash of the text (as in SIV, RFC
 * 5297): no counter to keep, the same text sealed twice is the same, and a wrong key or dictionary is noticed.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PaperCopies } from '#electron/desk/papers/paper-ports.ts';
import { plain } from './journal/chains.ts';

const VECTOR_BYTES = 12;
/** AES-CTR counts in the last four bytes of its block. */
const COUNTER = new Uint8Array(4);
const MAX_TEXT_BYTES = 64 * 1024;

const keysOf = (key: string) => {
  const derived = (use: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `qmc-copy ${use}`, 32));
  return { vector: derived('vector'), cipher: derived('cipher') };
};

const vectorOf = (key: Uint8Array, text: Uint8Array): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, VECTOR_BYTES);

const start = (vector: Uint8Array): Uint8Array => Buffer.concat([vector, COUNTER]);

export const paperCopies: PaperCopies = {
  seal: (text, dictionary, key) => {
    const keys = keysOf(key);
    const bytes = Buffer.from(text);
    const vector = vectorOf(keys.vector, bytes);
    const cipher = createCipheriv('aes-256-ctr', keys.cipher, start(vector));
    const deflated = deflateRawSync(bytes, { dictionary, level: 9 });
    return plain(Buffer.concat([vector, cipher.update(deflated), cipher.final()]));
  },
  open: (sealed, dictionary, key) => {
    const keys = keysOf(key);
    const vector = sealed.subarray(0, VECTOR_BYTES);
    if (vector.length < VECTOR_BYTES) return null;
    const cipher = createDecipheriv('aes-256-ctr', keys.cipher, start(vector));
    const deflated = Buffer.concat([cipher.update(sealed.subarray(VECTOR_BYTES)), cipher.final()]);
    try {
      const bytes = inflateRawSync(deflated, { dictionary, maxOutputLength: MAX_TEXT_BYTES });
      return timingSafeEqual(vectorOf(keys.vector, bytes), vector) ? bytes.toString('utf8') : null;
    } catch {
      // With another key or dictionary it is noise, and inflate says so in many ways.
      return null;
    }
  },
};
