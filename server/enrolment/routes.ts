/** `POST /v1/enrol`: unsigned by the desk, which has no known key yet; limited by address. */
import type { FastifyInstance } from 'fastify';
import { textWithin } from '#shared/edge/clean-text.ts';
import { enrolRequest, paths, refusalCodes } from '#shared/protocol/contact.ts';
import { unreachable } from '#shared/result.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { rateLimit } from '#server/http/rate-limit.ts';
import { refuse, type RefusedRequest } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { checkVersion } from '#server/http/speaking-desk.ts';
import { parseBody, readWireBodies } from '#server/http/wire-body.ts';
import { enrol, type EnrolRefusal } from './enrol.ts';

const MAX_NAME = 100;

const asRequest = ({ code }: EnrolRefusal): RefusedRequest => {
  switch (code) {
    case 'enrolment_code_invalid':
    case 'enrolment_code_expired':
    case 'enrolment_code_used':
    case 'enrolment_code_other_desk':
      return refuse(403, code, 'code');
    case 'public_key_invalid':
      return refuse(400, refusalCodes.invalid, 'publicKey');
    case 'office_full':
      return refuse(409, refusalCodes.officeFull);
    default:
      return unreachable(code);
  }
};

export const enrolmentRoutes = (app: FastifyInstance, ports: WirePorts): void => {
  readWireBodies(app);
  const perAddress = rateLimit(ports.surroundings, ports.limits.enrolments);
  app.addHook('onRequest', async (request) => {
    checkVersion(request);
    await perAddress(request);
  });
  app.post(paths.enrol, async (request, reply) => {
    const { code, publicKey, deskName, desk } = parseBody(request, enrolRequest);
    const name = textWithin(deskName, MAX_NAME);
    if (!name.ok) throw refuse(400, refusalCodes.invalid, 'deskName');
    const { ledger, surroundings, key, tryOut } = ports;
    const enrolled = await enrol(
      { ledger, surroundings, provinceKey: key.publicKey, tryOut },
      { code, publicKey, deskName: name.value, desk },
    );
    if (!enrolled.ok) throw asRequest(enrolled.error);
    return answer(reply, enrolled.value);
  });
};
