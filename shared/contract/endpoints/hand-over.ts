/** Dossiers from hand to hand, many at once: given out with a list that both sides sign, and taken back by scanning. */
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs/hand-over.ts';

/** A day's work of a large office; whoever has more makes a second list. */
export const MOST_HANDED = 2_000;

/** An officer by id, or a department as it is called. */
const to = z.string().trim().min(1).max(400);
const dossiers = z.array(id).min(1).max(MOST_HANDED);

const cameBack = z.discriminatedUnion('as', [
  /** Just back in hand. */
  z.strictObject({ as: z.literal('hand') }),
  z.strictObject({
    as: z.literal('result'),
    outcome: z.enum(['granted', 'denied']),
    /** Why it comes after its date. */
    lateReason: z.string().trim().max(2000).optional(),
  }),
  z.strictObject({
    as: z.literal('supplement'),
    items: z.array(z.string().trim().min(1).max(2000)).min(1).max(100),
    reason,
  }),
]);

export const handOverEndpoints = {
  /** Which of these may change hands now, and into whose. */
  'handOver.look': query<out.HandOverLook>().with('signed_in', z.strictObject({ dossiers })),
  /** Answers when it is noted; what cannot go is left out and named. */
  'handOver.begin': command<out.HandOverState | null>().with(
    'signed_in',
    z.strictObject({ dossiers, to, sheets: z.boolean() }),
  ),
  /** A head gives them to somebody else; nobody signs a list. */
  'handOver.reassign': command<out.HandOverState | null>().with(
    'head',
    z.strictObject({ dossiers, to, reason }),
  ),
  'handOver.state': query<out.HandOverState | null>().with('signed_in', nothing),
  'handOver.stop': command<out.HandOverState | null>().with('signed_in', nothing),
  /** One that broke off: the rest of it too. */
  'handOver.goOn': command<out.HandOverState | null>().with('signed_in', nothing),
  /** One that broke off: its list of what changed hands, and no more. */
  'handOver.endHere': command<out.HandOverState | null>().with('signed_in', nothing),
  /** What these left behind has been looked at. */
  'handOver.seen': command<out.HandOverState | null>().with(
    'signed_in',
    z.strictObject({ lists: z.array(id).min(1).max(MOST_HANDED) }),
  ),
  /** Who has how many dossiers in hand. */
  'handOver.holders': query<readonly out.HolderView[]>().with('signed_in', nothing),

  /** A code that was scanned, or a number that was typed; a foreign or forged paper is refused. */
  'handOver.scan': query<out.ScannedBack>().with(
    'signed_in',
    z.strictObject({ text: z.string().trim().min(1).max(4000) }),
  ),
  /** All that came back, with one key; one list for each who gave some. */
  'handOver.receive': command<out.HandOverState | null>().with(
    'signed_in',
    z.strictObject({
      items: z
        .array(z.strictObject({ dossier: id, cameBack }))
        .min(1)
        .max(MOST_HANDED),
    }),
  ),
} as const;
