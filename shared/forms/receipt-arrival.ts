/** How a dossier came, as its receipt says it. */
import type { Arrival } from '#shared/dossier/arrival.ts';
import { z } from '#shared/schema.ts';
import { localDate } from './field-shapes.ts';

export const receiptArrival = z.strictObject({
  post: z
    .strictObject({
      sender: z.string(),
      postmarkedOn: localDate.nullable(),
      reference: z.string(),
    })
    .nullable(),
  helpedOnline: z.boolean(),
  crossArea: z
    .strictObject({ assisting: z.string(), receiving: z.string(), competent: z.string() })
    .nullable(),
});
export type ReceiptArrival = z.infer<typeof receiptArrival>;

const postOf = ({ post }: Arrival): ReceiptArrival['post'] =>
  post === undefined
    ? null
    : { sender: post.sender, postmarkedOn: post.postmarkedOn, reference: post.reference };

const officesOf = ({ crossArea }: Arrival): ReceiptArrival['crossArea'] =>
  crossArea === undefined
    ? null
    : {
        assisting: crossArea.assisting,
        receiving: crossArea.receiving,
        competent: crossArea.competent,
      };

/** Null where the channel says it all. */
export const arrivalOf = (arrival: Arrival | undefined): ReceiptArrival | null =>
  arrival === undefined
    ? null
    : {
        post: postOf(arrival),
        helpedOnline: arrival.helpedOnline === true,
        crossArea: officesOf(arrival),
      };
