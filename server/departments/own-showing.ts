/** The pages of a department, drawn for whoever is signed in. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import { parseParts } from '#server/board/guard.ts';
import { sendPage } from '#server/board/page.ts';
import { readOffices } from '#server/board/queries.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { hex, todayOf } from '#server/surroundings.ts';
import type { Department } from './departments.ts';
import { ownDossierPage } from './own-dossier-page.ts';
import type { Said } from './own-frame.ts';
import { ownListPage } from './own-list-page.ts';
import { contextFor, sessionOf } from './own-session.ts';
import type { ActTyped } from './own-typed.ts';
import { findHeld, listHeld, showHeld } from './views.ts';

const PAGE_LINES = 100;

const listQuery = z.object({ q: z.string().max(200).transform(cleanText).default('') });

export const dossierParams = z.object({
  office: z.string().max(100),
  dossier: z.string().max(64),
});

interface Held {
  readonly office: string;
  readonly department: Department;
  readonly dossier: Dossier;
}

/** The dossier that the path names; 404 where it is none of the department's. */
export const heldIn = async ({ database }: ProvincePorts, asked: FastifyRequest): Promise<Held> => {
  const { office, dossier: id } = parseParts(asked.params, dossierParams);
  const { department } = sessionOf(asked);
  const dossier = await findHeld(database, department, office, id);
  if (dossier === null) throw refuse(404, refusalCodes.notFound);
  return { office, department, dossier };
};

export const isHeld = async (
  { database }: ProvincePorts,
  asked: FastifyRequest,
): Promise<boolean> => {
  const { office, dossier } = parseParts(asked.params, dossierParams);
  return (await findHeld(database, sessionOf(asked).department, office, dossier)) !== null;
};

const officeNames = async ({ database }: ProvincePorts): Promise<ReadonlyMap<string, string>> =>
  new Map((await readOffices(database)).map(({ code, name }) => [code, name]));

const todayAt = ({ surroundings }: ProvincePorts): LocalDate => todayOf(surroundings);

export const showList = async (
  ports: ProvincePorts,
  asked: FastifyRequest,
  reply: FastifyReply,
  said: Said | null,
): Promise<FastifyReply> => {
  const query = listQuery.safeParse(asked.query);
  const text = query.success ? query.data.q : '';
  const session = sessionOf(asked);
  const listed = await listHeld(ports.database, session.department, text, PAGE_LINES);
  const offices = await officeNames(ports);
  const view = { listed, text, today: todayAt(ports), offices, said };
  return sendPage(reply, ownListPage(contextFor(asked, ports.tryOut), session, view));
};

export const showDossier = async (
  ports: ProvincePorts,
  asked: FastifyRequest,
  reply: FastifyReply,
  said: Said | null,
  typed: ActTyped = {},
): Promise<FastifyReply> => {
  const { blobs, surroundings, tryOut } = ports;
  const { office: code, department, dossier } = await heldIn(ports, asked);
  const held = await showHeld(blobs, department, code, dossier);
  const office = (await officeNames(ports)).get(code) ?? code;
  const newRequest = (): string => `trang-${hex(surroundings.randomBytes(12))}`;
  const view = { held, office, today: todayAt(ports), said, newRequest, typed };
  return sendPage(reply, ownDossierPage(contextFor(asked, tryOut), sessionOf(asked), view));
};
