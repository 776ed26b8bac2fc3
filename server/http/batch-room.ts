/**
 * Room for batches. All desks of a province may come back at the same moment, and anybody may send a bomb: what is on
 * its way in is counted by what it claims to weigh, only a few batches are unpacked and taken in at a time, and of
 * the rare ones that unpack to more than a batch may hold only one. Who finds no room is told when to come again, each
 * another time.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAX_BATCH_BYTES, MAX_SINGLE_BATCH_BYTES } from '#shared/protocol/journal-push.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { tooMany } from './refusal.ts';
import { createTurns, type Turns } from './turns.ts';

export interface BatchLimits {
  /** Batches that are unpacked and taken in at the same moment. */
  readonly atOnce: number;
  /** How long one waits for its turn; well below the minute after which a desk sends again. */
  readonly patienceMs: number;
  /** Packed bytes of all that is under way or waits. */
  readonly bytesUnderWay: number;
}

/** Seconds. */
const SOONEST = 3;
const SPREAD = 12;

/** Unpacking has stopped at the bound. */
export type TooLarge = 'too_large';

export interface BatchRoom {
  /** Before a body is read; ends with the answer. Throws the refusal when there is no room. */
  readonly enter: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Unpacks to at most `max` bytes when it is the request's turn; the turn ends with the answer. */
  readonly inTurn: (
    request: FastifyRequest,
    unpack: (max: number) => Promise<Buffer | TooLarge>,
  ) => Promise<Buffer | TooLarge>;
}

export const createBatchRoom = (
  { atOnce, patienceMs, bytesUnderWay }: BatchLimits,
  { randomBytes }: Surroundings,
): BatchRoom => {
  const ordinary = createTurns({ atOnce, patienceMs });
  const large = createTurns({ atOnce: 1, patienceMs });
  const answers = new WeakMap<FastifyRequest, FastifyReply>();
  let underWay = 0;

  const later = () => tooMany(SOONEST + ((randomBytes(1)[0] ?? 0) % SPREAD));

  /** Until the request is answered, or nobody is there any more to hear it. */
  const untilAnswered = (request: FastifyRequest, then: () => void): void => {
    const response = answers.get(request)?.raw;
    if (response === undefined || response.closed) {
      then();
      return;
    }
    let done = false;
    const once = (): void => {
      if (!done) then();
      done = true;
    };
    response.once('finish', once).once('close', once);
  };

  /** @returns ends the turn before the answer does */
  const takeTurn = async (request: FastifyRequest, turns: Turns): Promise<() => void> => {
    const end = await turns.take();
    if (end === null) throw later();
    untilAnswered(request, end);
    return end;
  };

  return {
    enter: (request, reply) => {
      const claimed = Number(request.headers['content-length'] ?? MAX_SINGLE_BATCH_BYTES);
      const bytes = Math.min(claimed, MAX_SINGLE_BATCH_BYTES);
      if (underWay + bytes > bytesUnderWay) throw later();
      underWay += bytes;
      answers.set(request, reply);
      untilAnswered(request, () => {
        underWay -= bytes;
      });
    },

    inTurn: async (request, unpack) => {
      const end = await takeTurn(request, ordinary);
      const body = await unpack(MAX_BATCH_BYTES);
      if (body !== 'too_large') return body;
      end();
      await takeTurn(request, large);
      return unpack(MAX_SINGLE_BATCH_BYTES);
    },
  };
};
