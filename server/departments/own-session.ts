/** Signing in and out on a department's page, and which requests are believed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanText } from '#shared/edge/clean-text.ts';
import { z } from '#shared/schema.ts';
import { parseForm } from '#server/board/guard.ts';
import { contextOf, sendPage, type PageContext } from '#server/board/page.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { rateLimit } from '#server/http/rate-limit.ts';
import { refuse } from '#server/http/refusal.ts';
import {
  endedFormToken,
  findSession,
  formTokensOf,
  signIn,
  signOut,
  type DepartmentSession,
} from './accounts.ts';
import { ownSignInPage } from './own-list-page.ts';
import type { Pending } from './own-typed.ts';

declare module 'fastify' {
  interface FastifyRequest {
    departmentSession: DepartmentSession | null;
  }
}

const DEPARTMENT_COOKIE = 'qmc_department';
const STATUS_WRONG = 403;
const STATUS_ENDED = 401;

const signInForm = z.object({ name: z.string().max(100), password: z.string().max(200) });

/** Whoever changes the language on the answer to a form comes back to the list, and to no operator's page. */
export const contextFor = (asked: FastifyRequest, tryOut: boolean): PageContext => ({
  ...contextOf(asked, null, tryOut),
  ...(asked.method === 'GET' ? {} : { path: '/department' }),
});

export const sessionOf = (asked: FastifyRequest): DepartmentSession => {
  if (asked.departmentSession === null) throw new Error('asked for the session before the guard');
  return asked.departmentSession;
};

/** What the form of a session that has ended says, if it is one. */
export type FromEnded = (asked: FastifyRequest, formToken: string) => Promise<Pending | null>;

/** From here on only whoever is signed in; what was typed in a session that has ended is carried on to the sign-in. */
export const requireSession = (
  app: FastifyInstance,
  ports: ProvincePorts,
  fromEnded: FromEnded,
): void => {
  app.addHook('preValidation', async (asked, reply) => {
    const cookie = asked.cookies[DEPARTMENT_COOKIE];
    asked.departmentSession = cookie === undefined ? null : await findSession(ports, cookie);
    if (asked.departmentSession !== null) return undefined;
    const ended =
      cookie === undefined || asked.method !== 'POST' ? null : await endedFormToken(ports, cookie);
    const pending = ended === null ? null : await fromEnded(asked, ended);
    if (pending === null) return reply.redirect('/department/sign-in', 303);
    reply.code(STATUS_ENDED);
    const context = contextFor(asked, ports.tryOut);
    return sendPage(reply, ownSignInPage(context, { wrong: false, pending }));
  });
};

/** Only forms that our own page drew for this account are believed, be it in a session before this one. */
export const expectToken = async (ports: ProvincePorts, asked: FastifyRequest): Promise<void> => {
  const { formToken } = parseForm(asked, z.object({ formToken: z.string() }));
  const session = sessionOf(asked);
  if (formToken === session.formToken) return;
  if (!(await formTokensOf(ports, session.account)).includes(formToken))
    throw refuse(403, 'form_expired', 'formToken');
};

const setCookie = (reply: FastifyReply, token: string, tryOut: boolean): FastifyReply =>
  // As the operators' cookie: behind TLS, but for a try-out on this machine.
  reply.setCookie(DEPARTMENT_COOKIE, token, {
    path: '/department',
    httpOnly: true,
    sameSite: 'strict',
    secure: !tryOut,
  });

/** Counts attempts, signs in, and draws the form again where name or password are wrong. */
export const signingIn = (ports: ProvincePorts) => {
  const { surroundings, limits, tryOut } = ports;
  return {
    perAddress: rateLimit(surroundings, limits.signIns),
    /** Null: the answer is given. */
    enter: async (
      asked: FastifyRequest,
      reply: FastifyReply,
      pending: Pending | null,
    ): Promise<DepartmentSession | null> => {
      const { name, password } = parseForm(asked, signInForm);
      const opened = await signIn(ports, cleanText(name), password);
      const session = opened === null ? null : await findSession(ports, opened);
      if (opened === null || session === null) {
        reply.code(STATUS_WRONG);
        const said = { wrong: true, name, pending };
        await sendPage(reply, ownSignInPage(contextFor(asked, tryOut), said));
        return null;
      }
      setCookie(reply, opened, tryOut);
      asked.departmentSession = session;
      return session;
    },
  };
};

export type SigningIn = ReturnType<typeof signingIn>;

export const signInRoutes = (
  app: FastifyInstance,
  { tryOut }: ProvincePorts,
  { perAddress, enter }: SigningIn,
): void => {
  app.get('/department/sign-in', async (asked, reply) =>
    sendPage(reply, ownSignInPage(contextFor(asked, tryOut), { wrong: false })),
  );
  app.post('/department/sign-in', { onRequest: perAddress }, async (asked, reply) =>
    (await enter(asked, reply, null)) === null ? reply : reply.redirect('/department', 303),
  );
};

/** Behind the guard. */
export const signOutRoute = (app: FastifyInstance, ports: ProvincePorts): void => {
  app.post('/department/sign-out', async (asked, reply) => {
    await expectToken(ports, asked);
    const cookie = asked.cookies[DEPARTMENT_COOKIE];
    if (cookie !== undefined) await signOut(ports, cookie);
    return reply
      .clearCookie(DEPARTMENT_COOKIE, { path: '/department' })
      .redirect('/department/sign-in', 303);
  });
};
