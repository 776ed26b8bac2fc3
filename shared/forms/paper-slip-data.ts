/** A sheet of numbered slips, printed in advance and written by hand while there is no power. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { localDate } from './field-shapes.ts';
import slip from './sets/paper-slip.json' with { type: 'json' };

const text = z.string().min(1);

const fields = {
  title: text,
  /** The desk's part first, the citizen's second. */
  parts: z.tuple([text, text]),
  labels: z.strictObject({
    time: text,
    submitter: text,
    phone: text,
    procedure: text,
    papers: text,
    officer: text,
  }),
  note: text,
  page: text,
};

export const paperSlipForm = z.strictObject(fields);

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(slip);

export const currentPaperSlipForm: z.infer<typeof paperSlipForm> = form;
/** Version of the sheet's texts, for `document.issued.formSet`. */
export const paperSlipSetId: string = id;

export const paperSlipShape = z.strictObject({
  form: paperSlipForm,
  office: z.strictObject({ superior: z.string(), name: z.string(), phone: z.string() }),
  deskName: z.string(),
  issuedOn: localDate,
  /** Said on a sheet of a try-out. */
  tryOut: z.string().nullable(),
  /** As printed: the day's digits are underscores. */
  numbers: z.array(text).min(1),
});
export type PaperSlipData = z.infer<typeof paperSlipShape>;

export interface PaperSlipInput {
  readonly form: z.infer<typeof paperSlipForm>;
  readonly office: Pick<OfficePublication, 'superior' | 'name' | 'phone'>;
  readonly deskName: string;
  readonly issuedOn: LocalDate;
  readonly tryOut: string | null;
  readonly numbers: readonly string[];
}

export const paperSlipData = ({
  form: worded,
  office: { superior, name, phone },
  deskName,
  issuedOn,
  tryOut,
  numbers,
}: PaperSlipInput): PaperSlipData => ({
  form: worded,
  office: { superior, name, phone },
  deskName,
  issuedOn,
  tryOut,
  numbers: [...numbers],
});
