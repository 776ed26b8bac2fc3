/** `/board/envelopes`: an operator takes in what a desk sealed on a stick, and gives the answer back on it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { blobName } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { MAX_ENVELOPE_BYTES } from '#shared/protocol/envelope.ts';
import { z } from '#shared/schema.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { sayFault } from '#server/http/log.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { envelopesPage, type UploadOutcome } from './envelopes-page.ts';
import { readAnswer, readEnvelopes } from './envelopes.ts';
import { operatorOf, parseParts } from './guard.ts';
import { contextOf, sendPage } from './page.ts';
import { readDeskNames } from './queries.ts';
import { saveUpload } from './upload.ts';

const MAX_LINES = 50;
const STATUS_REFUSED = 422;

const answerParams = z.object({ sha256: blobName });

const show = async (
  { database, tryOut }: ProvincePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: UploadOutcome | null,
): Promise<FastifyReply> => {
  const context = contextOf(request, operatorOf(request), tryOut);
  const lines = await readEnvelopes(database, MAX_LINES);
  const desks = await readDeskNames(database);
  return sendPage(reply, envelopesPage(context, lines, desks, outcome));
};

const takeUpload = async (
  ports: ProvincePorts,
  request: FastifyRequest,
): Promise<UploadOutcome> => {
  const { formToken, operator } = operatorOf(request);
  const folder = await mkdtemp(join(tmpdir(), 'qmc-envelope-'));
  try {
    const path = join(folder, 'envelope');
    const upload = await saveUpload(request, {
      formTokens: [formToken],
      path,
      maxBytes: MAX_ENVELOPE_BYTES,
    });
    if (upload.fileName === null) return { kind: 'refused', code: 'envelope_missing' };
    const imported = await importEnvelope(
      {
        ...ports,
        onDefect: (fault, { raw: { desk, epoch, seq } }) =>
          request.log.error({ desk, epoch, seq, ...sayFault(fault) }, 'entry set aside'),
      },
      path,
      operator,
    );
    return imported.ok
      ? { kind: 'taken', envelope: imported.value }
      : { kind: 'refused', code: imported.error.code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** With the other pages, for signed-in operators. */
export const envelopePages = (app: FastifyInstance, ports: ProvincePorts): void => {
  app.get('/board/envelopes', (request, reply) => show(ports, request, reply, null));
  app.get('/board/envelopes/:sha256/answer', async (request, reply) => {
    const { sha256 } = parseParts(request.params, answerParams);
    const found = await readAnswer(ports.database, sha256);
    if (found === null) throw refuse(404, refusalCodes.notFound);
    return reply
      .header('content-disposition', `attachment; filename="${found.name}"`)
      .header('cache-control', 'no-store')
      .type('application/octet-stream')
      .send(Buffer.from(found.bytes));
  });
};

export const envelopeUpload = (app: FastifyInstance, ports: ProvincePorts): void => {
  app.post('/board/envelopes', { bodyLimit: MAX_ENVELOPE_BYTES }, async (request, reply) => {
    const outcome = await takeUpload(ports, request);
    if (outcome.kind === 'refused') reply.code(STATUS_REFUSED);
    return show(ports, request, reply, outcome);
  });
};
