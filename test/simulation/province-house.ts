/** The province of a simulation: the real wire over whatever ledger it is given, without a socket. */
import fastify from 'fastify';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { blobRoutes } from '#server/blobs/routes.ts';
import { restoredRoutes } from '#server/enrolment/restored-routes.ts';
import { enrolmentRoutes } from '#server/enrolment/routes.ts';
import { feedRoutes } from '#server/feed/routes.ts';
import { answerFaults } from '#server/http/app.ts';
import { defaultLimits, type Limits, type WirePorts } from '#server/http/ports.ts';
import { signAnswers } from '#server/http/signed-answer.ts';
import { hearDesks } from '#server/http/speaking-desk.ts';
import { readWireBodies } from '#server/http/wire-body.ts';
import { ingestRoutes } from '#server/ingest/routes.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { WireAnswer, WireRequest } from './post.ts';

/** What a run puts behind the wire. */
export interface Behind {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly surroundings: Surroundings;
}

export interface ProvinceHouse {
  readonly key: ProvinceKey;
  readonly handle: (request: WireRequest) => Promise<WireAnswer>;
}

const limits: Limits = {
  ...defaultLimits,
  perAddress: 1e9,
  perDesk: 1e9,
  enrolments: 1e9,
  blobsAtOnce: 1e9,
};

const headersOf = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Built once a process: `behind` says at each request over which ledger it runs. */
export const buildHouse = async (
  key: ProvinceKey,
  behind: () => Behind,
  journal: typeof ingestRoutes = ingestRoutes,
): Promise<ProvinceHouse> => {
  const surroundings: Surroundings = {
    now: () => behind().surroundings.now(),
    randomBytes: (length) => behind().surroundings.randomBytes(length),
  };
  const ledger = new Proxy({} as Ledger, {
    get: (_none, name) => Reflect.get(behind().ledger, name) as unknown,
  });
  const blobs: BlobStore = {
    standing: (...asked) => behind().blobs.standing(...asked),
    append: (chunk) => behind().blobs.append(chunk),
    read: (name) => behind().blobs.read(name),
    has: (name) => behind().blobs.has(name),
  };
  const ports: WirePorts = { ledger, key, surroundings, tryOut: true, limits };
  const app = fastify({ logger: false, exposeHeadRoutes: false });
  signAnswers(app, ports);
  answerFaults(app);
  await app.register(async (scope) => enrolmentRoutes(scope, ports));
  await app.register(async (scope) => {
    readWireBodies(scope);
    hearDesks(scope, ports);
    journal(scope, ports);
    feedRoutes(scope, ports);
    blobRoutes(scope, { blobs, limits });
    restoredRoutes(scope, ports);
  });
  await app.ready();
  return {
    key,
    handle: async ({ method, path, headers, body }) => {
      const answer = await app.inject({
        method: method === 'POST' || method === 'PATCH' ? method : 'GET',
        url: path,
        headers: { ...headers },
        ...(body === null ? {} : { payload: Buffer.from(body) }),
      });
      return {
        status: answer.statusCode,
        headers: headersOf(answer.headers),
        body: new Uint8Array(answer.rawPayload),
      };
    },
  };
};
