/** What concerns the desk itself: enrolment, sign-ins, the clock, numbers, the day's close. */
import { clockSources } from '#shared/calendar/clock.ts';
import { z } from '#shared/schema.ts';
import { entryName, localDate, reason, sha256 } from './fields.ts';

export const deskEnrolled = z.looseObject({
  office: z.string(),
  slot: z.int().min(1),
  agencyCode: z.string(),
  /** Hex of the hash that this epoch's chain stands on. */
  prev: sha256,
});

export const officerSignedIn = z.looseObject({ method: z.enum(['pin', 'personal_code']) });
export const officerSignedOut = z.looseObject({
  /** `dismissed`: the province's new list no longer names them. */
  reason: z.enum(['left', 'changed', 'idle', 'dismissed']),
});
export const officerPinSet = z.looseObject({});

/**
 * Sets the clock right: this entry and those after it are dated by `offsetMs` added to the PC's claim. Taking the
 * offset away again gives the claim back.
 */
export const clockCorrected = z.looseObject({
  offsetMs: z.int(),
  by: z.enum(clockSources),
  /** The offset before. */
  wasMs: z.int(),
  /** Province minus PC as it was last measured, null before any contact. */
  measuredMs: z.int().nullable(),
});

export const numbersSkipped = z.looseObject({
  day: localDate,
  slot: z.int().min(1),
  from: z.int().min(1),
  to: z.int().min(1),
  reason,
});

/** Lent by the province: this epoch of the desk counts on in that slot, on that day only. */
export const slotBorrowed = z.looseObject({ day: localDate, slot: z.int().min(1) });

/** Numbers as they stand on slips: `slot × perSlot + n`. */
const slipCounters = z.array(z.int().min(1)).min(1).max(1000);

/** Slips for power cuts: each bears its counter, and the day is written on it by hand. */
export const slipsPrinted = z.looseObject({
  /** No earlier day can stand on them. */
  day: localDate,
  counters: slipCounters,
});

/** Slips that nobody will key in: spoiled, lost, thrown away. */
export const slipsSpoiled = z.looseObject({ counters: slipCounters, reason });

/**
 * What a close claims of the entries `from..to` of its epoch. The close itself is entry `to + 1`, or stands further on
 * where a day that was forgotten is closed afterwards.
 */
export const dayTotals = z.looseObject({
  from: z.int().min(1),
  to: z.int().min(0),
  count: z.int().min(0),
  /** Hex: the chain's hash at `to`. */
  hash: sha256,
  byType: z.record(z.string(), z.int().min(0)),
  accepted: z.int().min(0),
  /** Integer đồng taken, voids subtracted. */
  fees: z.int(),
});
export type DayTotals = z.infer<typeof dayTotals>;

/** What was counted in the till beside the fees of the close. Missing where nobody counted. */
export const cashCount = z.looseObject({
  /** Integer đồng. */
  counted: z.int().min(0).max(1_000_000_000_000),
  /** The legal fee receipts used, written elsewhere: the first and the last serial. */
  serials: z.looseObject({ from: z.string().max(60), to: z.string().max(60) }).nullable(),
  /** Why it is not the journal's sum; null where it is. */
  reason: reason.nullable(),
});
export type CashCount = z.infer<typeof cashCount>;

export const dayClosed = z.looseObject({
  /** Base64url: the desk's Ed25519 signature over its chain's head at `totals.to` (`headText`). */
  headSignature: z.string().optional(),
  totals: dayTotals,
  /** The province's figures over the same entries, or null when the day closed without a line. */
  province: dayTotals.nullable(),
  day: localDate,
  cash: cashCount.optional(),
});

/** Completes an offline close once the province has answered. */
export const closeCompleted = z.looseObject({
  close: z.int().min(1),
  province: dayTotals,
  equal: z.boolean(),
});

/** "Thủ tục vướng mắc": what an officer finds wrong with a procedure as it is published, for the province to read. */
export const procedureFlagged = z.looseObject({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(2000),
  /** The catalogue publication that was in force. */
  catalogueVersion: z.int().min(0),
  comment: reason,
  /** The earlier flag that this one takes back; the comment says why. Left out where it is a flag itself. */
  resolves: entryName.optional(),
});

/** One text of a form, or its lines. */
export const formText = z.union([z.string().max(4000), z.array(z.string().max(4000)).max(40)]);

/** What the commune's papers say in place of the province's words, from a day on. */
export const formChanged = z.looseObject({
  /** Which form of which set: its key among the forms that can be edited. */
  form: z.string().min(1).max(100),
  effectiveFrom: localDate,
  /** By their place in the form; empty: the province's words again. */
  texts: z.record(z.string().min(1).max(200), formText),
});
