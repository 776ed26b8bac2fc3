/** `/v1/packs`: a desk brings its sealed packs and gets them back; in a scope where only known desks are heard. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { instantOf } from '#shared/calendar/local-time.ts';
import { BLOB_TYPE, blobRefusalCodes } from '#shared/protocol/blobs.ts';
import {
  packChunkQuery,
  packPaths,
  packPieceQuery,
  packRefusalCodes,
} from '#shared/protocol/packs.ts';
import { REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import { nameIn, notTaken } from '#server/blobs/chunks.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce, type SpeakingDesk } from '#server/http/speaking-desk.ts';
import { bodyBytes, expectType, parseQuery } from '#server/http/wire-body.ts';
import { createPackStore } from './pack-store.ts';

/** A machine that was pushed aside would push aside the packs of the one that goes on. */
const ownerIn = (request: FastifyRequest): SpeakingDesk => {
  const desk = deskOf(request);
  expectInForce(desk);
  if (desk.epoch !== desk.currentEpoch)
    throw refuse(409, packRefusalCodes.superseded, REQUEST_HEADERS.desk);
  return desk;
};

/** Bodies of chunks are read as the archived files' are. */
export const packRoutes = (
  app: FastifyInstance,
  { database, surroundings }: Pick<ProvincePorts, 'database' | 'surroundings'>,
): void => {
  const packs = createPackStore(database);

  app.get(packPaths.kept, async (request, reply) =>
    answer(reply, await packs.keptFor(ownerIn(request).id)),
  );

  app.get(packPaths.pack, async (request, reply) => {
    const desk = ownerIn(request);
    const { offset, length } = parseQuery(request, packPieceQuery);
    const name = nameIn(request);
    const pack = await packs.read(name, desk.id);
    if (pack === null) throw refuse(404, packRefusalCodes.missing, 'sha256');
    if (offset >= pack.length) throw refuse(409, blobRefusalCodes.offset, 'offset');
    const content = Buffer.from(pack.subarray(offset, offset + length)).toString('base64');
    return answer(reply, { sha256: name, offset, bytes: pack.length, content });
  });

  app.patch(packPaths.pack, async (request, reply) => {
    expectType(request, BLOB_TYPE);
    const desk = ownerIn(request);
    const { offset, bytes } = parseQuery(request, packChunkQuery);
    const chunk = {
      name: nameIn(request),
      desk: desk.id,
      offset,
      bytes,
      content: bodyBytes(request),
    };
    const taken = await packs.append(chunk, instantOf(surroundings.now()));
    if (!taken.ok) throw notTaken(taken.error);
    return answer(reply, taken.value);
  });
};
