/** Keeps what an operator has read or typed, under their name. */
import type { FastifyRequest } from 'fastify';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { ok, type Result } from '#shared/result.ts';
import { keepDraft, type KeepProblem, type Make } from '#server/drafts/drafts.ts';
import type { About } from '#server/drafts/subject.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { hex, instantNow } from '#server/surroundings.ts';
import { operatorOf } from '../guard.ts';

/** @returns the draft's id */
export const keep = async <P>(
  { database, surroundings }: ProvincePorts,
  request: FastifyRequest,
  about: About & { readonly fileName: string | null; readonly effectiveFrom: LocalDate },
  make: Make<P>,
): Promise<Result<string, P | KeepProblem>> => {
  const id = hex(surroundings.randomBytes(16));
  const readAt = instantNow(surroundings);
  const { operator } = operatorOf(request);
  const kept = await keepDraft(database, { ...about, id, readAt, readBy: operator }, make);
  return kept.ok ? ok(id) : kept;
};
