/** `/v1/blobs`: how the archived files of a desk stand, and their chunks. */
import type { FastifyInstance } from 'fastify';
import {
  BLOB_TYPE,
  blobChunkQuery,
  blobPaths,
  blobPieceQuery,
  blobRefusalCodes,
  blobsRequest,
} from '#shared/protocol/blobs.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { bodyBytes, expectType, parseBody, parseQuery } from '#server/http/wire-body.ts';
import { admitted } from './admission.ts';
import { nameIn, notTaken, readChunks } from './chunks.ts';

/** In a scope where only known desks are heard. */
export const blobRoutes = (
  app: FastifyInstance,
  { blobs, limits }: Pick<ProvincePorts, 'blobs' | 'limits'>,
): void => {
  readChunks(app);

  app.post(blobPaths.standing, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    const { names } = parseBody(request, blobsRequest);
    const standings = await Promise.all(names.map((name) => blobs.standing(name, desk.id)));
    return answer(reply, { blobs: standings });
  });

  const onRequest = admitted(limits.blobsAtOnce);

  /** To whoever knows the hash, which stands in the entries of its own office alone. */
  app.get(blobPaths.blob, { onRequest }, async (request, reply) => {
    expectInForce(deskOf(request));
    const { offset, length } = parseQuery(request, blobPieceQuery);
    const name = nameIn(request);
    const file = await blobs.read(name);
    if (file === null) throw refuse(404, blobRefusalCodes.missing, 'sha256');
    if (offset >= file.length) throw refuse(409, blobRefusalCodes.offset, 'offset');
    const content = Buffer.from(file.subarray(offset, offset + length)).toString('base64');
    return answer(reply, { sha256: name, offset, bytes: file.length, content });
  });

  app.patch(blobPaths.blob, { onRequest }, async (request, reply) => {
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
