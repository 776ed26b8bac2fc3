/** `/board/portal`: keys of portals, what they lodged, and in a try-out a dossier of invented people. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { instantOf } from '#shared/calendar/local-time.ts';
import { cleanText, textWithin } from '#shared/edge/clean-text.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { lodgeRequest, type LodgeRequest } from '#shared/protocol/portal.ts';
import { z } from '#shared/schema.ts';
import { fill } from '#shared/text/fill.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import {
  listClients,
  makeClient,
  renewClientKey,
  revokeClient,
  tryOutClient,
} from '#server/portal/clients.ts';
import { lodge, type LodgePorts } from '#server/portal/lodge.ts';
import { samplePdf } from '#server/portal/sample-pdf.ts';
import { hex, instantNow, sha256 } from '#server/surroundings.ts';
import { tryOutOffice } from '#server/try-out/seed.ts';
import { operatorOf, parseForm, parseParts } from './guard.ts';
import { contextOf, sendPage, type PageContext } from './page.ts';
import { portalKeyPage, portalPage, type PortalView, type TryOutFilled } from './portal-page.ts';
import { readOnline } from './portal-queries.ts';
import { readOffices } from './queries.ts';

const MAX_LINES = 50;
const MAX_NAME = 200;
const STATUS_REFUSED = 422;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const fresh: TryOutFilled = {
  office: tryOutOffice.code,
  procedureCode: '1.001193',
  person: 'Nguyễn Thị Thử',
  hours: 0,
};

const clientParams = z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/) });
const clientForm = z.object({ name: z.string().max(2 * MAX_NAME) });
const tryOutForm = z.object({
  office: z.string().max(100),
  procedureCode: z.string().max(40).transform(cleanText),
  person: z.string().max(MAX_NAME).transform(cleanText),
  hours: z.coerce.number().int().min(0).max(240),
});

const inventedPerson = (name: string): LodgeRequest['submitter'] => ({
  kind: 'person',
  name,
  birthDate: '1990-05-17',
  sex: null,
  idNumber: '001190000000',
  idIssuedAt: null,
  address: 'Thôn Thử, xã Thử Nghiệm',
  phone: '0900 000 001',
  email: '',
});

export const portalPages = (
  app: FastifyInstance,
  ports: ProvincePorts,
  lodging: LodgePorts,
): void => {
  const { database, surroundings, blobs, tryOut } = ports;

  const contextFor = (request: FastifyRequest): PageContext =>
    contextOf(request, operatorOf(request), tryOut);

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    filled: TryOutFilled,
    said: PortalView['said'],
  ): Promise<FastifyReply> => {
    const view = {
      clients: await listClients(database),
      newest: await readOnline(database, MAX_LINES),
      offices: await readOffices(database),
      filled: tryOut ? filled : null,
      said,
    };
    return sendPage(reply, portalPage(contextFor(request), view));
  };

  app.get('/board/portal', (request, reply) => show(request, reply, fresh, null));

  app.post('/board/portal', async (request, reply) => {
    const name = textWithin(parseForm(request, clientForm).name, MAX_NAME);
    if (!name.ok) throw refuse(400, refusalCodes.invalid, 'name');
    const madeBy = operatorOf(request).operator;
    const key = await makeClient(database, surroundings, { name: name.value, madeBy });
    return sendPage(reply, portalKeyPage(contextFor(request), name.value, key));
  });
  app.post('/board/portal/:id/key', async (request, reply) => {
    const { id } = parseParts(request.params, clientParams);
    const renewed = await renewClientKey(database, surroundings, id);
    if (renewed === null) throw refuse(404, refusalCodes.notFound);
    return sendPage(reply, portalKeyPage(contextFor(request), renewed.name, renewed.key));
  });
  app.post('/board/portal/:id/revoke', async (request, reply) => {
    const { id } = parseParts(request.params, clientParams);
    await revokeClient(database, id, instantNow(surroundings));
    return reply.redirect('/board/portal', 303);
  });

  if (!tryOut) return;

  /** The file first, as a portal would. */
  const sampleFile = async (client: string) => {
    const content = samplePdf();
    const name = hex(sha256(content));
    const chunk = { name, desk: client, offset: 0, bytes: content.length, content };
    const kept = await blobs.append(chunk);
    if (!kept.ok) throw refuse(507, kept.error.code);
    return {
      name: 'to-khai-thu.pdf',
      sha256: name,
      bytes: content.length,
      type: 'application/pdf',
      pages: 1,
    };
  };

  app.post('/board/portal/try-out', async (request, reply) => {
    const filled = parseForm(request, tryOutForm);
    const client = await tryOutClient(database, surroundings);
    const file = await sampleFile(client.id);
    const asked = lodgeRequest.safeParse({
      reference: `THU-${hex(surroundings.randomBytes(6))}`,
      // A citizen who sent it this very minute has sent it before the desk's clock says so.
      submittedAt: instantOf(surroundings.now() - filled.hours * HOUR - MINUTE),
      procedureCode: filled.procedureCode,
      submitter: inventedPerson(filled.person),
      papers: [{ name: 'Tờ khai thử', files: [file] }],
    });
    if (!asked.success) throw refuse(400, refusalCodes.invalid, 'person');
    const lodged = await lodge(lodging, client, filled.office, asked.data);
    const { portal } = contextFor(request).texts;
    if (!lodged.ok) {
      reply.code(STATUS_REFUSED);
      const text = portal.problems[lodged.error.code];
      return show(request, reply, filled, { good: false, text });
    }
    const [line] = (await readOnline(database, MAX_LINES)).filter(
      ({ dossier }) => dossier === lodged.value.dossier,
    );
    const text = fill(portal.tryOut.sent, { number: line?.number ?? '' });
    return show(request, reply, filled, { good: true, text });
  });
};
