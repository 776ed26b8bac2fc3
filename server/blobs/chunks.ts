/** Files that come in chunks, from whomever: how many at once, how they are named, and why one is not taken. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BLOB_TYPE, blobName, blobRefusalCodes, MAX_CHUNK_BYTES } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { unreachable } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { refuse, type RefusedRequest } from '#server/http/refusal.ts';
import type { BlobRefusal } from './blob-store.ts';

const STATUS_FULL = 507;

const pathParams = z.object({ sha256: blobName });

/** The file that a path names, or 404. */
export const nameIn = (request: FastifyRequest): string => {
  const parsed = pathParams.safeParse(request.params);
  if (!parsed.success) throw refuse(404, refusalCodes.notFound, 'sha256');
  return parsed.data.sha256;
};

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

export const readChunks = (app: FastifyInstance): void => {
  app.addContentTypeParser<Buffer>(
    BLOB_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_CHUNK_BYTES },
    (_request: FastifyRequest, body: Buffer, done) => done(null, body),
  );
};
