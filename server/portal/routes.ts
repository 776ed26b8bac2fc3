/** `/portal/v1`: the portal lodges online dossiers and asks how they stand. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  BLOB_TYPE,
  blobChunkQuery,
  blobName,
  blobRefusalCodes,
  MAX_CHUNK_BYTES,
} from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  lodgeRequest,
  MAX_LODGE_BYTES,
  portalKeyInvalid,
  portalPaths,
  portalReference,
} from '#shared/protocol/portal.ts';
import { z } from '#shared/schema.ts';
import { admission } from '#server/blobs/admission.ts';
import { notTaken } from '#server/blobs/routes.ts';
import { sayFault } from '#server/http/log.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { countingWindow } from '#server/http/rate-limit.ts';
import {
  refusalBody,
  refusalOf,
  refuse,
  tooMany,
  type RefusedRequest,
} from '#server/http/refusal.ts';
import { bodyBytes, parseQuery } from '#server/http/wire-body.ts';
import { instantNow } from '#server/surroundings.ts';
import { clientOf, type PortalClient } from './clients.ts';
import { lodge, type LodgePorts } from './lodge.ts';
import { cleaned, type LodgeRefusal } from './read-lodging.ts';
import { findLodged, readDossier, standingOf, type LodgedDossier } from './standing.ts';

declare module 'fastify' {
  interface FastifyRequest {
    portalClient: PortalClient | null;
  }
}

const JSON_TYPE = 'application/json; charset=utf-8';
const RETRY_SECONDS = 20;

const officeParams = z.object({ office: z.string().min(1).max(100) });
const fileParams = z.object({ sha256: blobName });
const dossierParams = z.object({ reference: portalReference });
const documentParams = dossierParams.extend({ document: z.string().min(1).max(64) });

/** What a path names, or 404. */
const named = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(request.params);
  if (!parsed.success) throw refuse(404, refusalCodes.notFound);
  return parsed.data;
};

const statusOf = ({ code }: LodgeRefusal): number => {
  if (code === 'office_unknown') return 404;
  return code === 'reference_used' || code === 'numbers_ended' ? 409 : 422;
};

const notLodged = (refusal: LodgeRefusal): RefusedRequest =>
  refuse(statusOf(refusal), refusal.code, refusal.field);

const clientIn = (request: FastifyRequest): PortalClient => {
  if (request.portalClient === null) throw new Error('asked for the portal before the guard');
  return request.portalClient;
};

const hearClients = (
  app: FastifyInstance,
  { database, surroundings, limits }: ProvincePorts,
): void => {
  app.decorateRequest('portalClient', null);
  const count = countingWindow(limits.perAddress, surroundings.now);
  // Before the body is read: whoever is unknown does not get to send one.
  app.addHook('onRequest', async (request) => {
    const key = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const client =
      key === undefined ? null : await clientOf(database, key, instantNow(surroundings));
    if (client === null) throw refuse(401, portalKeyInvalid, 'authorization');
    const wait = count(client.id);
    if (wait > 0) throw tooMany(wait);
    request.portalClient = client;
  });
};

/** Refusals as JSON, whatever happens. */
const answerFaults = (app: FastifyInstance): void => {
  app.setErrorHandler<Error>((fault, request, reply) => {
    const { refusal, defect } = refusalOf(fault);
    if (defect) request.log.error(sayFault(fault), refusal.code);
    if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
    return reply.code(refusal.status).type(JSON_TYPE).send(refusalBody(refusal));
  });
};

const fileRoutes = (app: FastifyInstance, { blobs, limits }: ProvincePorts): void => {
  const house = admission(limits.blobsAtOnce);
  const admitted = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const leave = house.enter();
    if (leave === null) throw tooMany(RETRY_SECONDS);
    reply.raw.once('close', leave);
  };
  app.addContentTypeParser<Buffer>(
    BLOB_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_CHUNK_BYTES },
    (_request: FastifyRequest, body: Buffer, done) => done(null, body),
  );

  app.get(portalPaths.file, async (request, reply) => {
    const { sha256 } = named(request, fileParams);
    return reply.type(JSON_TYPE).send(await blobs.standing(sha256, clientIn(request).id));
  });
  app.patch(portalPaths.file, { onRequest: admitted }, async (request, reply) => {
    const { sha256: name } = named(request, fileParams);
    const { offset, bytes } = parseQuery(request, blobChunkQuery);
    const content = bodyBytes(request);
    const desk = clientIn(request).id;
    const taken = await blobs.append({ name, desk, offset, bytes, content });
    if (!taken.ok) throw notTaken(taken.error);
    return reply.type(JSON_TYPE).send(taken.value);
  });
};

const readBody = (body: unknown) => {
  const parsed = lodgeRequest.safeParse(cleaned(body));
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw refuse(400, refusalCodes.invalid, path === '' ? 'body' : path);
};

export const portalRoutes = (
  app: FastifyInstance,
  ports: ProvincePorts,
  lodging: LodgePorts,
): void => {
  const { database, blobs } = ports;
  answerFaults(app);
  hearClients(app, ports);
  fileRoutes(app, ports);

  const lodgedAs = async (request: FastifyRequest, reference: string): Promise<LodgedDossier> => {
    const found = await findLodged(database, clientIn(request).id, reference);
    if (found === null) throw refuse(404, refusalCodes.notFound, 'reference');
    return found;
  };

  app.post(portalPaths.lodge, { bodyLimit: MAX_LODGE_BYTES }, async (request, reply) => {
    const { office } = named(request, officeParams);
    const asked = readBody(request.body);
    const lodged = await lodge(lodging, clientIn(request), office, asked);
    if (!lodged.ok) throw notLodged(lodged.error);
    const found = await lodgedAs(request, asked.reference);
    return reply
      .code(lodged.value.repeated ? 200 : 201)
      .type(JSON_TYPE)
      .send(await standingOf(database, blobs, asked.reference, found));
  });

  app.get(portalPaths.dossier, async (request, reply) => {
    const { reference } = named(request, dossierParams);
    const found = await lodgedAs(request, reference);
    return reply.type(JSON_TYPE).send(await standingOf(database, blobs, reference, found));
  });

  app.get(portalPaths.document, async (request, reply) => {
    const { reference, document } = named(request, documentParams);
    const { documents } = await readDossier(database, await lodgedAs(request, reference));
    const paper = documents.find((one) => one.document === document);
    const content = paper === undefined ? null : await blobs.read(paper.sha256);
    if (content === null) throw refuse(404, blobRefusalCodes.missing, 'document');
    return reply.type('application/pdf').send(Buffer.from(content));
  });
};
