/** How a dossier came, where that is more than the channel: by post, handed in online by an officer, from another area. */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

export const postItem = z.looseObject({
  /** Who sent it; empty when the envelope does not say. */
  sender: z.string().max(400),
  /** The day of the postmark, a note: deadlines count from the reception. */
  postmarkedOn: localDate.nullable(),
  /** Of the post office's slip; may be empty. */
  reference: z.string().max(100),
});

/** Phi địa giới: three offices, which may be two of them the same. */
export const crossAreaOffices = z.looseObject({
  /** Where the citizen stands. */
  assisting: z.string().min(1).max(400),
  /** Whose dossier it becomes. */
  receiving: z.string().min(1).max(400),
  /** Who decides. */
  competent: z.string().min(1).max(400),
});

export type CrossAreaOffices = z.infer<typeof crossAreaOffices>;

export const arrival = z.looseObject({
  post: postItem.optional(),
  /** An officer handed it in online for the citizen at the counter. */
  helpedOnline: z.literal(true).optional(),
  crossArea: crossAreaOffices.optional(),
});
export type Arrival = z.infer<typeof arrival>;
