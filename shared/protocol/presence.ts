/**
 * Who has which dossier open: a courtesy between the desks of one office, never a lock. The province keeps it in its
 * memory for about two minutes; nothing of it is journal, and nothing depends on it.
 */
import { z } from '#shared/schema.ts';

/** POST: says what is open at this desk, answers who else of the office has the same open. */
export const presencePath = '/v1/presence';

export const PRESENCE_MS = 120_000;

export const presenceRequest = z.looseObject({
  /** Null when nothing is open any more. */
  dossier: z.string().min(1).max(64).nullable(),
  officer: z.string().min(1).max(64).nullable(),
});
export type PresenceRequest = z.infer<typeof presenceRequest>;

export const presenceAnswer = z.looseObject({
  others: z
    .array(
      z.looseObject({
        desk: z.string().max(64),
        name: z.string().max(100),
        officer: z.string().max(64).nullable(),
      }),
    )
    .max(100),
});
export type PresenceAnswer = z.infer<typeof presenceAnswer>;
