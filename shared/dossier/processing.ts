/** What happens to a dossier after it was taken in, until its result is in the citizen's hand. */
import { attachedFile } from '#shared/attachment/attachment.ts';
import {
  clockTime,
  entryName,
  localDate,
  localDateTime,
  reason,
  sha256,
} from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { byDepartment, dataFile } from './by-department.ts';
import { counterIntake } from './counter-intake.ts';
import { onlineAnswer } from './online-answer.ts';
import { receiver, resultPaper, waysToReceive } from './result-papers.ts';
import { submission } from './submission.ts';

/** A dossier that nobody has accepted yet: sent online, or handed in at a counter where something was missing. */
export const registered = z.looseObject({
  source: z.string(),
  /** The portal's own reference. */
  onlineNumber: z.string(),
  /** All that was sent; missing in entries of an older province. */
  submission: submission.optional(),
  /** All that was handed in at a counter; left out where it came online. */
  counter: counterIntake.optional(),
});
export type Registered = z.infer<typeof registered>;

export const handedOver = z.looseObject({
  /** Officer or department that now holds the dossier. */
  to: z.string().min(1).max(400),
  /** The hand-over list that both sides sign. */
  list: z.string().nullable(),
  /** Given back by the department that had it, without a result; left out where a desk hands over. */
  department: byDepartment.optional(),
  /** Why it was given back. */
  reason: reason.optional(),
});

export const reassigned = z.looseObject({
  to: z.string().min(1).max(400),
  /** Who held the dossier as the officer saw it: two at once are noticed. */
  was: z.string().nullable(),
  reason,
});

/** What is left of a deadline while its clock stands still, in the deadline's own unit. */
export const remaining = z.discriminatedUnion('unit', [
  z.looseObject({ unit: z.literal('working_day'), days: z.int().min(0) }),
  z.looseObject({ unit: z.literal('working_minute'), minutes: z.int().min(0) }),
  z.looseObject({ unit: z.literal('day'), days: z.int().min(0) }),
]);
export type Remaining = z.infer<typeof remaining>;

const walkStart = z.looseObject({
  kind: z.enum(['reception', 'submission', 'resume', 'extension']),
  at: localDateTime,
});

const walkAllowance = z.discriminatedUnion('unit', [
  z.looseObject({ unit: z.literal('same_day') }),
  z.looseObject({ unit: z.literal('working_day'), days: z.int().min(0) }),
  z.looseObject({ unit: z.literal('working_minute'), minutes: z.int().min(0) }),
  z.looseObject({ unit: z.literal('day'), days: z.int().min(0) }),
  z.looseObject({ unit: z.literal('month'), months: z.int().min(0) }),
]);

/** The walks before the last one: how the date began, what was added, which time did not count. */
const walkRoute = z.looseObject({
  start: walkStart,
  allowance: walkAllowance,
  extensions: z
    .array(z.looseObject({ decidedAt: localDateTime, allowance: walkAllowance }))
    .max(1000),
  excluded: z.array(z.looseObject({ from: localDateTime, to: localDateTime })).max(1000),
});

/** How a date was walked: "vì sao hẹn ngày này?", and what a later calendar would make of it. */
export const deadlineWalk = z.looseObject({
  start: walkStart,
  allowance: walkAllowance,
  /** Day 0 first, the due day last. */
  days: z.array(z.looseObject({ date: localDate, counts: z.boolean() })),
  warnings: z.array(z.string()),
  calendarVersion: z.int().min(0),
  /**
   * The calendar by which people last had the way before, where this walk's would have moved it and nobody has decided
   * that yet. Left out otherwise.
   */
  heldTo: z.int().min(0).optional(),
  /** Left out where one walk led to the date, and in entries of older desks. */
  route: walkRoute.optional(),
});
export type DeadlineWalk = z.infer<typeof deadlineWalk>;

/** Left out where a hand set the date. */
const walk = deadlineWalk.optional();

/** The receiving unit's own part, where several agencies handle it: its new date. Left out where it stays as it is. */
const ownDate = z.looseObject({ dueAt: localDateTime, walk });
const own = ownDate.optional();

/** The clock stops. Nothing remains (null) when the date had passed already, or when there was none. */
const pause = {
  pausedAt: localDateTime,
  remaining: remaining.nullable(),
  /** What is left of the receiving unit's own part; left out where it has none. */
  own: z.looseObject({ remaining: remaining.nullable() }).optional(),
};
/** The clock runs again; null while there is still no date. */
const resume = { resumedAt: localDateTime, dueAt: localDateTime.nullable(), walk, own };

export const supplementRequested = z.looseObject({
  items: z.array(z.string().min(1)).min(1).max(100),
  reason,
  ...pause,
  /** Asked for before an online dossier was accepted. */
  online: onlineAnswer.optional(),
  /** Asked for by the department that has the dossier; the office tells the citizen. */
  department: byDepartment.optional(),
});
export const supplementReceived = z.looseObject({ items: z.array(z.string()), ...resume });

export const obligationRequested = z.looseObject({
  what: z.string().min(1).max(2000),
  /** Integer đồng; null when another authority fixes it. */
  amount: z.int().min(0).nullable(),
  ...pause,
});
export const obligationMet = z.looseObject(resume);

export const withdrawn = z.looseObject({ reason });
export const stopped = z.looseObject({
  reason,
  /** The provision that allows it; empty where none was named. */
  basis: z.string(),
  /** The document that tells the citizen; left out where the dossier's form set has none. */
  notice: z.string().min(1).max(64).optional(),
  ...pause,
});
export const resumed = z.looseObject({ reason, ...resume });

export const finished = z.looseObject({
  outcome: z.enum(['granted', 'denied']),
  finishedAt: localDateTime,
  note: z.string(),
  /** Why it came after the date; left out where it was in time, or nobody said. */
  lateReason: z.string().min(1).max(2000).optional(),
  /** The documents that came out of it; left out where nobody listed them. */
  results: z.array(resultPaper).min(1).max(50).optional(),
  /** Scans of them; they lay in the archive before this was written. */
  attachments: z.array(attachedFile).min(1).max(20).optional(),
  /** The result as data, in the archive likewise. */
  dataFiles: z.array(dataFile).min(1).max(20).optional(),
  /** Whose result it is; left out where it was entered at a desk. */
  department: byDepartment.optional(),
});
export type Finished = z.infer<typeof finished>;

export const returned = z.looseObject({
  returnedAt: localDateTime,
  receiver,
  how: z.enum(waysToReceive),
  /** What was handed over now; left out where nobody listed it. */
  given: z.array(resultPaper).min(1).max(50).optional(),
  /** Of the post; left out where nothing was sent. */
  reference: z.string().min(1).max(200).optional(),
  /** Drawn on the screen by the receiver, in the archive; left out where the note is signed by pen. */
  signature: z.looseObject({ sha256, bytes: z.int().min(1) }).optional(),
});
export type Returned = z.infer<typeof returned>;

/** Some of the documents are in somebody's hand, the others are not there yet: the dossier waits on. */
export const partReturned = returned.extend({ given: z.array(resultPaper).min(1).max(50) });

/** Somebody got it whose it was not: what that hand-over gave is here again. */
export const takenBack = z.looseObject({
  /** The `result.returned` or `result.partReturned`. */
  handOver: entryName,
  reason,
});

export const extended = z.looseObject({
  reason,
  dueAt: localDateTime,
  /** The document that apologises, once it is written. */
  apology: z.string().nullable(),
  walk,
  own,
});

/** Time that does not count (disaster, system failure). */
export const excluded = z.looseObject({
  from: localDate,
  to: localDate,
  /** From when on the first day until when on the last; left out where the days are whole. */
  hours: z.looseObject({ from: clockTime, to: clockTime }).optional(),
  reason,
  dueAt: localDateTime,
  /** The document that tells the citizen, where one was asked for. */
  apology: z.string().nullable().optional(),
  walk,
  own,
});

/** The date that the province confirmed for a dossier accepted without one. */
export const deadlineConfirmed = z.looseObject({
  dueAt: localDateTime,
  source: z.string(),
  walk,
});

/** A new calendar would give another date; people have seen it, and the promised one stays. */
export const deadlineKept = z.looseObject({
  calendarVersion: z.int().min(0),
  dueAt: localDateTime,
  /** What the new calendar would give. */
  wouldBe: localDateTime,
  /** The same of the receiving unit's own part, where that would be another date. */
  own: z.looseObject({ dueAt: localDateTime, wouldBe: localDateTime }).optional(),
  reason,
});

export const feeTaken = z.looseObject({
  /** Integer đồng. */
  amount: z.int().min(0).max(1_000_000_000_000),
  method: z.enum(['cash', 'transfer']),
  /** Serial of the legal fee receipt issued elsewhere; never invented. */
  receiptSerial: z.string().nullable(),
});
export type FeeTaken = z.infer<typeof feeTaken>;

export const feeVoided = z.looseObject({
  /** The `fee.taken` entry. */
  fee: entryName,
  /** Its amount again, so that a day's totals need no other day. */
  amount: z.int().min(0).max(1_000_000_000_000),
  reason,
});

/** Takes back an earlier entry of the same desk and dossier. */
export const undone = z.looseObject({ epoch: z.int().min(1), seq: z.int().min(1), reason });

/** People have looked into a conflict of facts; both facts stay. */
export const conflictSettled = z.looseObject({
  /** The entry that is in conflict. */
  entry: entryName,
  /** What it was in conflict for, as it was seen then. */
  code: z.string().min(1).max(64),
  /** What people found and did about it. */
  note: reason,
});
