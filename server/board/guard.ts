/** Who may see the board, and which forms are believed. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import formbody from '@fastify/formbody';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import { refuse } from '#server/http/refusal.ts';
import { findSession, type BoardPorts, type Session } from './operators.ts';

export const SESSION_COOKIE = 'qmc_operator';

declare module 'fastify' {
  interface FastifyRequest {
    boardSession: Session | null;
  }
}

/** Cookies are `SameSite=Strict`; beside that a form must come from our own page, where the browser says so. */
const expectOwnOrigin = (request: FastifyRequest): void => {
  const { origin } = request.headers;
  if (origin === undefined) return;
  const own = URL.canParse(origin) && new URL(origin).host === request.host;
  if (!own) throw refuse(403, 'form_expired', 'origin');
};

/** Knows the session where there is one; forms of other pages are refused. */
export const knowOperators = async (app: FastifyInstance, ports: BoardPorts): Promise<void> => {
  await app.register(formbody, { bodyLimit: 16_384 });
  app.decorateRequest('boardSession', null);
  app.addHook('onRequest', async (request) => {
    if (request.method === 'POST') expectOwnOrigin(request);
    const token = request.cookies[SESSION_COOKIE];
    request.boardSession = token === undefined ? null : await findSession(ports, token);
  });
};

/** From here on only signed-in operators, and forms only with their session's own token. */
export const requireOperator = (app: FastifyInstance): void => {
  app.addHook('preValidation', async (request, reply) => {
    if (request.boardSession === null) return reply.redirect('/board/sign-in', 303);
    if (request.method !== 'POST') return undefined;
    const { formToken } = parseForm(request, z.object({ formToken: z.string() }));
    if (formToken !== request.boardSession.formToken)
      throw refuse(403, 'form_expired', 'formToken');
    return undefined;
  });
};

export const operatorOf = (request: FastifyRequest): Session => {
  if (request.boardSession === null) throw new Error('asked for the operator before the guard');
  return request.boardSession;
};

export const parseForm = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  throw refuse(400, refusalCodes.invalid, parsed.error.issues[0]?.path.join('.') ?? null);
};

export const parseParts = <S extends z.ZodType>(value: unknown, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refuse(404, refusalCodes.notFound);
};
