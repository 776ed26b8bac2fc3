/** `POST /v1/journal`. */
import type { FastifyInstance } from 'fastify';
import { paths, refusalCodes } from '#shared/protocol/contact.ts';
import {
  decodeBatch,
  MAX_BATCH_BYTES,
  type Batch,
  type BatchRefusal,
} from '#shared/protocol/journal-push.ts';
import { NDJSON_TYPE, REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import { unreachable } from '#shared/result.ts';
import { createBatchRoom } from '#server/http/batch-room.ts';
import { sayFault } from '#server/http/log.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { refuse, RefusedRequest } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf } from '#server/http/speaking-desk.ts';
import { bodyBytes, bodyText, expectType, readBatches } from '#server/http/wire-body.ts';
import { ingestBatch, type PushRefusal } from './push.ts';

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

/** In a scope where only known desks are heard. */
export const ingestRoutes = (
  app: FastifyInstance,
  { ledger, surroundings, limits }: WirePorts,
): void => {
  readBatches(app, createBatchRoom(limits.batches, surroundings));
  app.post(paths.journal, async (request, reply) => {
    expectType(request, NDJSON_TYPE);
    const batch = decodeBatch(bodyText(request));
    if (!batch.ok) throw notABatch(batch.error);
    if (isTooLarge(bodyBytes(request).length, batch.value))
      throw refuse(413, refusalCodes.tooLarge, 'body');
    const desk = deskOf(request);
    const taken = await ingestBatch(
      {
        ledger,
        surroundings,
        onDefect: (fault, { raw }) => {
          const { desk: of, epoch, seq } = raw;
          request.log.error({ desk: of, epoch, seq, ...sayFault(fault) }, 'entry set aside');
        },
      },
      desk,
      batch.value,
    );
    if (!taken.ok) throw notTaken(taken.error);
    const suspects = taken.value.entries.filter(({ state }) => state === 'mismatch').length;
    if (suspects > 0)
      request.log.error({ desk: desk.id, entries: suspects }, 'entries differ from what is held');
    return answer(reply, taken.value);
  });
};
