/** Form 04: the letter that apologises and names the new date, as typed data. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { apologyForm, type ApologyForm } from './apology-form.ts';
import { localDate, localTime, paperOffice } from './field-shapes.ts';
import { paperCode } from './paper-frame.ts';
import { formMarks, letterheadForm, type FormSet } from './form-set.ts';

export const apologyShape = z.strictObject({
  form: apologyForm,
  letterhead: letterheadForm,
  marks: formMarks,
  office: paperOffice,
  tryOut: z.boolean(),
  issuedOn: localDate,
  /** As the series writes it. */
  seriesNumber: z.string().min(1),
  to: z.strictObject({ name: z.string(), address: z.string(), phone: z.string() }),
  dossier: z.strictObject({
    number: z.string().min(1),
    procedure: z.string(),
    field: z.string(),
    receivedAt: localTime,
  }),
  /** Null where no date had been promised. */
  was: localTime.nullable(),
  dueAt: localTime,
  reason: z.string().min(1),
  signer: z.strictObject({ name: z.string(), title: z.string() }),
  qrText: paperCode.default(null),
});
export type ApologyData = z.infer<typeof apologyShape>;

export interface ApologyInput {
  readonly form: ApologyForm;
  readonly formSet: FormSet;
  readonly office: Pick<OfficePublication, 'superior' | 'name' | 'place' | 'address' | 'phone'>;
  readonly tryOut: boolean;
  readonly issuedOn: LocalDate;
  readonly seriesNumber: string;
  readonly intake: Pick<AcceptedPayload, 'submitter' | 'procedure' | 'receivedAt'>;
  readonly number: string;
  readonly was: LocalDateTime | null;
  readonly dueAt: LocalDateTime;
  readonly reason: string;
  readonly signer: { readonly name: string; readonly title: string };
  readonly qrText: string | null;
}

export const apologyData = (input: ApologyInput): ApologyData => {
  const { superior, name, place, address, phone } = input.office;
  const { submitter, procedure, receivedAt } = input.intake;
  return {
    form: input.form,
    letterhead: input.formSet.letterhead,
    marks: input.formSet.marks,
    office: { superior, name, place, address, phone },
    tryOut: input.tryOut,
    issuedOn: input.issuedOn,
    seriesNumber: input.seriesNumber,
    to: { name: submitter.name, address: submitter.address, phone: submitter.phone },
    dossier: {
      number: input.number,
      procedure: procedure.name,
      field: procedure.field,
      receivedAt,
    },
    was: input.was,
    dueAt: input.dueAt,
    reason: input.reason,
    signer: { name: input.signer.name, title: input.signer.title },
    qrText: input.qrText,
  };
};
