/** Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": everything that its paper says, as typed data. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import { placeOnPaper } from '#shared/dossier/register-book.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { deadlineRule, localDate, localTime, paperOffice } from './field-shapes.ts';
import { formMarks, letterheadForm, receiptForm, type FormSet } from './form-set.ts';
import { arrivalOf, receiptArrival } from './receipt-arrival.ts';

const person = z.strictObject({
  name: z.string(),
  idNumber: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
});

const landParcel = z.strictObject({ sheet: z.string(), parcel: z.string(), address: z.string() });

const receiptDossier = z.strictObject({
  /** Null only in a preview: the number is given at acceptance. */
  number: z.string().min(1).nullable(),
  /** Null when the submitter is the owner. */
  owner: person.nullable(),
  /** Null only in a preview. */
  procedure: z
    .strictObject({ code: z.string(), name: z.string(), case: z.string().nullable() })
    .nullable(),
  request: z.string(),
  land: landParcel.nullable(),
  papers: z.array(
    z.strictObject({
      name: z.string(),
      originals: z.int().min(0),
      certified: z.int().min(0),
      photocopies: z.int().min(0),
    }),
  ),
  sets: z.int().min(1),
  /** `open` only in a preview, while no procedure is chosen. */
  promise: z.enum(['promised', 'unconfirmed', 'open']),
  /** What the procedure grants, where it is promised and can be put into words. */
  processing: deadlineRule.nullable(),
  /** Present where the promise follows a shorter deadline than the law's. */
  committed: z.strictObject({ decision: z.string(), law: deadlineRule }).nullable(),
  /** Of the whole chain, where several agencies work one after another. */
  totalProcessing: deadlineRule.nullable(),
  /** Null only in a preview. */
  receivedAt: localTime.nullable(),
  /** Present when promised. */
  dueAt: localTime.nullable(),
  totalDueAt: localTime.nullable(),
  delivery: z.strictObject({ kind: z.enum(['office', 'post', 'home']), address: z.string() }),
  /** How it came, where that is more than coming to the counter. */
  arrival: receiptArrival.nullable(),
  fees: z.array(
    z.strictObject({ name: z.string(), amount: z.int().min(0), exemption: z.string().nullable() }),
  ),
  book: z.strictObject({ volume: z.string(), order: z.string() }).nullable(),
  /** Of the paper slip, when the reception was keyed in afterwards. */
  lateEntrySlip: z.string().nullable(),
});
export type ReceiptDossier = z.infer<typeof receiptDossier>;

const receiptFields = z.strictObject({
  form: receiptForm,
  letterhead: letterheadForm,
  marks: formMarks,
  office: paperOffice,
  issuedOn: localDate,
  revision: z.int().min(1),
  /** The day on which the image that this one replaces was issued; null for the first image. */
  replacesOn: localDate.nullable(),
  preview: z.boolean(),
  tryOut: z.boolean(),
  /** Look-up address and signed payload; null only in a preview. */
  qrText: z.string().min(1).nullable(),
  submitter: person,
  dossiers: z.array(receiptDossier).min(1),
  officer: z.strictObject({ name: z.string(), title: z.string() }),
});
export type ReceiptData = z.infer<typeof receiptFields>;

/** A paper that counts has its number, its code and its hour; only a preview may lack them. */
export const receiptShape = receiptFields.refine(
  (data) =>
    data.preview ||
    (data.qrText !== null &&
      data.dossiers.every(
        (dossier) =>
          dossier.number !== null &&
          dossier.procedure !== null &&
          dossier.receivedAt !== null &&
          dossier.promise === (dossier.dueAt === null ? 'unconfirmed' : 'promised'),
      )),
  { error: 'receipt_incomplete' },
);

/** The facts of one dossier that its receipt shows; an accepted payload fits as it is. */
export type ReceiptFacts = Pick<
  AcceptedPayload,
  | 'number'
  | 'receivedAt'
  | 'submitter'
  | 'owner'
  | 'request'
  | 'papers'
  | 'sets'
  | 'fees'
  | 'delivery'
  | 'procedure'
  | 'deadline'
  | 'lateEntry'
  | 'arrival'
  | 'book'
  | 'certifications'
> & {
  readonly land?: z.infer<typeof landParcel>;
};

type PaperOffice = Pick<OfficePublication, 'superior' | 'name' | 'place' | 'address' | 'phone'>;

export interface ReceiptInput {
  readonly formSet: FormSet;
  /** The office publication that the dossier names. */
  readonly office: PaperOffice;
  readonly officer: { readonly name: string; readonly title: string };
  readonly document: {
    readonly issuedOn: LocalDate;
    readonly revision: number;
    /** The earlier image, when this one corrects it. */
    readonly replaces: { readonly issuedOn: LocalDate } | null;
  };
  /** One, or several of the same submitter: the submitter of the first is printed for all. */
  readonly dossiers: readonly [ReceiptFacts, ...ReceiptFacts[]];
  readonly qrText: string;
  readonly tryOut: boolean;
}

const personOf = (party: Party): ReceiptData['submitter'] => ({
  name: party.name,
  idNumber: party.idNumber,
  address: party.address,
  phone: party.phone,
  email: party.email,
});

const officeOf = ({ superior, name, place, address, phone }: PaperOffice) => ({
  superior,
  name,
  place,
  address,
  phone,
});

/** A rule that a receipt can put into words. */
const inWords = (rule: unknown): DeadlineRule | null => deadlineRule.safeParse(rule).data ?? null;

/** Where several agencies handle it, this unit's part stands beside the whole; else the whole alone. */
const datesOf = (deadline: ReceiptFacts['deadline'] | null) => {
  if (deadline === null || deadline.state === 'unconfirmed')
    return { processing: null, dueAt: null, totalProcessing: null, totalDueAt: null };
  const { rule, dueAt, own } = deadline;
  return own === undefined
    ? { processing: inWords(rule), dueAt, totalProcessing: null, totalDueAt: null }
    : {
        processing: inWords(own.rule),
        dueAt: own.dueAt,
        totalProcessing: inWords(rule),
        totalDueAt: dueAt,
      };
};

const committedOf = (deadline: ReceiptFacts['deadline']): ReceiptDossier['committed'] => {
  if (deadline.state === 'unconfirmed' || deadline.committed === undefined) return null;
  // A commitment is about the whole; this unit's part is printed in its place.
  if (deadline.own !== undefined) return null;
  const law = deadlineRule.safeParse(deadline.committed.lawRule);
  return law.success ? { decision: deadline.committed.decision, law: law.data } : null;
};

type ShownParts = Pick<ReceiptFacts, 'papers' | 'fees' | 'delivery' | 'arrival'>;

const shownPartsOf = ({ papers, fees, delivery, arrival }: ShownParts) => ({
  arrival: arrivalOf(arrival),
  papers: papers.map(({ name, originals, certified, photocopies }) => ({
    name,
    originals,
    certified,
    photocopies,
  })),
  fees: fees.map(({ name, amount, exemption }) => ({ name, amount, exemption })),
  delivery: { kind: delivery.kind, address: delivery.address },
});

const procedureOf = ({ code, name, case: variant }: ReceiptFacts['procedure']) => ({
  code,
  name,
  case: variant,
});

/** A certified document bears the number that its copies bear. */
const numberedPapers = ({ papers, certifications = [] }: ReceiptFacts): ReceiptFacts['papers'] => {
  const waiting = [...certifications];
  return papers.map((paper) => {
    const at = waiting.findIndex(({ document }) => document === paper.name);
    const [found] = at === -1 ? [] : waiting.splice(at, 1);
    return found === undefined ? paper : { ...paper, name: `${paper.name} (${found.book.text})` };
  });
};

const dossierOf = (facts: ReceiptFacts): ReceiptDossier => ({
  ...shownPartsOf({ ...facts, papers: numberedPapers(facts) }),
  number: facts.number,
  owner: facts.owner === null ? null : personOf(facts.owner),
  procedure: procedureOf(facts.procedure),
  request: facts.request,
  land: facts.land ?? null,
  sets: facts.sets,
  promise: facts.deadline.state,
  ...datesOf(facts.deadline),
  committed: committedOf(facts.deadline),
  receivedAt: facts.receivedAt,
  book: placeOnPaper(facts.book),
  lateEntrySlip:
    facts.lateEntry === null || facts.lateEntry.slip === '' ? null : facts.lateEntry.slip,
});

/** The receipt of accepted dossiers; pure, so that a re-drawn paper says the same. Times are Vietnamese. */
export const receiptData = (input: ReceiptInput): ReceiptData => ({
  form: input.formSet.receipt,
  letterhead: input.formSet.letterhead,
  marks: input.formSet.marks,
  office: officeOf(input.office),
  issuedOn: input.document.issuedOn,
  revision: input.document.revision,
  replacesOn: input.document.replaces?.issuedOn ?? null,
  preview: false,
  tryOut: input.tryOut,
  qrText: input.qrText,
  submitter: personOf(input.dossiers[0].submitter),
  dossiers: input.dossiers.map(dossierOf),
  officer: { name: input.officer.name, title: input.officer.title },
});

/** What is known while the form is still being typed. */
export interface ReceiptPreviewInput extends ShownParts {
  readonly formSet: FormSet;
  readonly office: PaperOffice;
  readonly officer: { readonly name: string; readonly title: string };
  readonly today: LocalDate;
  readonly submitter: Party;
  readonly owner: Party | null;
  readonly procedure: ReceiptFacts['procedure'] | null;
  readonly request: string;
  readonly sets: number;
  readonly deadline: ReceiptFacts['deadline'] | null;
  readonly receivedAt: LocalDateTime | null;
  readonly tryOut: boolean;
}

/** The same paper before acceptance: no number, no code, marked as worthless. */
export const receiptPreview = (input: ReceiptPreviewInput): ReceiptData => ({
  form: input.formSet.receipt,
  letterhead: input.formSet.letterhead,
  marks: input.formSet.marks,
  office: officeOf(input.office),
  issuedOn: input.today,
  revision: 1,
  replacesOn: null,
  preview: true,
  tryOut: input.tryOut,
  qrText: null,
  submitter: personOf(input.submitter),
  dossiers: [
    {
      ...shownPartsOf(input),
      number: null,
      owner: input.owner === null ? null : personOf(input.owner),
      procedure: input.procedure === null ? null : procedureOf(input.procedure),
      request: input.request,
      land: null,
      sets: input.sets,
      promise: input.deadline?.state ?? 'open',
      ...datesOf(input.deadline),
      committed: input.deadline === null ? null : committedOf(input.deadline),
      receivedAt: input.receivedAt,
      book: null,
      lateEntrySlip: null,
    },
  ],
  officer: { name: input.officer.name, title: input.officer.title },
});
