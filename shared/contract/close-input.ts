/** What the close room asks with. */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

/** A forgotten day, to be closed alone; all that was done since the last close without one. */
const through = localDate.nullable().default(null);

export const previewInput = z.strictObject({ through });

export const closeInput = z.strictObject({
  offline: z.boolean(),
  /** The officer has seen that the two sides differ, and closes all the same. */
  differing: z.boolean().default(false),
  through,
  /** The till as it was counted; null where nobody counted. */
  cash: z
    .strictObject({
      /** Integer đồng. */
      counted: z.int().min(0).max(1_000_000_000_000),
      serialFrom: z.string().trim().max(60),
      serialTo: z.string().trim().max(60),
      reason: z.string().trim().max(2000),
    })
    .nullable()
    .default(null),
});
