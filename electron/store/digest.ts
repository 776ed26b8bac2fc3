import { hash } from 'node:crypto';

/** sha256, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hash('sha256', bytes, 'buffer'));
