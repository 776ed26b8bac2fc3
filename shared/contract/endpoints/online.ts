/** Dossiers that citizens sent online: seen, accepted, not accepted, or answered with what is missing. */
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs.ts';

/** Why it is answered after its hours: null where nobody was asked yet, empty where the officer gives none. */
const lateReason = z.string().trim().max(2000).nullable();

const items = z.array(z.string().trim().min(1).max(2000)).max(100);

export const onlineEndpoints = {
  'online.list': query<out.OnlineOverview>().with('signed_in', nothing),
  'online.open': query<out.OnlineView>().with('signed_in', z.strictObject({ id })),
  /** `brought`: papers that were asked for, by their words, and that have come. */
  'online.accept': command<out.Accepted>().with(
    'signed_in',
    z.strictObject({ id, lateReason, brought: items.optional() }),
  ),
  'online.refuse': command<out.OnlineAnswered>().with(
    'signed_in',
    z.strictObject({ id, reason, lateReason }),
  ),
  'online.requestSupplement': command<out.OnlineAnswered>().with(
    'signed_in',
    z.strictObject({
      id,
      items: items.min(1),
      reason,
      lateReason,
    }),
  ),
} as const;
