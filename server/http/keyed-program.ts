/** A program with a key of its own, which is no desk: who speaks, what it names and sends, and refusals as JSON. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { z } from '#shared/schema.ts';
import { sayFault } from './log.ts';
import type { ProvincePorts } from './ports.ts';
import { countingWindow } from './rate-limit.ts';
import { refusalBody, refusalOf, refuse, tooMany } from './refusal.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

export interface KeyHolders<T> {
  /** Null for a key that nobody has, or has no more. */
  readonly holderOf: (key: string) => Promise<T | null>;
  /** Requests are counted by it. */
  readonly nameOf: (holder: T) => string;
  /** The refusal code where no holder is found. */
  readonly invalid: string;
}

/**
 * In a scope of its own, where only holders of a key are heard.
 * @returns who sent a request
 */
export const hearKeys = <T>(
  app: FastifyInstance,
  { surroundings, limits }: Pick<ProvincePorts, 'surroundings' | 'limits'>,
  { holderOf, nameOf, invalid }: KeyHolders<T>,
): ((request: FastifyRequest) => T) => {
  const heard = new WeakMap<FastifyRequest, { readonly holder: T }>();
  const count = countingWindow(limits.perAddress, surroundings.now);
  // Before the body is read: whoever is unknown does not get to send one.
  app.addHook('onRequest', async (request) => {
    const key = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const holder = key === undefined ? null : await holderOf(key);
    if (holder === null) throw refuse(401, invalid, 'authorization');
    const wait = count(nameOf(holder));
    if (wait > 0) throw tooMany(wait);
    heard.set(request, { holder });
  });
  app.setErrorHandler<Error>((fault, request, reply) => {
    const { refusal, defect } = refusalOf(fault);
    if (defect) request.log.error(sayFault(fault), refusal.code);
    if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
    return reply.code(refusal.status).type(JSON_TYPE).send(refusalBody(refusal));
  });
  return (request) => {
    const known = heard.get(request);
    if (known === undefined) throw new Error('asked who speaks before the guard');
    return known.holder;
  };
};

/** What a path names, or 404. */
export const named = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(request.params);
  if (!parsed.success) throw refuse(404, refusalCodes.notFound);
  return parsed.data;
};

/** What was sent, or 400 with the field. */
export const sentAs = <S extends z.ZodType>(body: unknown, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw refuse(400, refusalCodes.invalid, path === '' ? 'body' : path);
};
