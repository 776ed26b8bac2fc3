/** `POST /v1/presence`: in a scope where only known desks are heard. */
import type { FastifyInstance } from 'fastify';
import { presencePath, presenceRequest, type PresenceAnswer } from '#shared/protocol/presence.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { parseBody } from '#server/http/wire-body.ts';
import { createPresenceBoard } from './presence-board.ts';

export const presenceRoutes = (
  app: FastifyInstance,
  { database, surroundings }: Pick<ProvincePorts, 'database' | 'surroundings'>,
): void => {
  const board = createPresenceBoard();

  app.post(presencePath, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    const { dossier, officer } = parseBody(request, presenceRequest);
    const sitting = { desk: desk.id, office: desk.office, dossier, officer };
    const others = board.note(sitting, surroundings.now());
    const names =
      others.length === 0
        ? []
        : await database.query<{ readonly id: string; readonly name: string }>(
            'select id, name from desk where id = any($1)',
            [others.map((other) => other.desk)],
          );
    const said: PresenceAnswer = {
      others: others.map((other) => ({
        ...other,
        name: names.find(({ id }) => id === other.desk)?.name ?? other.desk,
      })),
    };
    return answer(reply, said);
  });
};
