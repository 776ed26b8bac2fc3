/** Whoever brings something large: so many at once. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooMany } from '#server/http/refusal.ts';

const RETRY_SECONDS = 20;

/**
 * How many files may come in at once. Entries never wait behind scans: beyond this, whoever brings a file is asked
 * to come back later, and a desk does so by itself.
 */
export interface Admission {
  /** Null while the house is full; else gives the place back, once. */
  readonly enter: () => (() => void) | null;
}

export const admission = (places: number): Admission => {
  let inside = 0;
  return {
    enter: () => {
      if (inside >= places) return null;
      inside += 1;
      return () => {
        inside -= 1;
      };
    },
  };
};

/** Before anything is read; the place is given back whatever becomes of the request. */
export const admitted = (
  places: number,
): ((request: FastifyRequest, reply: FastifyReply) => Promise<void>) => {
  const house = admission(places);
  return async (_request, reply) => {
    const leave = house.enter();
    if (leave === null) throw tooMany(RETRY_SECONDS);
    reply.raw.once('close', leave);
  };
};
