/** Giấy biên nhận trả kết quả: who took which result, when and on what ground. */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { signatureForm } from './form-set.ts';
import { text } from './form-texts.ts';
import { paperCode, paperFrame, paperPerson, paperProcedure, paperSigner } from './paper-frame.ts';
import texts from './sets/result-note.json' with { type: 'json' };

const fields = {
  title: text,
  copies: z.array(text).min(1),
  labels: z.strictObject({
    dossier: text,
    procedure: text,
    submitter: text,
    receiver: text,
    as: text,
    idNumber: text,
    phone: text,
    how: text,
    returned: text,
    results: text,
    outcome: text,
  }),
  columns: z.strictObject({ order: text, name: text, originals: text, copies: text }),
  outcomes: z.strictObject({ granted: text, denied: text, withdrawn: text }),
  ways: z.strictObject({ office: text, post: text, home: text }),
  sentences: z.strictObject({
    /** Nothing was granted and no paper is given back. */
    noResult: text,
    taken: text,
    page: text,
  }),
  /** Who takes first, who gives second. */
  signatures: z.tuple([signatureForm, signatureForm]),
};

export const resultNoteForm = z.strictObject(fields);

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(texts);

/** Version of the note's texts, for `document.issued.formSet`. */
export const resultNoteSetId: string = id;
export const currentResultNoteForm: z.infer<typeof resultNoteForm> = form;

export const resultNoteShape = z.strictObject({
  ...paperFrame,
  form: resultNoteForm,
  qrText: paperCode,
  dossier: z.string().min(1),
  procedure: paperProcedure,
  submitter: z.string().min(1),
  receiver: paperPerson,
  /** What the receiver is to the dossier ("người được ủy quyền"). */
  as: z.string(),
  how: z.enum(['office', 'post', 'home']),
  returnedAt: localTime,
  outcome: z.enum(['granted', 'denied', 'withdrawn']),
  results: z.array(
    z.strictObject({
      name: z.string().min(1),
      originals: z.int().min(0),
      copies: z.int().min(0),
    }),
  ),
  officer: paperSigner,
  /** Path data of what the receiver drew on the screen; left out where the note is signed by pen. */
  signature: z.string().min(1).optional(),
});
export type ResultNoteData = z.infer<typeof resultNoteShape>;
