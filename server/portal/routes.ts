/** `/portal/v1`: the portal lodges online dossiers and asks how they stand. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { blobRefusalCodes } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  lodgeRequest,
  MAX_LODGE_BYTES,
  portalKeyInvalid,
  portalPaths,
  portalReference,
} from '#shared/protocol/portal.ts';
import { z } from '#shared/schema.ts';
import { keyedFileRoutes } from '#server/blobs/keyed-routes.ts';
import { hearKeys, JSON_TYPE, named, sentAs } from '#server/http/keyed-program.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse, type RefusedRequest } from '#server/http/refusal.ts';
import { instantNow } from '#server/surroundings.ts';
import { clientOf, type PortalClient } from './clients.ts';
import { lodge, type LodgePorts } from './lodge.ts';
import { cleaned, type LodgeRefusal } from './read-lodging.ts';
import { findLodged, readDossier, standingOf, type LodgedDossier } from './standing.ts';

const officeParams = z.object({ office: z.string().min(1).max(100) });
const dossierParams = z.object({ reference: portalReference });
const documentParams = dossierParams.extend({ document: z.string().min(1).max(64) });

const statusOf = ({ code }: LodgeRefusal): number => {
  if (code === 'office_unknown') return 404;
  return code === 'reference_used' || code === 'numbers_ended' ? 409 : 422;
};

const notLodged = (refusal: LodgeRefusal): RefusedRequest =>
  refuse(statusOf(refusal), refusal.code, refusal.field);

export const portalRoutes = (
  app: FastifyInstance,
  ports: ProvincePorts,
  lodging: LodgePorts,
): void => {
  const { database, surroundings, blobs } = ports;
  const clientIn = hearKeys<PortalClient>(app, ports, {
    holderOf: (key) => clientOf(database, key, instantNow(surroundings)),
    nameOf: ({ id }) => id,
    invalid: portalKeyInvalid,
  });
  keyedFileRoutes(app, ports, portalPaths.file, (request) => clientIn(request).id);

  const lodgedAs = async (request: FastifyRequest, reference: string): Promise<LodgedDossier> => {
    const found = await findLodged(database, clientIn(request).id, reference);
    if (found === null) throw refuse(404, refusalCodes.notFound, 'reference');
    return found;
  };

  app.post(portalPaths.lodge, { bodyLimit: MAX_LODGE_BYTES }, async (request, reply) => {
    const { office } = named(request, officeParams);
    const asked = sentAs(cleaned(request.body), lodgeRequest);
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
