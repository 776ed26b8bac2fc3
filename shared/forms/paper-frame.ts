/** What every paper of an office bears, whatever it says: head, marks, day; and the shapes of whom it speaks. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { localDate, paperOffice } from './field-shapes.ts';
import { formMarks, letterheadForm, type FormSet } from './form-set.ts';

export const paperFrame = {
  letterhead: letterheadForm,
  marks: formMarks,
  office: paperOffice,
  tryOut: z.boolean(),
  issuedOn: localDate,
};
export type PaperFrame = z.infer<z.ZodObject<typeof paperFrame>>;

/** An officer as a paper names one. */
export const paperSigner = z.strictObject({ name: z.string(), title: z.string() });

/** Everything but the name may be empty: the line is then left out or left to be written by hand. */
export const paperPerson = z.strictObject({
  name: z.string().min(1),
  idNumber: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
});
export type PaperPerson = z.infer<typeof paperPerson>;

export const paperProcedure = z.strictObject({
  code: z.string(),
  name: z.string().min(1),
  case: z.string().nullable(),
});

/** Look-up address and signed payload; null where the paper bears none. */
export const paperCode = z.string().min(1).nullable();

export interface PaperFrameInput {
  readonly formSet: FormSet;
  readonly office: Pick<OfficePublication, 'superior' | 'name' | 'place' | 'address' | 'phone'>;
  readonly tryOut: boolean;
  readonly issuedOn: LocalDate;
}

export const paperFrameOf = ({
  formSet,
  office: { superior, name, place, address, phone },
  tryOut,
  issuedOn,
}: PaperFrameInput): PaperFrame => ({
  letterhead: formSet.letterhead,
  marks: formSet.marks,
  office: { superior, name, place, address, phone },
  tryOut,
  issuedOn,
});
