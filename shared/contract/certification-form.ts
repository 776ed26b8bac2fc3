/** The form of the certification counter as it is typed. */
import { z } from '#shared/schema.ts';
import { partyForm } from './intake-form.ts';

const text = z.string().max(20_000);

export const certifiedDocumentForm = z.strictObject({
  procedureCode: z.string().max(40),
  document: text,
  /** As typed: 0 while the field is empty. */
  pages: z.int().min(0).max(99_999),
  copies: z.int().min(0).max(99_999),
});
export type CertifiedDocumentForm = z.infer<typeof certifiedDocumentForm>;

export const certificationForm = z.strictObject({
  submitter: partyForm,
  documents: z.array(certifiedDocumentForm).min(1).max(50),
  /** The fee was taken at the counter, now; otherwise it is still owed. */
  feeTaken: z.boolean(),
  /** Why nothing is taken; empty otherwise. */
  exemption: text,
  /** Serial of the legal fee receipt issued elsewhere, as typed; may be empty. */
  feeReceiptSerial: text,
});
export type CertificationForm = z.infer<typeof certificationForm>;
