/** Files that a program with a key of its own sends in chunks, before it names them. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { blobChunkQuery, blobName } from '#shared/protocol/blobs.ts';
import { z } from '#shared/schema.ts';
import { JSON_TYPE, named } from '#server/http/keyed-program.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { bodyBytes, parseQuery } from '#server/http/wire-body.ts';
import { admitted } from './admission.ts';
import { notTaken, readChunks } from './chunks.ts';

const fileParams = z.object({ sha256: blobName });

/** `senderIn`: under which the chunks of a request are kept until the file is whole. */
export const keyedFileRoutes = (
  app: FastifyInstance,
  { blobs, limits }: Pick<ProvincePorts, 'blobs' | 'limits'>,
  path: string,
  senderIn: (request: FastifyRequest) => string,
): void => {
  readChunks(app);

  app.get(path, async (request, reply) => {
    const { sha256 } = named(request, fileParams);
    return reply.type(JSON_TYPE).send(await blobs.standing(sha256, senderIn(request)));
  });
  app.patch(path, { onRequest: admitted(limits.blobsAtOnce) }, async (request, reply) => {
    const { sha256: name } = named(request, fileParams);
    const { offset, bytes } = parseQuery(request, blobChunkQuery);
    const content = bodyBytes(request);
    const taken = await blobs.append({ name, desk: senderIn(request), offset, bytes, content });
    if (!taken.ok) throw notTaken(taken.error);
    return reply.type(JSON_TYPE).send(taken.value);
  });
};
