/** `POST /v1/journal`: what a desk wrote; `/v1/witness`: what it has read of a colleague's. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { paths, refusalCodes } from '#shared/protocol/contact.ts';
import {
  decodeBatch,
  MAX_BATCH_BYTES,
  type Batch,
  type BatchRefusal,
  type PushAnswer,
} from '#shared/protocol/journal-push.ts';
import { decodeTestimony, WITNESS_PATH } from '#shared/protocol/witness.ts';
import { NDJSON_TYPE, REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import { unreachable } from '#shared/result.ts';
import { createBatchRoom } from '#server/http/batch-room.ts';
import { sayFault } from '#server/http/log.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { refuse, RefusedRequest } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { bodyBytes, bodyText, expectType, readBatches } from '#server/http/wire-body.ts';
import type { OnDefect } from './apply.ts';
import { ingestBatch, type PushRefusal } from './push.ts';
import { takeTestimony } from './witness.ts';

const notABatch = ({ code, line }: BatchRefusal): RefusedRequest =>
  code === 'batch_too_large'
    ? refuse(413, refusalCodes.tooLarge, 'entries')
    : refuse(400, refusalCodes.invalid, `line ${line}`);

const notTaken = (refusal: PushRefusal): RefusedRequest => {
  switch (refusal.code) {
    case 'head_unsigned':
      return refuse(401, refusalCodes.unsigned, 'head.signature');
    case 'entries_not_dense':
      return refuse(400, refusalCodes.invalid, 'head');
    case 'epoch_unknown':
      return refuse(409, refusalCodes.epoch, 'head.epoch');
    case 'books_other':
      return refuse(409, refusalCodes.gap, 'head.apartAt');
    case 'desk_revoked':
      return refuse(403, refusalCodes.revoked, REQUEST_HEADERS.desk);
    case 'batch_gap':
      return new RefusedRequest({
        status: 409,
        code: refusalCodes.gap,
        field: 'head.from',
        holds: refusal.holds,
      });
    case 'chain_broken':
      return new RefusedRequest({
        status: 409,
        code: refusalCodes.chain,
        field: 'head.hash',
        holds: refusal.holds,
      });
    default:
      return unreachable(refusal);
  }
};

/** One entry may be as large as it is: nothing that a desk wrote can stop its queue. */
const isTooLarge = (bytes: number, batch: Batch): boolean =>
  bytes > MAX_BATCH_BYTES && batch.entries.length > 1;

const loggedDefect =
  (request: FastifyRequest): OnDefect =>
  (fault, { raw: { desk, epoch, seq } }) => {
    request.log.error({ desk, epoch, seq, ...sayFault(fault) }, 'entry set aside');
  };

const logSuspects = (request: FastifyRequest, desk: string, { entries }: PushAnswer): void => {
  const suspects = entries.filter(({ state }) => state === 'mismatch').length;
  if (suspects > 0)
    request.log.error({ desk, entries: suspects }, 'entries differ from what is held');
};

/** In a scope where only known desks are heard. */
export const ingestRoutes = (
  app: FastifyInstance,
  { ledger, key, surroundings, limits }: WirePorts,
): void => {
  readBatches(app, createBatchRoom(limits.batches, surroundings));
  app.post(paths.journal, async (request, reply) => {
    expectType(request, NDJSON_TYPE);
    const batch = decodeBatch(bodyText(request));
    if (!batch.ok) throw notABatch(batch.error);
    if (isTooLarge(bodyBytes(request).length, batch.value))
      throw refuse(413, refusalCodes.tooLarge, 'body');
    const desk = deskOf(request);
    const ports = { ledger, surroundings, onDefect: loggedDefect(request) };
    const taken = await ingestBatch(ports, desk, batch.value);
    if (!taken.ok) throw notTaken(taken.error);
    logSuspects(request, desk.id, taken.value);
    return answer(reply, taken.value);
  });

  app.post(WITNESS_PATH, async (request, reply) => {
    expectType(request, NDJSON_TYPE);
    const witness = deskOf(request);
    expectInForce(witness);
    const testimony = decodeTestimony(bodyText(request));
    if (testimony === null) throw refuse(400, refusalCodes.invalid, 'body');
    const onDefect = loggedDefect(request);
    const ports = { ledger, surroundings, onDefect, provinceKey: key.publicKey };
    const taken = await takeTestimony(ports, witness, testimony);
    if (!taken.ok) throw notTaken(taken.error);
    logSuspects(request, testimony.head.desk, taken.value);
    return answer(reply, taken.value);
  });
};
