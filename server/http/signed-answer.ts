/** Every answer on the wire is signed over the request's nonce: refusals and failures too. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  ANSWER_HEADERS,
  answerText,
  CONTENT_TYPE,
  REQUEST_HEADERS,
} from '#shared/protocol/signing.ts';
import { hex, sha256 } from '#server/surroundings.ts';
import type { WirePorts } from './ports.ts';

const gzipped = promisify(gzip);

/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1024;

export const isWire = (request: FastifyRequest): boolean => request.url.startsWith('/v1/');

export const headerOf = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

const bytesOf = (payload: unknown): Buffer => {
  if (typeof payload === 'string') return Buffer.from(payload, 'utf8');
  if (Buffer.isBuffer(payload)) return payload;
  if (payload === null || payload === undefined) return Buffer.alloc(0);
  throw new Error('an answer on the wire is text');
};

const sign = (
  { key, surroundings }: WirePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
): void => {
  const time = String(Math.floor(surroundings.now()));
  const signature = key.sign(
    answerText({
      nonce: headerOf(request, REQUEST_HEADERS.nonce),
      status: reply.statusCode,
      time,
      bodySha256: hex(sha256(body)),
    }),
  );
  reply.header(ANSWER_HEADERS.time, time);
  reply.header(ANSWER_HEADERS.signature, signature);
};

export const signAnswers = (app: FastifyInstance, ports: WirePorts): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isWire(request)) return payload;
    const body = bytesOf(payload);
    sign(ports, request, reply, body);
    reply.header('cache-control', 'no-store');
    // Exactly this, without a charset: whoever compares it need not know better.
    reply.header('content-type', CONTENT_TYPE);
    if (body.length < WORTH_PACKING || !headerOf(request, 'accept-encoding').includes('gzip'))
      return body;
    reply.header('content-encoding', 'gzip');
    reply.removeHeader('content-length');
    return gzipped(body);
  });
};

/** 200 with a value of the protocol. */
export const answer = (reply: FastifyReply, value: unknown): FastifyReply =>
  reply.code(200).type(CONTENT_TYPE).send(JSON.stringify(value));
