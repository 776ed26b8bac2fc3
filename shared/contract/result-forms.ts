/** What is typed where a result is entered and handed out; text as typed. */
import { attachedFile } from '#shared/attachment/attachment.ts';
import { receiverGrounds, waysToReceive } from '#shared/dossier/result-papers.ts';
import { z } from '#shared/schema.ts';

const text = z.string().max(4000);

export const resultPaperForm = z.strictObject({
  name: text,
  number: text,
  originals: z.int().min(0).max(999),
  copies: z.int().min(0).max(999),
});
export type ResultPaperForm = z.infer<typeof resultPaperForm>;

export const finishForm = z.strictObject({
  outcome: z.enum(['granted', 'denied']),
  note: text,
  results: z.array(resultPaperForm).min(1).max(50),
  files: z.array(attachedFile).max(20),
  /** Why it comes after the date. */
  lateReason: z.string().max(2000).optional(),
});
export type FinishForm = z.infer<typeof finishForm>;

export const receiverForm = z.strictObject({
  /** Null while nobody has been chosen: nothing is handed to whoever happens to stand first. */
  as: z.enum(receiverGrounds).nullable(),
  /** Of somebody who is neither owner nor submitter; empty otherwise. */
  name: text,
  idNumber: text,
  phone: text,
  paper: text,
});
export type ReceiverForm = z.infer<typeof receiverForm>;

export const returnForm = z.strictObject({
  receiver: receiverForm,
  how: z.enum(waysToReceive),
  /** Of the post; may be empty. */
  reference: text,
  /** Integer đồng that the officer saw as due and says were taken now; null where none was. */
  feeTaken: z.int().min(1).nullable(),
  feeReceiptSerial: text,
  /** Places of the documents that are handed over now, from 0; empty where none were listed. */
  places: z.array(z.int().min(0)).max(50),
  /** What is handed over where nobody listed the documents. */
  named: text,
  /** Where the receiver signs; left out, on the paper note. */
  signOn: z.enum(['paper', 'screen']).optional(),
});
export type ReturnForm = z.infer<typeof returnForm>;
