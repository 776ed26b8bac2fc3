/** `POST /v1/restored`, in a scope where only known desks are heard. */
import type { FastifyInstance } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { RESTORED_PATH, restoredRequest } from '#shared/protocol/restored.ts';
import { unreachable } from '#shared/result.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { refuse, type RefusedRequest } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { parseBody } from '#server/http/wire-body.ts';
import { takeRestored, type RestoredRefusal } from './restored.ts';

const asRequest = ({ code }: RestoredRefusal): RefusedRequest => {
  switch (code) {
    case 'public_key_invalid':
      return refuse(400, refusalCodes.invalid, 'publicKey');
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

export const restoredRoutes = (app: FastifyInstance, { ledger, surroundings }: WirePorts): void => {
  app.post(RESTORED_PATH, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    const taken = await takeRestored(
      { ledger, surroundings },
      desk,
      parseBody(request, restoredRequest),
    );
    if (!taken.ok) throw asRequest(taken.error);
    return answer(reply, taken.value);
  });
};
