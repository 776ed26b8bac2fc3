/** The form of the certification counter as it is typed. */
import { z } from '#shared/schema.ts';
import { id } from './endpoint.ts';
import { lateEntryForm, partyForm, storedForm } from './intake-form.ts';

const text = z.string().max(20_000);
export const MOST_DOCUMENTS = 50;
/** As typed: a number, or all that the copy says of it. */
export const writtenBook = z.string().max(200);

export const certifiedDocumentForm = z.strictObject({
  procedureCode: z.string().max(40),
  document: text,
  /** As typed: 0 while the field is empty. */
  pages: z.int().min(0).max(99_999),
  copies: z.int().min(0).max(99_999),
  /** Of what is keyed in late: the number that stands on the copy, as typed; left out or empty: the next one. */
  book: writtenBook.optional(),
  /** The number that the counter showed for it, once it had a name; left out: none yet. */
  shown: writtenBook.optional(),
});
export type CertifiedDocumentForm = z.infer<typeof certifiedDocumentForm>;

/** In the refusal of a visit whose numbers have moved: where the number stands that a line would get now. */
export const numberNow = (line: number): string => `documents.${line}.shown`;

export const emptyDocument = (procedureCode: string): CertifiedDocumentForm => ({
  procedureCode,
  document: '',
  pages: 1,
  copies: 1,
});

export const certificationForm = z.strictObject({
  submitter: partyForm,
  documents: z.array(certifiedDocumentForm).min(1).max(MOST_DOCUMENTS),
  /** The fee was taken at the counter, now; otherwise it is still owed. */
  feeTaken: z.boolean(),
  /** Why nothing is taken; empty otherwise. */
  exemption: text,
  /** Serial of the legal fee receipt issued elsewhere, as typed; may be empty. */
  feeReceiptSerial: text,
  /** Left out where the citizen stands at the counter. */
  lateEntry: lateEntryForm.optional(),
});
export type CertificationForm = z.infer<typeof certificationForm>;

/** A visit has one dossier for each procedure of the counter; they are named before anything is typed. */
export const dossierNames = z.array(id).min(1).max(20);

/** What is being typed: the first of `ids` is the draft's own name. */
export const certificationDraft = z.strictObject({ ids: dossierNames, form: certificationForm });
export type CertificationDraft = z.infer<typeof certificationDraft>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * A draft that was kept, perhaps by another version of this program: what can be read is kept as it was typed. Null
 * where nothing of it can: the counter begins anew.
 */
export const storedCertification = (value: unknown): CertificationDraft | null => {
  const { ids, form } = isObject(value) ? value : {};
  const typed = isObject(form) ? form : {};
  const names = dossierNames.safeParse(ids);
  if (!names.success) return null;
  const documents = z.array(z.unknown()).safeParse(typed['documents']);
  const lines = (documents.data ?? []).flatMap((one) => {
    const line = certifiedDocumentForm.safeParse(one);
    return line.success ? [line.data] : [];
  });
  const { lateEntry, ...said } = z
    .object({
      feeTaken: z.boolean().catch(true),
      exemption: text.catch(''),
      feeReceiptSerial: text.catch(''),
      lateEntry: lateEntryForm.optional().catch(undefined),
    })
    .parse(typed);
  return {
    ids: names.data,
    form: {
      ...said,
      ...(lateEntry === undefined ? {} : { lateEntry }),
      submitter: storedForm({ submitter: typed['submitter'] }).submitter,
      documents: lines.length === 0 ? [emptyDocument('')] : lines.slice(0, MOST_DOCUMENTS),
    },
  };
};
