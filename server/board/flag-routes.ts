import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProvincePorts } from '#server/http/ports.ts';
import { flagsPage } from './flags-page.ts';
import { readFlags } from './flags.ts';
import { operatorOf } from './guard.ts';
import { contextOf, sendPage } from './page.ts';
import * as queries from './queries.ts';

const MAX_FLAGS = 500;

export const flagPages = (app: FastifyInstance, { database, tryOut }: ProvincePorts): void => {
  app.get('/board/flags', async (request: FastifyRequest, reply) => {
    const lines = await readFlags(database, MAX_FLAGS);
    const offices = new Map(
      (await queries.readOffices(database)).map(({ code, name }) => [code, name]),
    );
    const officers = new Map<string, ReadonlyMap<string, string>>();
    for (const office of new Set(lines.map((line) => line.office)))
      officers.set(office, await queries.readOfficerNames(database, office));
    const desks = await queries.readDeskNames(database);
    const context = contextOf(request, operatorOf(request), tryOut);
    return sendPage(reply, flagsPage(context, lines, { offices, desks, officers }));
  });
};
