/**
 * A desk that has given the last number of its slot borrows another one of its agency, for one day. The province lends
 * each slot of a day to one desk at most, and never one that a desk counts in.
 */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

/** POST. Asked again with the same slots, it gives the same answer. */
export const slotsPath = '/v1/slots';

const slot = z.int().min(1);

export const borrowRequest = z.looseObject({
  /** By the desk's clock; the province lends for yesterday, today and tomorrow by its own. */
  day: localDate,
  /** Those that this epoch of the desk has borrowed for the day already. */
  slots: z.array(slot).max(100),
  /** Lent to it, and not to be taken: dossiers of its office bear numbers there. Left out where there are none. */
  unusable: z.array(slot).max(100).optional(),
});
export type BorrowRequest = z.infer<typeof borrowRequest>;

export const borrowAnswer = z.looseObject({ day: localDate, slot });
export type BorrowAnswer = z.infer<typeof borrowAnswer>;
