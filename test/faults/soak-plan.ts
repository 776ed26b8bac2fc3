/** What a soak is told, and what it says each evening: between the test and the soaked process. */
import { z } from '#shared/schema.ts';

export const soakPlan = z.object({
  days: z.int(),
  seed: z.int(),
  /** The province's; null: the embedded one. */
  databaseUrl: z.string().nullable(),
  folder: z.string(),
});
export type SoakPlan = z.infer<typeof soakPlan>;

/** Of the process that holds the province and both desks, when the desks are closed and the garbage is collected. */
export const evening = z.object({
  day: z.string(),
  dossiers: z.int(),
  corrections: z.int(),
  /** Desks that worked without a line. */
  offline: z.int(),
  /** `equal` of each close of the day; null of those that had no line. */
  closes: z.array(z.boolean().nullable()),
  /** The largest of the day. */
  walBytes: z.int(),
  rssBytes: z.int(),
  /** Of it, what JavaScript holds: on its heap, and in buffers beside it. */
  heapBytes: z.int(),
  bufferBytes: z.int(),
  /** Open files and devices; sockets beside them come and go. */
  files: z.int(),
  sockets: z.int(),
});
export type Evening = z.infer<typeof evening>;

export const soakEnd = z.object({
  receipts: z.int(),
  /** With a number, at the province: no more than were promised. */
  dossiersHeld: z.int(),
  closesOpen: z.int(),
  completedUnequal: z.int(),
  /** Of both desks' journals, of the province's books, and between them. */
  breaches: z.array(z.unknown()),
});
export type SoakEnd = z.infer<typeof soakEnd>;

export const soakSaid = z.discriminatedUnion('what', [
  evening.extend({ what: z.literal('evening') }),
  soakEnd.extend({ what: z.literal('end') }),
]);
export type SoakSaid = z.infer<typeof soakSaid>;
