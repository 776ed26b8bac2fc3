/** `POST /v1/slots`: in a scope where only known desks are heard. */
import type { FastifyInstance } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { borrowRequest, slotsPath, type BorrowAnswer } from '#shared/protocol/slots.ts';
import { REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { parseBody } from '#server/http/wire-body.ts';
import { createSlotLedger } from '#server/store/ledger/lending.ts';
import { instantNow } from '#server/surroundings.ts';
import { lendSlot } from './lend-slot.ts';

export const lendingRoutes = (
  app: FastifyInstance,
  { database, surroundings }: Pick<ProvincePorts, 'database' | 'surroundings'>,
): void => {
  const lending = createSlotLedger(database);

  app.post(slotsPath, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    // Another life of the desk counts in its slots now: whatever still speaks as the earlier one gives no numbers.
    if (desk.epoch !== desk.currentEpoch)
      throw refuse(409, refusalCodes.superseded, REQUEST_HEADERS.desk);
    const asked = parseBody(request, borrowRequest);
    const lent = await lending((lender) => lendSlot(lender, desk, asked, instantNow(surroundings)));
    if (!lent.ok) throw refuse(409, lent.error.code, 'day');
    const said: BorrowAnswer = { day: asked.day, slot: lent.value };
    return answer(reply, said);
  });
};
