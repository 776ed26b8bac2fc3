/** The province as an HTTP application: wire, board and documentation, without a listening socket. */
import fastify, { LogController, type FastifyInstance } from 'fastify';
import cookie from '@fastify/cookie';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { CONTENT_TYPE } from '#shared/protocol/signing.ts';
import { blobRoutes } from '#server/blobs/routes.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { documentationRoutes } from '#server/board/documentation.ts';
import { enrolmentRoutes } from '#server/enrolment/routes.ts';
import { packRoutes } from '#server/packs/routes.ts';
import { lendingRoutes } from '#server/lending/routes.ts';
import { departmentRoutes } from '#server/departments/routes.ts';
import { createPortal } from '#server/portal/portal.ts';
import { portalRoutes } from '#server/portal/routes.ts';
import { presenceRoutes } from '#server/presence/routes.ts';
import { restoredRoutes } from '#server/enrolment/restored-routes.ts';
import { carryOn, createCarrier, saidOfCarrying } from '#server/crossing/carrier.ts';
import { envelopeRoutes } from '#server/envelope/routes.ts';
import { feedRoutes } from '#server/feed/routes.ts';
import { ingestRoutes } from '#server/ingest/routes.ts';
import { tryOutRoutes } from '#server/try-out/routes.ts';
import { sayFault } from './log.ts';
import type { ProvincePorts } from './ports.ts';
import { rateLimit } from './rate-limit.ts';
import { refusalBody, refusalOf, type Refusal } from './refusal.ts';
import { isWire, signAnswers } from './signed-answer.ts';
import { hearDesks } from './speaking-desk.ts';
import { readWireBodies } from './wire-body.ts';
import { refusalPage } from '#server/board/refusal-page.ts';

export interface AppOptions {
  readonly ports: ProvincePorts;
  readonly log: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Proxies that may say whom they speak for. */
  readonly trustedProxies: readonly string[];
}

const MINUTE = 60_000;
const MAX_HEADER_BYTES = 16_384;

const rawRefusal = (status: number, body: string): string =>
  [
    `HTTP/1.1 ${status} Bad Request`,
    `content-type: ${CONTENT_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');

/** Whatever is thrown or not there gets an exact answer, on the wire and on the board. */
export const answerFaults = (app: FastifyInstance): void => {
  app.setErrorHandler<Error>((fault, request, reply) => {
    const { refusal, defect } = refusalOf(fault);
    if (defect) request.log.error(sayFault(fault), refusal.code);
    if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
    reply.code(refusal.status);
    return isWire(request)
      ? reply.type(CONTENT_TYPE).send(refusalBody(refusal))
      : refusalPage(request, reply, refusal);
  });
  app.setNotFoundHandler((request, reply) => {
    const refusal = { status: 404, code: refusalCodes.notFound, field: null };
    reply.code(404);
    return isWire(request)
      ? reply.type(CONTENT_TYPE).send(refusalBody(refusal))
      : refusalPage(request, reply, refusal);
  });
};

export const buildApp = async ({
  ports,
  log,
  trustedProxies,
}: AppOptions): Promise<FastifyInstance> => {
  const invalid: Refusal = { status: 400, code: refusalCodes.invalid, field: null };
  const app = fastify({
    logger: { level: log, stream: process.stderr },
    // One line a request, written below: never a query, a name or an address.
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: MAX_HEADER_BYTES,
    // A desk on 64 kbit/s gets its batch through; a connection that only holds on does not stay.
    requestTimeout: 5 * MINUTE,
    connectionTimeout: 6 * MINUTE,
    keepAliveTimeout: MINUTE,
    forceCloseConnections: 'idle',
    // Who still speaks while it stops gets an answer like any other, signed, on a connection that then ends.
    return503OnClosing: false,
    http: { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: MINUTE },
    clientErrorHandler: (_fault, socket) => {
      if (socket.writable) socket.end(rawRefusal(invalid.status, refusalBody(invalid)));
    },
    frameworkErrors: (_fault, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(invalid.status, { 'content-type': CONTENT_TYPE });
      reply.raw.end(refusalBody(invalid));
    },
  });

  await app.register(cookie);
  signAnswers(app, ports);

  const perAddress = rateLimit(ports.surroundings, ports.limits.perAddress);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    await perAddress(request);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        desk: request.speakingDesk?.id ?? null,
      },
      'request',
    );
  });

  answerFaults(app);

  const lodging = createPortal(ports);
  carryOn(app, createCarrier({ ...ports, chain: lodging.chain }, saidOfCarrying(app)));

  await app.register(async (scope) => enrolmentRoutes(scope, ports));
  await app.register(async (scope) => {
    readWireBodies(scope);
    hearDesks(scope, ports);
    ingestRoutes(scope, ports);
    feedRoutes(scope, ports);
    presenceRoutes(scope, ports);
    lendingRoutes(scope, ports);
    restoredRoutes(scope, ports);
    blobRoutes(scope, ports);
    packRoutes(scope, ports);
    envelopeRoutes(scope, ports);
  });
  await app.register(async (scope) => portalRoutes(scope, ports, lodging));
  await app.register(async (scope) => departmentRoutes(scope, ports, lodging.chain));
  await app.register(async (scope) => boardRoutes(scope, ports, lodging));
  await app.register(async (scope) => documentationRoutes(scope, ports.tryOut));
  if (ports.tryOut) await app.register(async (scope) => tryOutRoutes(scope, ports));
  return app;
};
