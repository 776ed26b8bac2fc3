/** `/board/catalogue`: a province's decision is read, looked at, and put in force for every desk. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { MAX_DECISION } from '#shared/catalogue/procedure.ts';
import { seedEdition } from '#shared/catalogue/seed/seed.ts';
import { cleanText, textWithin } from '#shared/edge/clean-text.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { fill, type TextValues } from '#shared/text/fill.ts';
import type { BoardTexts } from '#shared/text/board.ts';
import {
  keepDecision,
  listCatalogues,
  listDecisions,
  publishDecision,
  readDecisionKept,
} from '#server/catalogue/decisions.ts';
import { MAX_DECISION_BYTES, readDecision } from '#server/catalogue/read-decision.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { hex, instantNow, todayOf } from '#server/surroundings.ts';
import { cataloguePage, type Filled } from './catalogue-page.ts';
import { decisionPage } from './decision-page.ts';
import { operatorOf, parseParts } from './guard.ts';
import { contextOf, sendPage } from './page.ts';
import { saveUpload, type Upload } from './upload.ts';

const MAX_LINES = 50;
const STATUS_REFUSED = 422;
const MAX_FILE_NAME = 200;

const params = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

type ProblemCode = keyof BoardTexts['catalogue']['problems'];
interface Problem {
  readonly code: ProblemCode;
  readonly values?: TextValues;
}

const problemOf = ({ code, ...values }: { readonly code: ProblemCode } & TextValues): Problem => ({
  code,
  values,
});

const show = async (
  { database, tryOut }: ProvincePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  filled: Filled,
  problem: Problem | null,
): Promise<FastifyReply> => {
  const context = contextOf(request, operatorOf(request), tryOut);
  const published = await listCatalogues(database, MAX_LINES);
  const read = await listDecisions(database, MAX_LINES);
  const words = context.texts.catalogue.problems;
  const said = problem === null ? null : fill(words[problem.code], problem.values);
  return sendPage(reply, cataloguePage(context, published, read, filled, said));
};

const filledOf = ({ fields }: Upload): Filled => ({
  decision: cleanText(fields.get('decision') ?? ''),
  from: cleanText(fields.get('from') ?? ''),
  whole: fields.get('whole') === 'yes',
});

/** @returns the decision's id; the file is gone afterwards, what it says is kept */
const takeDecision = async (
  { database, surroundings }: ProvincePorts,
  operator: string,
  upload: Upload,
  path: string,
): Promise<Result<string, Problem>> => {
  const { decision, from, whole } = filledOf(upload);
  const name = textWithin(decision, MAX_DECISION);
  if (!name.ok) return err({ code: 'decision_missing' });
  const day = parseLocalDate(from);
  if (!day.ok) return err({ code: 'day_wrong' });
  if (upload.fileName === null) return err({ code: 'file_missing' });
  const proposal = await readDecision(new Uint8Array(await readFile(path)), seedEdition());
  if (!proposal.ok) return err(problemOf({ ...proposal.error }));
  const id = hex(surroundings.randomBytes(16));
  const kept = await keepDecision(database, proposal.value, {
    id,
    readAt: instantNow(surroundings),
    readBy: operator,
    fileName: cleanText(upload.fileName).slice(0, MAX_FILE_NAME),
    decision: name.value,
    effectiveFrom: day.value,
    whole,
  });
  return kept.ok ? ok(id) : err(problemOf({ ...kept.error }));
};

/** With the other pages, for signed-in operators. */
export const cataloguePages = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;
  app.get('/board/catalogue', (request, reply) => {
    const from = todayOf(surroundings);
    return show(ports, request, reply, { decision: '', from, whole: false }, null);
  });

  const showDecision = async (
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem | null,
  ): Promise<FastifyReply> => {
    const decision = await readDecisionKept(database, parseParts(request.params, params).id);
    if (decision === null) throw refuse(404, refusalCodes.notFound);
    const context = contextOf(request, operatorOf(request), tryOut);
    const words = context.texts.catalogue.problems;
    const said = problem === null ? null : fill(words[problem.code], problem.values);
    return sendPage(reply, decisionPage(context, decision, said));
  };
  app.get('/board/catalogue/:id', (request, reply) => showDecision(request, reply, null));
  app.post('/board/catalogue/:id/publish', async (request, reply) => {
    const { id } = parseParts(request.params, params);
    const published = await publishDecision(database, id, instantNow(surroundings));
    if (published === null) throw refuse(404, refusalCodes.notFound);
    if (published.ok) return reply.redirect(`/board/catalogue/${id}`, 303);
    reply.code(STATUS_REFUSED);
    return showDecision(request, reply, problemOf({ ...published.error }));
  });
};

/** In the scope of uploads. */
export const catalogueUpload = (app: FastifyInstance, ports: ProvincePorts): void => {
  app.post('/board/catalogue', { bodyLimit: 2 * MAX_DECISION_BYTES }, async (request, reply) => {
    const { formToken, operator } = operatorOf(request);
    const folder = await mkdtemp(join(tmpdir(), 'qmc-decision-'));
    try {
      const path = join(folder, 'decision');
      const upload = await saveUpload(request, {
        formTokens: [formToken],
        path,
        maxBytes: MAX_DECISION_BYTES,
        fields: ['decision', 'from', 'whole'],
      });
      const taken = await takeDecision(ports, operator, upload, path);
      if (taken.ok) return await reply.redirect(`/board/catalogue/${taken.value}`, 303);
      reply.code(STATUS_REFUSED);
      return await show(ports, request, reply, filledOf(upload), taken.error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
};
