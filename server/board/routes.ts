/** The province's board: plain pages rendered here, for signed-in operators. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { localDayOf } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import { mintCode } from '#server/enrolment/mint.ts';
import { sayFault } from '#server/http/log.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { loadStories } from '#server/store/ledger/stories.ts';
import { reviewParked } from '#server/ingest/review-parked.ts';
import { instantNow } from '#server/surroundings.ts';
import { departmentBoardPages } from '#server/departments/board-routes.ts';
import { departmentPages } from '#server/departments/own-routes.ts';
import { assetRoutes } from './assets.ts';
import { attachmentLines, attachmentList } from './attachment-list.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { cataloguePages, catalogueUpload } from './catalogue-routes.ts';
import { closesPage } from './closes-page.ts';
import { readCloses } from './closes.ts';
import { desksPage, mintedPage, revokePage } from './desk-pages.ts';
import { DOSSIERS_A_PAGE, dossiersPage } from './dossier-list-page.ts';
import { dossierPage } from './dossier-page.ts';
import { envelopePages, envelopeUpload } from './envelope-routes.ts';
import { flagPages } from './flag-routes.ts';
import { formSetPages } from './form-sets-routes.ts';
import { formsPages } from './forms-routes.ts';
import type { LodgePorts } from '#server/portal/lodge.ts';
import { portalPages } from './portal-routes.ts';
import { publishingPages } from './publishing/routes.ts';
import { publishingUploads } from './publishing/uploads.ts';
import { knowOperators, operatorOf, parseForm, parseParts, requireOperator } from './guard.ts';
import { overviewPage } from './overview-page.ts';
import { html } from './html.ts';
import { contextOf, sendPage, type PageContext } from './page.ts';
import { paperList, papersOf } from './paper-list.ts';
import { paperRoutes } from './paper-routes.ts';
import * as queries from './queries.ts';
import { revokeDesk } from './revoke.ts';
import { sessionRoutes, signOutRoute } from './session-routes.ts';
import { readUploads } from './upload.ts';
import { waitingPage } from './waiting-page.ts';

const MAX_LINES = 200;
const MAX_CLOSES = 50;

/** What `newDeskChoice` and `deskChoice` write. */
const codeForm = z.object({
  for: z.string().regex(/^(?:office|desk) \S{1,100}$/),
});
const listQuery = z.object({
  q: z.string().max(200).transform(cleanText).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
const dossierParams = z.object({ office: z.string().max(100), id: z.string().max(64) });
const deskParams = z.object({ desk: z.string().max(64) });

const overviewRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings } = ports;
  app.get('/board', async (request, reply) => {
    const now = instantNow(surroundings);
    const names = await queries.readOffices(database);
    const days = await queries.readDay(database, localDayOf(now));
    return sendPage(reply, overviewPage(pageFor(request, ports), now, names, days));
  });
  app.get('/board/closes', async (request, reply) => {
    const lines = await readCloses(database, MAX_CLOSES);
    const names = await queries.readDeskNames(database);
    return sendPage(reply, closesPage(pageFor(request, ports), lines, names));
  });
};

const deskRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings } = ports;
  app.get('/board/desks', async (request, reply) => {
    const names = await queries.readOffices(database);
    const desks = await queries.readDesks(database);
    return sendPage(reply, desksPage(pageFor(request, ports), names, desks));
  });

  app.post('/board/codes', async (request, reply) => {
    const [kind = '', id = ''] = parseForm(request, codeForm).for.split(' ');
    const desk = kind === 'desk' ? await queries.readDesk(database, id) : null;
    const office = kind === 'desk' ? (desk?.office ?? '') : id;
    const { operator } = operatorOf(request);
    const minted = await mintCode(database, surroundings, {
      office,
      desk: desk?.id ?? null,
      mintedBy: operator,
    });
    if (!minted.ok) throw refuse(400, refusalCodes.invalid, 'for');
    const names = await queries.readOffices(database);
    const name = names.find(({ code }) => code === office)?.name ?? office;
    return sendPage(reply, mintedPage(pageFor(request, ports), name, minted.value));
  });

  const deskIn = async (request: FastifyRequest): Promise<queries.DeskLine> => {
    const { desk: id } = parseParts(request.params, deskParams);
    const desk = await queries.readDesk(database, id);
    if (desk === null) throw refuse(404, refusalCodes.notFound);
    return desk;
  };
  app.post('/board/desks/:desk/key', async (request, reply) => {
    const desk = await deskIn(request);
    await queries.askForNewKey(database, desk.id, instantNow(surroundings));
    return reply.redirect('/board/desks', 303);
  });
  app.get('/board/desks/:desk/revoke', async (request, reply) =>
    sendPage(reply, revokePage(pageFor(request, ports), await deskIn(request))),
  );
  app.post('/board/desks/:desk/revoke', async (request, reply) => {
    const desk = await deskIn(request);
    await revokeDesk(database, surroundings, desk.id);
    return reply.redirect('/board/desks', 303);
  });
};

const dossierRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, blobs } = ports;
  const storyOf = async (office: string, id: string) =>
    (await loadStories(database, office, [id])).get(id) ?? null;
  const dossierOf = async (office: string, id: string) =>
    (await storyOf(office, id))?.dossier ?? null;
  paperRoutes(app, ports, dossierOf);
  attachmentRoutes(app, ports, dossierOf);

  app.get('/board/dossiers', async (request, reply) => {
    const { q, page } = parseParts(request.query, listQuery);
    const offset = (page - 1) * DOSSIERS_A_PAGE;
    const found = await queries.readDossiers(database, q, offset, DOSSIERS_A_PAGE);
    return sendPage(reply, dossiersPage(pageFor(request, ports), q, page, found));
  });

  app.get('/board/dossiers/:office/:id', async (request, reply) => {
    const { office, id } = parseParts(request.params, dossierParams);
    const story = await storyOf(office, id);
    if (story?.dossier == null) throw refuse(404, refusalCodes.notFound);
    const names = {
      desks: await queries.readDeskNames(database),
      officers: await queries.readOfficerNames(database, office),
    };
    const context = pageFor(request, ports);
    const files = await attachmentLines(story.dossier, blobs);
    const papers = html`${paperList(context, office, id, await papersOf(story.dossier, blobs))}
    ${attachmentList(context, office, id, files)}`;
    return sendPage(reply, dossierPage(context, story.dossier, story.entries, names, papers));
  });
};

const waitingRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database } = ports;
  const waitingNow = async (left: number | null) => ({
    parked: await queries.readParked(database, MAX_LINES),
    quarantine: await queries.readQuarantine(database, MAX_LINES),
    lives: await queries.readOtherLives(database, MAX_LINES),
    left,
  });
  app.get('/board/waiting', async (request, reply) =>
    sendPage(reply, waitingPage(pageFor(request, ports), await waitingNow(null))),
  );
  app.post('/board/waiting/retry', async (request, reply) => {
    const left = await reviewParked(ports, (fault, { raw: { desk, epoch, seq } }) =>
      request.log.error({ desk, epoch, seq, ...sayFault(fault) }, 'entry set aside'),
    );
    return sendPage(reply, waitingPage(pageFor(request, ports), await waitingNow(left)));
  });
};

const pageFor = (request: FastifyRequest, { tryOut }: ProvincePorts): PageContext =>
  contextOf(request, operatorOf(request), tryOut);

export const boardRoutes = async (
  app: FastifyInstance,
  ports: ProvincePorts,
  lodging: LodgePorts,
): Promise<void> => {
  assetRoutes(app);
  await knowOperators(app, ports);
  sessionRoutes(app, ports);
  await departmentPages(app, ports, lodging.chain);
  await app.register(async (guarded) => {
    requireOperator(guarded);
    signOutRoute(guarded, ports);
    overviewRoutes(guarded, ports);
    deskRoutes(guarded, ports);
    dossierRoutes(guarded, ports);
    waitingRoutes(guarded, ports);
    envelopePages(guarded, ports);
    cataloguePages(guarded, ports);
    flagPages(guarded, ports);
    formsPages(guarded, ports);
    formSetPages(guarded, ports);
    portalPages(guarded, ports, lodging);
    departmentBoardPages(guarded, ports);
    publishingPages(guarded, ports);
  });
  await app.register(async (scope) => {
    readUploads(scope);
    envelopeUpload(scope, ports);
    catalogueUpload(scope, ports);
    publishingUploads(scope, ports);
  });
};
