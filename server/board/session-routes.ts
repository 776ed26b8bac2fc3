/** Signing in and out, and the language: what works without a session. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from '#shared/schema.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { rateLimit } from '#server/http/rate-limit.ts';
import { parseForm, parseParts, SESSION_COOKIE } from './guard.ts';
import { closeSession, openSession, passwordIsRight } from './operators.ts';
import { contextOf, LANGUAGE_COOKIE, OWN_PATH, sendPage } from './page.ts';
import { signInPage } from './sign-in-page.ts';

const YEAR_SECONDS = 365 * 86_400;

const signInForm = z.object({ name: z.string().max(100), password: z.string().max(200) });

const languageQuery = z.object({
  to: z.enum(['vi', 'en']),
  back: z.string().regex(OWN_PATH).default('/board'),
});

export const sessionRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const perAddress = rateLimit(ports.surroundings, ports.limits.signIns);

  const setCookie = (reply: FastifyReply, name: string, value: string, maxAge?: number) =>
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      // A real province stands behind TLS; the try-out on this machine has none.
      secure: !ports.tryOut,
      ...(maxAge === undefined ? {} : { maxAge }),
    });

  app.get('/', async (_request, reply) => reply.redirect('/board', 302));

  app.get('/board/sign-in', async (request, reply) =>
    sendPage(reply, signInPage(contextOf(request, null, ports.tryOut), false)),
  );

  app.post('/board/sign-in', { onRequest: perAddress }, async (request, reply) => {
    const { name, password } = parseForm(request, signInForm);
    const known = await passwordIsRight(ports, name, password);
    if (!known) {
      reply.code(403);
      return sendPage(reply, signInPage(contextOf(request, null, ports.tryOut), true, name));
    }
    setCookie(reply, SESSION_COOKIE, await openSession(ports, name));
    return reply.redirect('/board', 303);
  });

  app.get('/board/language', async (request, reply) => {
    const { to, back } = parseParts(request.query, languageQuery);
    setCookie(reply, LANGUAGE_COOKIE, to, YEAR_SECONDS);
    return reply.redirect(back, 303);
  });
};

/** Behind the guard. */
export const signOutRoute = (app: FastifyInstance, ports: ProvincePorts): void => {
  app.post('/board/sign-out', async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await closeSession(ports, token);
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).redirect('/board/sign-in', 303);
  });
};
