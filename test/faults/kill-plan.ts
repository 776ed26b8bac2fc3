/** What a desk that will be killed is told, and what it says: between the test and the desk's process. */
import { z } from '#shared/schema.ts';

export const killPlan = z.object({
  folder: z.string(),
  /** `migrate` only opens the folder, which is enough where the schema is old. */
  work: z.enum(['intake', 'sync', 'backup', 'migrate']),
  /** The officer who works. */
  officer: z.string(),
  /** Tells the drafts of this process from those of every other. */
  round: z.int(),
  /** Accepts no more than that; numbers of a day are few. */
  most: z.int(),
});
export type KillPlan = z.infer<typeof killPlan>;

/** Each is said after the desk has answered. */
export const killSaid = z.discriminatedUnion('what', [
  /** Everything is loaded; the folder is opened next. */
  z.object({ what: z.literal('loaded') }),
  z.object({ what: z.literal('opened') }),
  z.object({ what: z.literal('accepted'), dossier: z.string(), number: z.string() }),
  z.object({ what: z.literal('sent') }),
  z.object({ what: z.literal('copied') }),
]);
export type KillSaid = z.infer<typeof killSaid>;
