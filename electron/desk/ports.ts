/**
 * What the desk needs from the world. Use cases know these shapes and nothing behind them: the store is SQLite
 * in the worker and in tests, the printer is CUPS or a fake, the province is a socket or a function.
 */

export type * from './list-rows.ts';
export type * from './store-reader.ts';
export type * from './store-writer.ts';
export type * from './store-rows.ts';
export type * from './feed-items.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads the machine's clock and makes random bytes; the only sources of either. */
export interface Surroundings {
  /** Milliseconds since 1970-01-01T00:00Z, as the PC claims. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Bytes;
  readonly sha256: (bytes: Uint8Array) => Bytes;
}

/** Slow hashes of short secrets (argon2id), encoded with their salt and cost. */
export interface SecretHash {
  readonly make: (secret: string) => Promise<string>;
  readonly matches: (secret: string, encoded: string) => Promise<boolean>;
}

export interface Signer {
  /** Ed25519 over the bytes. */
  readonly sign: (privateKey: string, bytes: Uint8Array) => Bytes;
  readonly verify: (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean;
  readonly newKeyPair: () => { readonly privateKey: string; readonly publicKey: string };
}
