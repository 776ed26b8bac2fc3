/**
 * The door in the office's network: TLS with a key in common, at one address, for a handful of connections. A stranger
 * gets no further than the handshake; what a guest may say is bounded before it is read.
 */
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { DoorAddress } from '#electron/desk/line/neighbour-settings.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { MAX_CARRIED_BYTES } from '#shared/protocol/envelope.ts';
import { MAX_NEIGHBOUR_WORDS_BYTES, neighbourRefusalCodes } from '#shared/protocol/neighbour.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { NEIGHBOUR_TLS } from './neighbour-line.ts';

export interface NeighbourRequest {
  /** Proven by its key. */
  readonly identity: string;
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}

/** Bytes go as they are, everything else as JSON. */
export interface NeighbourReply {
  readonly status: number;
  readonly body: object;
}

export interface ListenerPorts {
  /** The key of whoever claims to be this; null for nobody. */
  readonly keyOf: (identity: string) => Uint8Array | null;
  readonly answer: (request: NeighbourRequest) => Promise<NeighbourReply>;
  readonly log: (message: string, detail: unknown) => void;
}

export interface Listener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const MAX_CONNECTIONS = 32;
/** One stranger does not take all of them. */
const PER_ADDRESS = 8;
/** Large bodies in memory. */
const ENVELOPES_AT_ONCE = 2;
const HANDSHAKE_MS = 5_000;
const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;
const MAX_HEADER_BYTES = 8_192;

export const refusal = (status: number, error: string): NeighbourReply => ({
  status,
  body: { error },
});

const send = (response: ServerResponse, { status, body }: NeighbourReply): void => {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body), 'utf8');
  response.writeHead(status, { 'content-length': bytes.length, connection: 'close' });
  response.end(bytes);
};

/** Null when there is more than was announced, or than is allowed. */
const readBody = async (request: IncomingMessage, max: number): Promise<Uint8Array | null> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > max) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** At most so many from one address; the count ends with the socket. */
const countingAddresses = () => {
  const counts = new Map<string, number>();
  return (socket: Socket): void => {
    const from = socket.remoteAddress ?? '';
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    socket.once('close', () => {
      const left = (counts.get(from) ?? 1) - 1;
      if (left <= 0) counts.delete(from);
      else counts.set(from, left);
    });
    if (count > PER_ADDRESS) socket.destroy();
  };
};

export const listenForNeighbours = (
  { address, port }: DoorAddress,
  { keyOf, answer, log }: ListenerPorts,
): Promise<Result<Listener, Refusal>> => {
  const identities = new WeakMap<object, string>();
  let envelopes = 0;

  const hear = async (request: IncomingMessage): Promise<NeighbourReply> => {
    const identity = identities.get(request.socket);
    if (identity === undefined) return refusal(403, neighbourRefusalCodes.stranger);
    const { method = '', url: path = '' } = request;
    const isEnvelope = method === 'PUT';
    const max = isEnvelope ? MAX_CARRIED_BYTES : MAX_NEIGHBOUR_WORDS_BYTES;
    if (Number(request.headers['content-length'] ?? 0) > max)
      return refusal(413, neighbourRefusalCodes.tooLarge);
    if (isEnvelope && envelopes >= ENVELOPES_AT_ONCE)
      return refusal(503, neighbourRefusalCodes.busy);
    if (isEnvelope) envelopes += 1;
    try {
      const body = await readBody(request, max);
      return body === null
        ? refusal(413, neighbourRefusalCodes.tooLarge)
        : await answer({ identity, method, path, body });
    } finally {
      if (isEnvelope) envelopes -= 1;
    }
  };

  const server = createServer(
    {
      ...NEIGHBOUR_TLS,
      handshakeTimeout: HANDSHAKE_MS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: 1,
      pskCallback: (socket, identity) => {
        // Who has begun as one desk does not go on as another.
        if (identities.has(socket)) return null;
        identities.set(socket, identity);
        return keyOf(identity);
      },
    },
    (request, response) => {
      hear(request).then(
        (reply) => send(response, reply),
        (fault: unknown) => {
          // Cut off in the middle: nobody is there to hear an answer.
          if (request.destroyed && !request.complete) return;
          log('a neighbour could not be answered', fault);
          send(response, refusal(500, neighbourRefusalCodes.fault));
        },
      );
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = 1;
  server.on('connection', countingAddresses());
  server.on('tlsClientError', (_fault, socket) => socket.destroy());
  server.on('clientError', (_fault, socket) => socket.destroy());

  return new Promise((resolve) => {
    server.once('error', (fault: Error & { readonly code?: string }) => {
      log('the door for neighbours does not open', fault.code);
      const taken = fault.code === 'EADDRINUSE';
      resolve(err({ code: taken ? 'neighbour_port_taken' : 'neighbour_address_gone' }));
    });
    server.listen({ host: address, port, exclusive: true }, () => {
      server.removeAllListeners('error');
      server.on('error', (fault) => log('the door for neighbours', fault.message));
      const bound = server.address();
      resolve(
        ok({
          port: typeof bound === 'object' && bound !== null ? bound.port : port,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              server.closeAllConnections();
            }),
        }),
      );
    });
  });
};
