/** Bodies on the wire: our two media types, plain or gzipped, and never more in memory than was agreed. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { MAX_SINGLE_BATCH_BYTES } from '#shared/protocol/journal-push.ts';
import { CONTENT_TYPE, NDJSON_TYPE } from '#shared/protocol/signing.ts';
import type { z } from '#shared/schema.ts';
import { refuse } from './refusal.ts';

const gunzipBounded = promisify(gunzip);

/** All bodies but the journal's. */
const MAX_JSON_BYTES = 65_536;

const isTooLarge = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';

/** The body before compression, as it was signed. A bomb stops at `max` bytes. */
const unpack = async (request: FastifyRequest, body: Buffer, max: number): Promise<Buffer> => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip') throw refuse(415, refusalCodes.mediaType, 'content-encoding');
  try {
    return await gunzipBounded(body, { maxOutputLength: max });
  } catch (fault) {
    throw isTooLarge(fault)
      ? refuse(413, refusalCodes.tooLarge, 'body')
      : refuse(400, refusalCodes.invalid, 'body');
  }
};

/** Bodies reach the handlers as bytes: first the signature is checked, then they are read. */
export const readWireBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    CONTENT_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_JSON_BYTES },
    (request: FastifyRequest, body: Buffer) => unpack(request, body, MAX_JSON_BYTES),
  );
  app.addContentTypeParser<Buffer>(
    NDJSON_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_SINGLE_BATCH_BYTES },
    (request: FastifyRequest, body: Buffer) => unpack(request, body, MAX_SINGLE_BATCH_BYTES),
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

const isOfType = (request: FastifyRequest, type: string): boolean =>
  request.headers['content-type']?.split(';')[0]?.trim() === type;

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
