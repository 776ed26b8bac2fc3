/** Bodies on the wire: our two media types, plain or gzipped, and never more in memory than was agreed. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { MAX_SINGLE_BATCH_BYTES } from '#shared/protocol/journal-push.ts';
import { CONTENT_TYPE, NDJSON_TYPE } from '#shared/protocol/signing.ts';
import type { z } from '#shared/schema.ts';
import type { BatchRoom, TooLarge } from './batch-room.ts';
import { refuse } from './refusal.ts';

const gunzipBounded = promisify(gunzip);

/** All bodies but the journal's. */
const MAX_JSON_BYTES = 65_536;

const isTooLarge = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';

/** The body before compression, as it was signed. A bomb stops at `max` bytes. */
const unpack = async (
  request: FastifyRequest,
  body: Buffer,
  max: number,
): Promise<Buffer | TooLarge> => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return body.length > max ? 'too_large' : body;
  if (encoding !== 'gzip') throw refuse(415, refusalCodes.mediaType, 'content-encoding');
  try {
    return await gunzipBounded(body, { maxOutputLength: max });
  } catch (fault) {
    if (isTooLarge(fault)) return 'too_large';
    throw refuse(400, refusalCodes.invalid, 'body');
  }
};

const orRefuse = (body: Buffer | TooLarge): Buffer => {
  if (body === 'too_large') throw refuse(413, refusalCodes.tooLarge, 'body');
  return body;
};

const isOfType = (request: FastifyRequest, type: string): boolean =>
  request.headers['content-type']?.split(';')[0]?.trim() === type;

/** Bodies reach the handlers as bytes: first the signature is checked, then they are read. */
export const readWireBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    CONTENT_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_JSON_BYTES },
    async (request: FastifyRequest, body: Buffer) =>
      orRefuse(await unpack(request, body, MAX_JSON_BYTES)),
  );
};

/** Batches weigh more than anything else that is said, and come from all sides at once. */
export const readBatches = (app: FastifyInstance, room: BatchRoom): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (isOfType(request, NDJSON_TYPE)) room.enter(request, reply);
  });
  app.addContentTypeParser<Buffer>(
    NDJSON_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_SINGLE_BATCH_BYTES },
    async (request: FastifyRequest, body: Buffer) =>
      orRefuse(await room.inTurn(request, (max) => unpack(request, body, max))),
  );
};

export const bodyBytes = (request: FastifyRequest): Uint8Array =>
  Buffer.isBuffer(request.body) ? request.body : new Uint8Array();

export const bodyText = (request: FastifyRequest): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bodyBytes(request));
  } catch {
    throw refuse(400, refusalCodes.invalid, 'body');
  }
};

/** Each route takes one of the two types. */
export const expectType = (request: FastifyRequest, type: string): void => {
  if (!isOfType(request, type)) throw refuse(415, refusalCodes.mediaType, 'content-type');
};

const firstField = (fault: z.ZodError): string => fault.issues[0]?.path.join('.') ?? '';

export const parseBody = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  expectType(request, CONTENT_TYPE);
  const text = bodyText(request);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refuse(400, refusalCodes.invalid, 'body');
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw refuse(400, refusalCodes.invalid, firstField(parsed.error));
  return parsed.data;
};

export const parseQuery = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(request.query);
  if (!parsed.success) throw refuse(400, refusalCodes.invalid, firstField(parsed.error));
  return parsed.data;
};
