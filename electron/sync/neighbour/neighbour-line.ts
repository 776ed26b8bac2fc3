/** One question to the desk next door. Only who holds the key gets to hear it, and only who holds the key can answer. */
import { request, type RequestOptions } from 'node:https';
import type { ConnectionOptions } from 'node:tls';
import { MAX_CARRIED_BYTES } from '#shared/protocol/envelope.ts';
import { NEIGHBOUR_CIPHER } from '#shared/protocol/neighbour.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Nothing newer knows keys in common without certificates in both Node and Electron. */
export const NEIGHBOUR_TLS = {
  ciphers: NEIGHBOUR_CIPHER,
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.2',
} as const;

export interface NeighbourSpeaker {
  readonly address: string;
  readonly port: number;
  readonly identity: string;
  readonly key: Uint8Array;
}

export interface NeighbourQuestion {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Uint8Array;
  readonly timeoutMs: number;
}

export interface NeighbourAnswer {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Another key, or no desk at all: TLS ended it. */
const isNotKnown = (fault: Error & { readonly code?: unknown }): boolean =>
  typeof fault.code === 'string' && /^(EPROTO|ERR_SSL|ERR_TLS)/.test(fault.code);

const refusalOf = (fault: Error): Refusal => ({
  code: isNotKnown(fault) ? 'neighbour_stranger' : 'neighbour_away',
});

export const askNeighbour = (
  { address, port, identity, key }: NeighbourSpeaker,
  { method, path, body, timeoutMs }: NeighbourQuestion,
  cancel: AbortSignal,
): Promise<Result<NeighbourAnswer, Refusal>> =>
  new Promise((resolve) => {
    const away = (fault: Error): void => resolve(err(refusalOf(fault)));
    const options: RequestOptions & Pick<ConnectionOptions, 'pskCallback'> = {
      ...NEIGHBOUR_TLS,
      host: address,
      port,
      method,
      path,
      // A connection of its own: none is kept, none is resumed.
      agent: false,
      headers: { 'content-length': String(body?.length ?? 0) },
      signal: AbortSignal.any([cancel, AbortSignal.timeout(timeoutMs)]),
      pskCallback: () => ({ psk: key, identity }),
      // There is no certificate: the key in common proves the other side.
      checkServerIdentity: () => undefined,
    };
    const asked = request(options, (response) => {
      const pieces: Buffer[] = [];
      let length = 0;
      response.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > MAX_CARRIED_BYTES) asked.destroy(new Error('the answer has no end'));
        else pieces.push(piece);
      });
      response.on('end', () =>
        resolve(ok({ status: response.statusCode ?? 0, body: Buffer.concat(pieces) })),
      );
      response.on('error', away);
    });
    asked.on('error', away);
    asked.end(body);
  });
