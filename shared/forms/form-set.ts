/**
 * The legal forms as data: titles, labels and sentences of a form set, with the dates between which it holds.
 * A dossier keeps the set that was in force at its reception. These two come with the program; the province publishes
 * others over them (`texts/published-sets.ts`).
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import { localDate } from './field-shapes.ts';
import set2018 from './sets/tt01-2018.json' with { type: 'json' };
import set2025 from './sets/tt03-2025.json' with { type: 'json' };

const text = z.string().min(1);

export const letterheadForm = z.strictObject({
  state: text,
  motto: text,
  /** `{{place}}`, `{{day}}`, `{{month}}`, `{{year}}`. */
  placeAndDate: text,
});
export type LetterheadForm = z.infer<typeof letterheadForm>;

export const signatureForm = z.strictObject({ title: text, hint: text });

export const receiptForm = z.strictObject({
  title: z.array(text).min(1),
  numberingLine: text,
  /** One line for each copy, in the order in which they are printed. */
  copies: z.array(text).min(1),
  labels: z.strictObject({
    number: text,
    numberOfMany: text,
    receivingUnit: text,
    submitter: text,
    owner: text,
    idNumber: text,
    address: text,
    phone: text,
    email: text,
    request: text,
    procedure: text,
    land: text,
    papers: text,
    sets: text,
    processing: text,
    totalProcessing: text,
    received: text,
    due: text,
    totalDue: text,
    delivery: text,
    arrival: text,
    fees: text,
    feesTotal: text,
    book: text,
  }),
  columns: z.strictObject({
    order: text,
    name: text,
    originals: text,
    certified: text,
    photocopies: text,
  }),
  sentences: z.strictObject({
    sets: text,
    sameDay: text,
    sameDayNext: text,
    processingUnconfirmed: text,
    /** `{{committed}}`, `{{decision}}`, `{{law}}`. */
    processingCommitted: text,
    dueUnconfirmed: text,
    land: text,
    deliveryOffice: text,
    deliveryPost: text,
    deliveryHome: text,
    noFee: text,
    feeExempt: text,
    feeReduced: text,
    fee: text,
    book: text,
    replaces: text,
    lateEntry: text,
    post: text,
    postmark: text,
    postReference: text,
    receiptByPost: text,
    helpedOnline: text,
    crossArea: text,
    page: text,
  }),
  /** Submitter first, officer second. */
  signatures: z.tuple([signatureForm, signatureForm]),
  notesTitle: text,
  notes: z.array(text),
});
export type ReceiptForm = z.infer<typeof receiptForm>;

export const formMarks = z.strictObject({
  preview: text,
  tryOut: text,
  /** Stands where nothing is known yet. */
  blank: text,
});
export type FormMarks = z.infer<typeof formMarks>;

export const formSet = z.strictObject({
  id: text,
  /** The document that prescribes the set. */
  basis: text,
  effectiveFrom: localDate,
  /** Last day in force; null while it holds. */
  effectiveTo: localDate.nullable(),
  letterhead: letterheadForm,
  receipt: receiptForm,
  marks: formMarks,
});
export type FormSet = z.infer<typeof formSet>;

/** The sets that come with the application, oldest first. */
export const formSets: readonly FormSet[] = [formSet.parse(set2018), formSet.parse(set2025)];

/**
 * The set in force on a local date, of several the one that began last; null before the first one.
 * @param sets by the day on which they begin
 */
export const formSetInForce = <S extends FormSet>(day: LocalDate, sets: readonly S[]): S | null =>
  sets.findLast(
    (set) => set.effectiveFrom <= day && (set.effectiveTo === null || day <= set.effectiveTo),
  ) ?? null;

export const formSetById = <S extends FormSet>(id: string, sets: readonly S[]): S | null =>
  sets.find((set) => set.id === id) ?? null;
