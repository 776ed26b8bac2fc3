/** The slip of a payment: it names the legal receipt that was written elsewhere and never stands for it. */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { signatureForm } from './form-set.ts';
import { text } from './form-texts.ts';
import { paperCode, paperFrame, paperSigner } from './paper-frame.ts';
import texts from './sets/fee-slip.json' with { type: 'json' };

const fields = {
  title: text,
  /** One line for each copy, in the order in which they are printed. */
  copies: z.array(text).min(1),
  labels: z.strictObject({
    payer: text,
    address: text,
    dossier: text,
    procedure: text,
    total: text,
    words: text,
    method: text,
    taken: text,
    receiptSerial: text,
  }),
  columns: z.strictObject({ order: text, name: text, amount: text, note: text }),
  methods: z.strictObject({ cash: text, transfer: text }),
  sentences: z.strictObject({ page: text }),
  notes: z.array(text),
  /** Who pays first, who takes second. */
  signatures: z.tuple([signatureForm, signatureForm]),
};

export const feeSlipForm = z.strictObject(fields);

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(texts);

/** Version of the slip's texts, for `document.issued.formSet`. */
export const feeSlipSetId: string = id;
export const currentFeeSlipForm: z.infer<typeof feeSlipForm> = form;

export const feeSlipShape = z.strictObject({
  ...paperFrame,
  form: feeSlipForm,
  qrText: paperCode,
  payer: z.strictObject({ name: z.string().min(1), address: z.string() }),
  dossier: z.string().min(1),
  procedure: z.string().min(1),
  lines: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** Integer đồng, as taken. */
        amount: z.int().min(0),
        /** Why nothing or less is taken. */
        exemption: z.string().nullable(),
      }),
    )
    .min(1),
  method: z.enum(['cash', 'transfer']),
  takenAt: localTime,
  /** As it stands on the legal receipt; null, and room to write, where none was recorded. */
  receiptSerial: z.string().min(1).nullable(),
  officer: paperSigner,
});
export type FeeSlipData = z.infer<typeof feeSlipShape>;
