/**
 * `POST /v1/envelope`: what a stick would bring, brought by another desk that has a line. The envelope proves itself, so
 * it makes no difference who carries it; its notice is sealed to the desk that sealed the envelope.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  ENVELOPE_TYPE,
  envelopePath,
  MAX_CARRIED_BYTES,
  MAX_CARRIED_FEED_BYTES,
  type EnvelopeRefusalCode,
} from '#shared/protocol/envelope.ts';
import { admitted } from '#server/blobs/admission.ts';
import { sayFault } from '#server/http/log.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { bodyBytes, expectType } from '#server/http/wire-body.ts';
import { importEnvelope, type EnvelopeRefusal } from './import.ts';

/** Each may be as large as `MAX_CARRIED_BYTES` in memory. */
const AT_ONCE = 4;

const saidAs = ({ code }: EnvelopeRefusal): EnvelopeRefusalCode => {
  // It would be heard as the carrier's own standing.
  if (code === 'desk_unknown') return 'envelope_desk_unknown';
  // A slip of the operator's hand; no desk sends one.
  return code === 'envelope_is_notice' ? 'envelope_not_ours' : code;
};

const takeBody = async (ports: ProvincePorts, request: FastifyRequest) => {
  const folder = await mkdtemp(join(tmpdir(), 'qmc-envelope-'));
  try {
    const path = join(folder, 'envelope');
    await writeFile(path, bodyBytes(request), { flag: 'wx', mode: 0o600 });
    return await importEnvelope(
      {
        ...ports,
        onDefect: (fault, { raw: { desk, epoch, seq } }) =>
          request.log.error({ desk, epoch, seq, ...sayFault(fault) }, 'entry set aside'),
      },
      path,
      deskOf(request).id,
      MAX_CARRIED_FEED_BYTES,
      MAX_CARRIED_FEED_BYTES,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** In a scope where only known desks are heard. */
export const envelopeRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  app.addContentTypeParser<Buffer>(
    ENVELOPE_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_CARRIED_BYTES },
    (_request: FastifyRequest, body: Buffer, done) => done(null, body),
  );

  app.post(envelopePath, { onRequest: admitted(AT_ONCE) }, async (request, reply) => {
    expectType(request, ENVELOPE_TYPE);
    expectInForce(deskOf(request));
    const imported = await takeBody(ports, request);
    if (!imported.ok) throw refuse(422, saidAs(imported.error), 'body');
    const notice = Buffer.from(imported.value.answer);
    if (notice.length > MAX_CARRIED_BYTES) throw refuse(413, refusalCodes.tooLarge, 'notice');
    return answer(reply, { notice: notice.toString('base64') });
  });
};
