/** `POST /v1/enrol` and `/v1/admission`: of desks that have no key known to the province; limited by address. */
import type { FastifyInstance } from 'fastify';
import { textWithin } from '#shared/edge/clean-text.ts';
import { ADMISSION_PATH, admissionRequest } from '#shared/protocol/admission.ts';
import { enrolRequest, paths, refusalCodes } from '#shared/protocol/contact.ts';
import { REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import { unreachable } from '#shared/result.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { rateLimit } from '#server/http/rate-limit.ts';
import { refuse, type RefusedRequest } from '#server/http/refusal.ts';
import { answer, headerOf } from '#server/http/signed-answer.ts';
import { checkVersion, signerOf } from '#server/http/speaking-desk.ts';
import { parseBody, readWireBodies } from '#server/http/wire-body.ts';
import { admissionsOf } from './admissions.ts';
import { enrol, type EnrolRefusal } from './enrol.ts';
import { readmit, type ReadmitRefusal } from './readmit.ts';

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

const notReadmitted = ({ code }: ReadmitRefusal): RefusedRequest => {
  switch (code) {
    case 'admission_invalid':
      return refuse(401, refusalCodes.deskUnknown, 'admissions');
    case 'office_unknown':
      return refuse(409, code, 'admissions');
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
    const asked = parseBody(request, enrolRequest);
    const name = textWithin(asked.deskName, MAX_NAME);
    if (!name.ok) throw refuse(400, refusalCodes.invalid, 'deskName');
    const { ledger, surroundings, key, tryOut } = ports;
    const enrolled = await enrol(
      { ledger, surroundings, provinceKey: key.publicKey, tryOut },
      { ...asked, deskName: name.value },
    );
    if (!enrolled.ok) throw asRequest(enrolled.error);
    const admissions = await admissionsOf(ports, enrolled.value.desk);
    return answer(reply, { ...enrolled.value, admissions });
  });
  app.post(ADMISSION_PATH, async (request, reply) => {
    const { admissions } = parseBody(request, admissionRequest);
    const { ledger, surroundings, key } = ports;
    const readmitted = await readmit(
      { ledger, surroundings, provinceKey: key.publicKey },
      { desk: headerOf(request, REQUEST_HEADERS.desk), admissions, isSigner: signerOf(request) },
    );
    if (!readmitted.ok) throw notReadmitted(readmitted.error);
    return answer(reply, readmitted.value);
  });
};
