/** `/v1/blobs`: how the archived files of a desk stand, and their chunks. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  BLOB_TYPE,
  blobChunkQuery,
  blobName,
  blobPaths,
  blobPieceQuery,
  blobRefusalCodes,
  blobsRequest,
  MAX_CHUNK_BYTES,
} from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { unreachable } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse, tooMany, type RefusedRequest } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { bodyBytes, expectType, parseBody, parseQuery } from '#server/http/wire-body.ts';
import { admission } from './admission.ts';
import type { BlobRefusal } from './blob-store.ts';

const RETRY_SECONDS = 20;
const STATUS_FULL = 507;

const pathParams = z.object({ sha256: blobName });

export const notTaken = ({ code }: BlobRefusal): RefusedRequest => {
  switch (code) {
    case 'blob_offset':
      return refuse(409, blobRefusalCodes.offset, 'offset');
    case 'blob_differs':
      return refuse(422, blobRefusalCodes.differs, 'sha256');
    case 'province_full':
      return refuse(STATUS_FULL, blobRefusalCodes.full);
    default:
      return unreachable(code);
  }
};

const nameIn = (request: FastifyRequest): string => {
  const parsed = pathParams.safeParse(request.params);
  if (!parsed.success) throw refuse(404, refusalCodes.notFound, 'sha256');
  return parsed.data.sha256;
};

/** In a scope where only known desks are heard. */
export const blobRoutes = (
  app: FastifyInstance,
  { blobs, limits }: Pick<ProvincePorts, 'blobs' | 'limits'>,
): void => {
  const house = admission(limits.blobsAtOnce);

  app.addContentTypeParser<Buffer>(
    BLOB_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_CHUNK_BYTES },
    (_request: FastifyRequest, body: Buffer, done) => done(null, body),
  );

  app.post(blobPaths.standing, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    const { names } = parseBody(request, blobsRequest);
    const standings = await Promise.all(names.map((name) => blobs.standing(name, desk.id)));
    return answer(reply, { blobs: standings });
  });

  /** Before the file is touched; the place is given back whatever becomes of the request. */
  const admitted = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const leave = house.enter();
    if (leave === null) throw tooMany(RETRY_SECONDS);
    reply.raw.once('close', leave);
  };

  /** To whoever knows the hash, which stands in the entries of its own office alone. */
  app.get(blobPaths.blob, { onRequest: admitted }, async (request, reply) => {
    expectInForce(deskOf(request));
    const { offset, length } = parseQuery(request, blobPieceQuery);
    const name = nameIn(request);
    const file = await blobs.read(name);
    if (file === null) throw refuse(404, blobRefusalCodes.missing, 'sha256');
    if (offset >= file.length) throw refuse(409, blobRefusalCodes.offset, 'offset');
    const content = Buffer.from(file.subarray(offset, offset + length)).toString('base64');
    return answer(reply, { sha256: name, offset, bytes: file.length, content });
  });

  app.patch(blobPaths.blob, { onRequest: admitted }, async (request, reply) => {
    expectType(request, BLOB_TYPE);
    const desk = deskOf(request);
    expectInForce(desk);
    const { offset, bytes } = parseQuery(request, blobChunkQuery);
    const content = bodyBytes(request);
    const taken = await blobs.append({
      name: nameIn(request),
      desk: desk.id,
      offset,
      bytes,
      content,
    });
    if (!taken.ok) throw notTaken(taken.error);
    return answer(reply, taken.value);
  });
};
