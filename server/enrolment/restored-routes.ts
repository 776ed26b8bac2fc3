/** `POST /v1/restored`, in a scope where only known desks are heard. */
import type { FastifyInstance } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { RESTORED_PATH, restoredRequest } from '#shared/protocol/restored.ts';
import { unreachable } from '#shared/result.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { refuse, type RefusedRequest } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf } from '#server/http/speaking-desk.ts';
import { parseBody } from '#server/http/wire-body.ts';
import { admissionsOf } from './admissions.ts';
import { takeRestored, type RestoredRefusal } from './restored.ts';

const asRequest = ({ code }: RestoredRefusal): RefusedRequest => {
  switch (code) {
    case 'public_key_invalid':
      return refuse(400, refusalCodes.invalid, 'publicKey');
    case 'proof_invalid':
      return refuse(401, refusalCodes.unsigned, 'proof');
    case 'epoch_unknown':
      return refuse(409, refusalCodes.epoch, 'epoch');
    case 'batch_gap':
      return refuse(409, refusalCodes.gap, 'seq');
    case 'chain_broken':
      return refuse(409, refusalCodes.chain, 'hash');
    case 'desk_superseded':
      return refuse(409, code, 'epoch');
    default:
      return unreachable(code);
  }
};

/** A desk that was stopped may say it too: what it goes on with is stopped as well, and is handed over. */
export const restoredRoutes = (
  app: FastifyInstance,
  { ledger, key, surroundings }: WirePorts,
): void => {
  app.post(RESTORED_PATH, async (request, reply) => {
    const desk = deskOf(request);
    const said = parseBody(request, restoredRequest);
    const taken = await takeRestored({ ledger, surroundings }, desk, said);
    if (!taken.ok) throw asRequest(taken.error);
    const admissions = await admissionsOf({ ledger, key }, desk.id);
    return answer(reply, { ...taken.value, admissions });
  });
};
