/** The intake form as it is typed: text everywhere, nothing checked yet, so that a draft can hold any moment of it. */
import { attachmentLimits, attachedFile } from '#shared/attachment/attachment.ts';
import { authorityGrounds } from '#shared/dossier/authority.ts';
import { channels, partyKinds, sexes } from '#shared/dossier/intake.ts';
import { paperStyle } from '#shared/dossier/paper-style.ts';
import { z } from '#shared/schema.ts';

const text = z.string().max(20_000);

export const partyForm = z.strictObject({
  kind: z.enum(partyKinds),
  name: text,
  /** As typed: `5/3/1987`, `03/1987`, `1987`. */
  birthDate: text,
  sex: z.enum(sexes).nullable(),
  idNumber: text,
  idIssuedAt: text,
  address: text,
  phone: text,
  email: text,
});
export type PartyForm = z.infer<typeof partyForm>;

export const paperForm = z.strictObject({
  name: text,
  ticked: z.boolean(),
  originals: z.int().min(0).max(999),
  certified: z.int().min(0).max(999),
  photocopies: z.int().min(0).max(999),
  unforeseen: z.boolean(),
  /** Scans and files of this paper; they lie in the archive already. */
  attachments: z.array(attachedFile).max(attachmentLimits.files).optional(),
});
export type PaperForm = z.infer<typeof paperForm>;

export const feeForm = z.strictObject({
  name: text,
  /** Integer đồng, null while unknown. */
  amount: z.int().min(0).max(1_000_000_000_000).nullable(),
  exemption: text,
});
export type FeeForm = z.infer<typeof feeForm>;

/** "Nhập bù": received on paper, keyed in later; all as typed. */
export const lateEntryForm = z.strictObject({
  on: z.boolean(),
  day: text,
  time: text,
  /** What is printed on the slip; empty where there was none. */
  slip: text,
  reason: text,
});
export type LateEntryForm = z.infer<typeof lateEntryForm>;

/** How it came, where that is more than the channel; all as typed. */
export const arrivalForm = z.strictObject({
  /** By post. */
  sender: text,
  postmarkedOn: text,
  reference: text,
  /** Online, by an officer for the citizen at the counter. */
  helpedOnline: z.boolean(),
  /** Phi địa giới: of another area. */
  crossArea: z.boolean(),
  assisting: text,
  receiving: text,
  competent: text,
});
export type ArrivalForm = z.infer<typeof arrivalForm>;

/** On what the submitter acts for another owner; as typed. */
export const authorityForm = z.strictObject({
  ground: z.enum(authorityGrounds).nullable(),
  number: text,
  date: text,
});
export type AuthorityForm = z.infer<typeof authorityForm>;

export const intakeForm = z.strictObject({
  procedureCode: text,
  /** Index into the procedure's cases; null while not chosen (or when there is one only). */
  caseIndex: z.int().min(0).nullable(),
  channel: z.enum(channels),
  submitter: partyForm,
  ownerIsOther: z.boolean(),
  owner: partyForm,
  authority: authorityForm,
  request: text,
  papers: z.array(paperForm).max(400),
  /** As typed: 0 while the field is empty. */
  sets: z.int().min(0).max(9999),
  fees: z.array(feeForm).max(100),
  /** The fee was taken at the counter, now; otherwise it is still owed. */
  feesTaken: z.boolean(),
  /** Serial of the legal fee receipt issued elsewhere, as typed; may be empty. */
  feeReceiptSerial: text,
  delivery: z.enum(['office', 'post', 'home']),
  deliveryAddress: text,
  note: text,
  lateEntry: lateEntryForm,
  arrival: arrivalForm,
  /** Of the receipt and the guidance slip; null: as the office prints them. */
  paperStyle: paperStyle.nullable(),
});
export type IntakeForm = z.infer<typeof intakeForm>;

export const emptyParty: PartyForm = {
  kind: 'person',
  name: '',
  birthDate: '',
  sex: null,
  idNumber: '',
  idIssuedAt: '',
  address: '',
  phone: '',
  email: '',
};

export const noAuthority: AuthorityForm = { ground: null, number: '', date: '' };

export const noLateEntry: LateEntryForm = { on: false, day: '', time: '', slip: '', reason: '' };

export const plainArrival: ArrivalForm = {
  sender: '',
  postmarkedOn: '',
  reference: '',
  helpedOnline: false,
  crossArea: false,
  assisting: '',
  receiving: '',
  competent: '',
};

export const emptyIntakeForm: IntakeForm = {
  procedureCode: '',
  caseIndex: null,
  channel: 'in_person',
  submitter: emptyParty,
  ownerIsOther: false,
  owner: emptyParty,
  authority: noAuthority,
  request: '',
  papers: [],
  sets: 1,
  fees: [],
  feesTaken: true,
  feeReceiptSerial: '',
  delivery: 'office',
  deliveryAddress: '',
  note: '',
  lateEntry: noLateEntry,
  arrival: plainArrival,
  paperStyle: null,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A draft that was kept, perhaps by an earlier version of this program: every field that can be read is kept as it
 * was typed, the others are empty. A draft is never hidden because one of its fields is strange.
 */
export const storedForm = (value: unknown): IntakeForm => {
  const stored = isObject(value) ? value : {};
  const party = (typed: unknown): unknown => ({ ...emptyParty, ...(isObject(typed) ? typed : {}) });
  const completed: Readonly<Record<string, unknown>> = {
    ...stored,
    submitter: party(stored['submitter']),
    owner: party(stored['owner']),
  };
  const fields = Object.entries(intakeForm.shape).map(([name, schema]) => {
    const read = schema.safeParse(completed[name]);
    return [name, read.success ? read.data : emptyIntakeForm[name as keyof IntakeForm]];
  });
  return intakeForm.parse(Object.fromEntries(fields));
};
