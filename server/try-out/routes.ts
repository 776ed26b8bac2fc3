/**
 * `POST /try-out/code`: lets the start script of a try-out enrol its desk without a browser. Exists only in a
 * try-out, only for this machine, only with the operator's name and password (HTTP Basic).
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { CONTENT_TYPE } from '#shared/protocol/signing.ts';
import { passwordIsRight } from '#server/board/operators.ts';
import { mintCode } from '#server/enrolment/mint.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { rateLimit } from '#server/http/rate-limit.ts';
import { refusalBody } from '#server/http/refusal.ts';
import { tryOutOffice } from './seed.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const credentials = (
  request: FastifyRequest,
): { readonly name: string; readonly password: string } | null => {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (basic === undefined) return null;
  const [name = '', ...password] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { name, password: password.join(':') };
};

export const tryOutRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings } = ports;
  const perAddress = rateLimit(ports.surroundings, ports.limits.signIns);
  app.post('/try-out/code', { onRequest: perAddress }, async (request, reply) => {
    const who = credentials(request);
    const known =
      who !== null &&
      LOOPBACK.has(request.ip) &&
      (await passwordIsRight(ports, who.name, who.password));
    if (!known) {
      const refusal = { status: 401, code: refusalCodes.unsigned, field: 'authorization' };
      return reply.code(401).type(CONTENT_TYPE).send(refusalBody(refusal));
    }
    const minted = await mintCode(database, surroundings, {
      office: tryOutOffice.code,
      desk: null,
      mintedBy: who.name,
    });
    if (!minted.ok) throw new Error(`try-out code: ${minted.error.code}`);
    return reply.type(CONTENT_TYPE).send(JSON.stringify(minted.value));
  });
};
