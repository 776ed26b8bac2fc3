/** `/department/v1`: a department's own program, with a key of its own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanText } from '#shared/edge/clean-text.ts';
import { blobName } from '#shared/protocol/blobs.ts';
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
import { keyedFileRoutes } from '#server/blobs/keyed-routes.ts';
import { hearKeys, JSON_TYPE, named, sentAs } from '#server/http/keyed-program.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { parseQuery } from '#server/http/wire-body.ts';
import type { OwnChain } from '#server/portal/own-chain.ts';
import { doAct, type ActRefusal, type DepartmentAct } from './acts.ts';
import type { Department } from './departments.ts';
import { departmentOf } from './keys.ts';
import { readAsk, readFinish, readGiveBack, readRecall, readReceive } from './read-request.ts';
import { sendFile } from './send-file.ts';
import { filesShown, findHeld, listHeld, showHeld } from './views.ts';

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

export const departmentRoutes = (
  app: FastifyInstance,
  ports: ProvincePorts,
  chain: OwnChain,
): void => {
  const { database, surroundings, blobs } = ports;
  const departmentIn = hearKeys<Department>(app, ports, {
    holderOf: (key) => departmentOf(database, surroundings, key),
    nameOf: ({ code }) => code,
    invalid: departmentKeyInvalid,
  });
  keyedFileRoutes(app, ports, departmentPaths.file, (request) => departmentIn(request).code);

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
      const asked = sentAs(request.body, schema);
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
