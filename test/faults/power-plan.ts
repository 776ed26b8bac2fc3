/** What a stretch of work is told, and what it says: between the test and the process whose disk is watched. */
import { z } from '#shared/schema.ts';

export const stretchPlan = z.object({
  folder: z.string(),
  says: z.string(),
  /** The first dossier of this stretch, and the last. */
  from: z.int().default(1),
  dossiers: z.int(),
  /** `killed`: nothing is closed, as when the program is ended from outside. */
  ends: z.enum(['closed', 'killed']).default('closed'),
  /** `normal` takes the durability away behind the store's back: the control that must fail. */
  synchronous: z.enum(['full', 'normal']).default('full'),
  /** Of the disk's errors, where there are some. */
  seed: z.int().default(0),
});
export type StretchPlan = z.input<typeof stretchPlan>;

/** Each is said after the store has answered. */
export const said = z.discriminatedUnion('what', [
  z.object({ what: z.literal('enrolled') }),
  z.object({ what: z.literal('draft'), dossier: z.string() }),
  z.object({ what: z.literal('accepted'), dossier: z.string(), number: z.string() }),
  z.object({ what: z.literal('archived'), sha256: z.string() }),
  /** The store refused to go on: until it says that it closes, nothing may be written. */
  z.object({ what: z.literal('stopped') }),
  z.object({ what: z.literal('closing') }),
  z.object({ what: z.literal('opened') }),
  z.object({ what: z.literal('over') }),
]);
export type Said = z.infer<typeof said>;
