/** What is taken in at the counter, frozen in the entry that accepts it. */
import { attachment } from '#shared/attachment/attachment.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import {
  clockNote,
  entryName,
  instant,
  localDate,
  localDateTime,
  reason,
} from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { arrival } from './arrival.ts';
import { authority } from './authority.ts';
import { certification } from './certification.ts';
import { onlineAnswer } from './online-answer.ts';
import { paperStyle } from './paper-style.ts';
import { registerPlace } from './register-book.ts';

export const channels = ['in_person', 'online', 'postal'] as const;
export type Channel = (typeof channels)[number];

/** LoaiDoiTuong 1–4 of the national data format. */
export const partyKinds = ['person', 'household_business', 'company', 'agency'] as const;

export const sexes = ['male', 'female'] as const;

/** `1987`, `1987-05` or `1987-05-17`: old papers often know only the year. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .refine((text) => parseLocalDate(`${text}-01-01`.slice(0, 10)).ok);

export const party = z.looseObject({
  kind: z.enum(partyKinds),
  name: z.string().min(1).max(1000),
  birthDate: partialDate.nullable(),
  sex: z.enum(sexes).nullable(),
  /** 12-digit or old 9-digit number, passport or tax code, as shown. */
  idNumber: z.string().max(40),
  idIssuedAt: localDate.nullable(),
  address: z.string().max(1000),
  phone: z.string().max(40),
  email: z.string().max(200),
});
export type Party = z.infer<typeof party>;

export const paperReceived = z.looseObject({
  name: z.string().min(1).max(8000),
  originals: z.int().min(0).max(999),
  certified: z.int().min(0).max(999),
  photocopies: z.int().min(0).max(999),
  /** Not in the procedure's list: added by the officer. */
  unforeseen: z.boolean(),
});
export type PaperReceived = z.infer<typeof paperReceived>;

export const feeLine = z.looseObject({
  name: z.string().min(1).max(2000),
  /** Integer đồng. */
  amount: z.int().min(0).max(1_000_000_000_000),
  /** Why nothing or less is taken; the officer chooses it. */
  exemption: z.string().max(1000).nullable(),
});
export type FeeLine = z.infer<typeof feeLine>;

export const resultDelivery = z.looseObject({
  kind: z.enum(['office', 'post', 'home']),
  address: z.string().max(1000),
});

export const procedureRef = z.looseObject({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(2000),
  field: z.string().max(400),
  /** The catalogue publication in force at reception. */
  catalogueVersion: z.int().min(0),
  case: z.string().max(2000).nullable(),
  formSet: z.string().max(40),
});
export type ProcedureRef = z.infer<typeof procedureRef>;

/** The promise printed on the receipt, or that none can be made yet. */
export const deadlinePromise = z.discriminatedUnion('state', [
  z.looseObject({
    state: z.literal('promised'),
    rule: z.looseObject({ kind: z.string() }),
    dueAt: localDateTime,
    /** The days walked, day 0 included: "vì sao hẹn ngày này?". */
    days: z.array(z.looseObject({ date: localDate, counts: z.boolean() })),
    warnings: z.array(z.string()),
    calendarVersion: z.int().min(0),
    /** The date follows a shorter deadline than the law's: by which decision, and what the law says. */
    committed: z
      .looseObject({
        decision: z.string().min(1).max(400),
        lawRule: z.looseObject({ kind: z.string() }),
        lawDueAt: localDateTime,
      })
      .optional(),
    /** Several agencies handle it: until when the receiving unit has done its part; `dueAt` is the citizen's. */
    own: z
      .looseObject({
        rule: z.looseObject({ kind: z.string() }),
        dueAt: localDateTime,
        /** The days walked to it; left out in older promises. */
        days: z.array(z.looseObject({ date: localDate, counts: z.boolean() })).optional(),
      })
      .optional(),
  }),
  z.looseObject({ state: z.literal('unconfirmed'), reason: z.string() }),
]);
export type DeadlinePromise = z.infer<typeof deadlinePromise>;

/** Everything of a dossier that a correction may change. */
export const intakeFields = z.looseObject({
  submitter: party,
  /** Null when the submitter is the owner. */
  owner: party.nullable(),
  /** On what the submitter acts for the owner; left out or null where nobody said. */
  authority: authority.nullable().optional(),
  /** Nội dung yêu cầu giải quyết, in the citizen's words; empty when the procedure's name says it all. */
  request: z.string().max(4000),
  papers: z.array(paperReceived).max(400),
  /** Số bộ hồ sơ. */
  sets: z.int().min(1).max(99),
  fees: z.array(feeLine).max(100),
  delivery: resultDelivery,
  note: z.string().max(4000),
});
export type IntakeFields = z.infer<typeof intakeFields>;

/** The acceptance was read from the receipt in a citizen's hand: the journal that wrote it was lost, or is not here. */
export const recoveredFrom = z.looseObject({
  /** The entry that the paper was printed after. Where it comes as well, both are one. */
  from: entryName,
  /** When that entry was written, and by whom. */
  at: instant,
  officer: z.string().min(1).max(64).nullable(),
  /** Of the paper that was scanned. */
  revision: z.int().min(1),
  /** The desk that signed the paper: its own earlier changes are on it. */
  printedBy: z.string().min(1).max(64).optional(),
  /** What the scanner read, signature included: it can be checked again. */
  code: z.string().min(1).max(4000),
});

export const acceptedPayload = intakeFields.extend({
  number: z.string().min(1).max(60),
  /** The true moment of reception, Vietnamese time; deadlines count from it. */
  receivedAt: localDateTime,
  /** "Nhập bù": keyed in after the reception, from a paper slip. */
  lateEntry: z
    .looseObject({
      reason: z.string(),
      /** The number on the slip; empty where no slip was at hand. */
      slip: z.string(),
      /** The slip's own, as printed on it. */
      counter: z.int().min(1).optional(),
    })
    .nullable(),
  procedure: procedureRef,
  channel: z.enum(channels),
  /** By post, by an officer's help, from another area; left out where the channel says it all. */
  arrival: arrival.optional(),
  deadline: deadlinePromise,
  /** The office publication whose header the papers bear. */
  officeVersion: z.int().min(0),
  /** Entered in the certification book with it; left out where nothing was certified. */
  certifications: z.array(certification).min(1).max(100).optional(),
  /** The edition by which they were booked and charged; left out where nothing was certified. */
  certificationVersion: z.int().min(1).optional(),
  /** Done while the citizen waited: a receipt is drawn when somebody asks for it. */
  receipt: z.literal('on_request').optional(),
  recovered: recoveredFrom.optional(),
  /** Names one visit of one person with several dossiers: one receipt stands for all. Left out where it is one. */
  visit: z.string().min(1).max(64).optional(),
  /** In which the officer chose to print the receipt; left out, as the office prints it. */
  paperStyle: paperStyle.optional(),
  /** Its line in the register book; left out where none could be given. */
  book: registerPlace.optional(),
  clock: clockNote,
  /** Scans and files of `papers`; they lay in the archive before this was written. Left out where there are none. */
  attachments: z.array(attachment).max(200).optional(),
  /** Sent online by the citizen; left out where it was not. */
  online: onlineAnswer.optional(),
});
export type AcceptedPayload = z.infer<typeof acceptedPayload>;

/** A correction names what it found and what shall stand instead, so that two at once are noticed field by field. */
export const correctedPayload = z.looseObject({
  changes: intakeFields.partial(),
  /** The same fields as the officer saw them. */
  was: intakeFields.partial(),
  reason,
});
export type CorrectedPayload = z.infer<typeof correctedPayload>;

/**
 * The number on the receipt is another dossier's, who had it first. This one bears a new number from here on; the
 * former stays in the story and is never given again.
 */
export const renumberedPayload = z.looseObject({
  number: z.string().min(1).max(60),
  /** The number that it bore: two new ones at once are noticed. */
  was: z.string().min(1).max(60),
  /** The entry that is in conflict over the number. */
  conflict: entryName,
  reason,
});
export type RenumberedPayload = z.infer<typeof renumberedPayload>;

export const voidedPayload = z.looseObject({ reason });

export const refusedPayload = z.looseObject({
  reason,
  procedure: procedureRef.nullable(),
  submitter: party.nullable(),
  /** In the citizen's words, where no procedure says it; left out where one does. */
  request: z.string().max(4000).optional(),
  online: onlineAnswer.optional(),
});
export type RefusedPayload = z.infer<typeof refusedPayload>;
