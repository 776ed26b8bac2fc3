/** The limits that an office sets on its own work: data with a default, never a number in the code that obeys it. */
import { z } from '#shared/schema.ts';

/** `refuse`: the command is turned down beyond the limit. `warn`: it goes through, and the screen says so before. */
const limit = z.object({ times: z.int().min(0), beyond: z.enum(['refuse', 'warn']) });
export type Limit = z.infer<typeof limit>;

export const dossierPolicy = z.object({
  /** Everything that is missing is asked for once. */
  supplements: limit,
  extensions: limit,
  /** What undo demands; switched off it demands less. */
  undo: z.object({
    sameOfficer: z.boolean(),
    sameDay: z.boolean(),
    /** No paper that followed from the entry has reached a printer. */
    unprinted: z.boolean(),
    /** The province does not hold the entry yet. */
    unsent: z.boolean(),
  }),
  /** A reception longer ago than this is "nhập bù" and needs its reason. */
  lateEntryAfterMinutes: z.int().min(0),
});
export type DossierPolicy = z.infer<typeof dossierPolicy>;

export const defaultPolicy: DossierPolicy = {
  supplements: { times: 1, beyond: 'refuse' },
  extensions: { times: 1, beyond: 'warn' },
  undo: { sameOfficer: true, sameDay: true, unprinted: true, unsent: true },
  lateEntryAfterMinutes: 60,
};

/** One more after `given` would pass the limit. */
export const passes = ({ times }: Limit, given: number): boolean => given >= times;
