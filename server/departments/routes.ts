/** `/department/v1`: a department's own program, with a key of its own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanText } from '#shared/edge/clean-text.ts';
import { BLOB_TYPE, blobChunkQuery, blobName, MAX_CHUNK_BYTES } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  askRequest,
  departmentKeyInvalid,
  departmentPaths,
  finishRequest,
  giveBackRequest,
  recallRequest,
  MAX_ACT_BYTES,
  receiveRequest,
} from '#shared/protocol/departments.ts';
import { ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { admission } from '#server/blobs/admission.ts';
import { notTaken } from '#server/blobs/routes.ts';
import { sayFault } from '#server/http/log.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { countingWindow } from '#server/http/rate-limit.ts';
import { refusalBody, refusalOf, refuse, tooMany } from '#server/http/refusal.ts';
import { bodyBytes, parseQuery } from '#server/http/wire-body.ts';
import type { OwnChain } from '#server/portal/own-chain.ts';
import { doAct, type ActRefusal, type DepartmentAct } from './acts.ts';
import type { Department } from './departments.ts';
import { departmentOf } from './keys.ts';
import { readAsk, readFinish, readGiveBack, readRecall, readReceive } from './read-request.ts';
import { sendFile } from './send-file.ts';
import { filesShown, findHeld, listHeld, showHeld } from './views.ts';

declare module 'fastify' {
  interface FastifyRequest {
    department: Department | null;
  }
}

const JSON_TYPE = 'application/json; charset=utf-8';
const RETRY_SECONDS = 20;

const fileParams = z.object({ sha256: blobName });
const dossierParams = z.object({ office: z.string().min(1).max(100), dossier: z.string().max(64) });
const attachmentParams = dossierParams.extend({ sha256: blobName });
const listQuery = z.object({ q: z.string().max(200).transform(cleanText).default('') });

const conflicts: ReadonlySet<string> = new Set([
  'not_in_hand',
  'received_already',
  'state_does_not_fit',
  'supplement_limit',
  'result_not_own',
  'result_handed_out',
  'calendar_missing',
  'office_entry_waits',
  'request_used',
]);

const statusOf = ({ code }: ActRefusal): number => {
  if (code === 'not_found') return 404;
  if (code === 'file_too_large') return 413;
  return conflicts.has(code) ? 409 : 422;
};

/** What a path names, or 404. */
const named = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(request.params);
  if (!parsed.success) throw refuse(404, refusalCodes.notFound);
  return parsed.data;
};

const bodyOf = <S extends z.ZodType>(request: FastifyRequest, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw refuse(400, refusalCodes.invalid, path === '' ? 'body' : path);
};

const departmentIn = (request: FastifyRequest): Department => {
  if (request.department === null) throw new Error('asked for the department before the guard');
  return request.department;
};

const hearDepartments = (
  app: FastifyInstance,
  { database, surroundings, limits }: ProvincePorts,
): void => {
  app.decorateRequest('department', null);
  const count = countingWindow(limits.perAddress, surroundings.now);
  // Before the body is read: whoever is unknown does not get to send one.
  app.addHook('onRequest', async (request) => {
    const key = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const department = key === undefined ? null : await departmentOf(database, surroundings, key);
    if (department === null) throw refuse(401, departmentKeyInvalid, 'authorization');
    const wait = count(department.code);
    if (wait > 0) throw tooMany(wait);
    request.department = department;
  });
  app.setErrorHandler<Error>((fault, request, reply) => {
    const { refusal, defect } = refusalOf(fault);
    if (defect) request.log.error(sayFault(fault), refusal.code);
    if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
    return reply.code(refusal.status).type(JSON_TYPE).send(refusalBody(refusal));
  });
};

const fileRoutes = (app: FastifyInstance, { blobs, limits }: ProvincePorts): void => {
  const house = admission(limits.blobsAtOnce);
  const admitted = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const leave = house.enter();
    if (leave === null) throw tooMany(RETRY_SECONDS);
    reply.raw.once('close', leave);
  };
  app.addContentTypeParser<Buffer>(
    BLOB_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_CHUNK_BYTES },
    (_request: FastifyRequest, body: Buffer, done) => done(null, body),
  );
  app.get(departmentPaths.file, async (request, reply) => {
    const { sha256 } = named(request, fileParams);
    return reply.type(JSON_TYPE).send(await blobs.standing(sha256, departmentIn(request).code));
  });
  app.patch(departmentPaths.file, { onRequest: admitted }, async (request, reply) => {
    const { sha256: name } = named(request, fileParams);
    const { offset, bytes } = parseQuery(request, blobChunkQuery);
    const content = bodyBytes(request);
    const desk = departmentIn(request).code;
    const taken = await blobs.append({ name, desk, offset, bytes, content });
    if (!taken.ok) throw notTaken(taken.error);
    return reply.type(JSON_TYPE).send(taken.value);
  });
};

export const departmentRoutes = (
  app: FastifyInstance,
  ports: ProvincePorts,
  chain: OwnChain,
): void => {
  const { database, surroundings, blobs } = ports;
  hearDepartments(app, ports);
  fileRoutes(app, ports);

  const heldIn = async (request: FastifyRequest) => {
    const { office, dossier: id } = named(request, dossierParams);
    const department = departmentIn(request);
    const dossier = await findHeld(database, department, office, id);
    if (dossier === null) throw refuse(404, refusalCodes.notFound, 'dossier');
    return { office, department, dossier };
  };

  const shown = async (request: FastifyRequest, reply: FastifyReply, status: number) => {
    const { office, department, dossier } = await heldIn(request);
    return reply
      .code(status)
      .type(JSON_TYPE)
      .send(await showHeld(blobs, department, office, dossier));
  };

  app.get(departmentPaths.dossiers, async (request, reply) => {
    const { q } = parseQuery(request, listQuery);
    return reply.type(JSON_TYPE).send(await listHeld(database, departmentIn(request), q));
  });
  app.get(departmentPaths.dossier, (request, reply) => shown(request, reply, 200));
  app.get(departmentPaths.attachment, async (request, reply) => {
    const { sha256 } = named(request, attachmentParams);
    const { department, dossier } = await heldIn(request);
    return sendFile(reply, blobs, filesShown(dossier, department), sha256);
  });

  /** Whoever may not see the dossier learns nothing of it, whatever was sent. */
  const acting = <S extends z.ZodType<{ request: string; officer: string }>>(
    path: string,
    schema: S,
    read: (
      asked: z.infer<S>,
    ) => Promise<Result<DepartmentAct, ActRefusal>> | Result<DepartmentAct, ActRefusal>,
  ): void => {
    app.post(path, { bodyLimit: MAX_ACT_BYTES }, async (request, reply) => {
      const { office, department, dossier } = await heldIn(request);
      const asked = bodyOf(request, schema);
      const act = await read(asked);
      if (!act.ok) throw refuse(statusOf(act.error), act.error.code, act.error.field);
      const officer = cleanText(asked.officer);
      if (officer === '') throw refuse(422, 'field_missing', 'officer');
      const sent = { office, dossier: dossier.id, request: asked.request, officer };
      const done = await doAct({ database, surroundings, chain }, department, {
        ...sent,
        act: act.value,
      });
      if (!done.ok) throw refuse(statusOf(done.error), done.error.code, done.error.field);
      return shown(request, reply, done.value.repeated ? 200 : 201);
    });
  };
  acting(departmentPaths.receive, receiveRequest, (asked) => ok(readReceive(asked)));
  acting(departmentPaths.ask, askRequest, readAsk);
  acting(departmentPaths.giveBack, giveBackRequest, readGiveBack);
  acting(departmentPaths.recall, recallRequest, readRecall);
  acting(departmentPaths.finish, finishRequest, (asked) => readFinish(blobs, asked));
};
