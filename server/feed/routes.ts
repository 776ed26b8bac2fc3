/** What a known desk may read. */
import type { FastifyInstance } from 'fastify';
import { MAX_FEED_PAGE, paths, refusalCodes, totalsRequest } from '#shared/protocol/contact.ts';
import { MAX_EPOCH } from '#shared/protocol/epoch-number.ts';
import { decodeOwn } from '#shared/protocol/own-entries.ts';
import { z } from '#shared/schema.ts';
import type { WirePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { answer } from '#server/http/signed-answer.ts';
import { deskOf, expectInForce } from '#server/http/speaking-desk.ts';
import { parseBody, parseQuery } from '#server/http/wire-body.ts';
import { contact } from './contact.ts';
import { feedPage } from './feed.ts';
import { markedPage } from './held-marks.ts';
import { sparingPage } from './own-entries.ts';
import { signedTotals } from './totals.ts';

const MAX_PUBLICATIONS = 50;

export const feedQuery = z.object({
  epoch: z.coerce.number().int().min(1),
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(MAX_FEED_PAGE).default(MAX_FEED_PAGE),
  /** `encodeOwn`: how far the own chains of the desk reach. */
  own: z.string().default(''),
});

export const contactQuery = z.object({
  of: z.coerce.number().int().min(1).max(MAX_EPOCH).optional(),
});

export const publicationsQuery = z.object({
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(MAX_PUBLICATIONS).default(MAX_PUBLICATIONS),
});

/** In a scope where only known desks are heard. */
export const feedRoutes = (
  app: FastifyInstance,
  { ledger, key, surroundings, limits }: WirePorts,
): void => {
  app.get(paths.contact, async (request, reply) => {
    const { of } = parseQuery(request, contactQuery);
    const question = { of, keyDays: limits.keyDays };
    return answer(reply, await contact(ledger, surroundings, deskOf(request), question));
  });

  app.get(paths.feed, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    const { own, ...question } = parseQuery(request, feedQuery);
    const page = await feedPage(ledger, desk, question);
    if (!page.ok) throw refuse(409, refusalCodes.epoch, 'epoch');
    const marked = await markedPage({ ledger, key }, desk, page.value);
    return answer(reply, sparingPage(marked, desk.id, decodeOwn(own)));
  });

  app.get(paths.publications, async (request, reply) => {
    const desk = deskOf(request);
    expectInForce(desk);
    const { after, limit } = parseQuery(request, publicationsQuery);
    return answer(reply, await ledger.publicationsAfter(desk.office, after, limit));
  });

  app.post(paths.totals, async (request, reply) => {
    const asked = parseBody(request, totalsRequest);
    const totals = await signedTotals({ ledger, key }, deskOf(request), asked);
    if (totals.ok) return answer(reply, totals.value);
    throw totals.error.code === 'epoch_unknown'
      ? refuse(409, refusalCodes.epoch, 'epoch')
      : refuse(400, refusalCodes.invalid, totals.error.field);
  });
};
