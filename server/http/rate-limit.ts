/** Rate limits: by address before anything is read, by desk once it has proven who it is. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooMany } from './refusal.ts';

export type RateLimit = (request: FastifyRequest) => Promise<void>;

/** `max` requests a minute for each key; beyond it the request ends with 429. */
export const rateLimit = (
  app: FastifyInstance,
  max: number,
  keyOf: (request: FastifyRequest) => string = (request) => request.ip,
): RateLimit => {
  const check = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: keyOf });
  return async (request) => {
    const result = await check(request);
    if (!result.isAllowed && result.isExceeded) throw tooMany(result.ttlInSeconds);
  };
};
