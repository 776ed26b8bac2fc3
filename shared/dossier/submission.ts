/** What a citizen sent online, as the province passes it down to the desks of an office. */
import { attachment, attachmentLimits } from '#shared/attachment/attachment.ts';
import { localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { intakeFields, procedureRef } from './intake.ts';

/** Paid on the portal; the legal fee receipt is issued elsewhere and never invented here. */
export const onlinePayment = z.looseObject({
  /** Integer đồng. */
  amount: z.int().min(1).max(1_000_000_000_000),
  /** The payment gateway's own. */
  reference: z.string().min(1).max(200),
  paidAt: localDateTime,
});
export type OnlinePayment = z.infer<typeof onlinePayment>;

export const submission = intakeFields.extend({
  /** The province's, of slot 0: it stands from the submission on, and the acceptance bears it. */
  number: z.string().min(1).max(60),
  /** When the portal took it; the hours for accepting it run from here. */
  submittedAt: localDateTime,
  procedure: procedureRef,
  /** Place of the case in the procedure, from 0, as an intake form counts; null where it has but one. */
  caseIndex: z.int().min(0).nullable(),
  /** Files of `papers`; the province holds them. */
  attachments: z.array(attachment).max(attachmentLimits.files),
  payment: onlinePayment.nullable(),
});
export type Submission = z.infer<typeof submission>;
