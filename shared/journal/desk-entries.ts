/** What concerns the desk itself: enrolment, sign-ins, the clock, numbers, the day's close. */
import { clockSources } from '#shared/calendar/clock.ts';
import { z } from '#shared/schema.ts';
import { entryName, instant, localDate, reason, sha256 } from './fields.ts';

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
  /**
   * `restored`: they may stand on papers of a life that was lost. `accounted`: said once more of the very same numbers
   * by people, who found what became of those papers. Left out where it is neither.
   */
  cause: z.enum(['restored', 'accounted']).optional(),
});

/**
 * People's word, after a restore, on the papers of one day at this desk. `n`: the greatest on any of them. `before`: it
 * was said of that day once already, or nobody remembers. What may be on papers nobody knows of follows as skipped.
 * `restores`: those that were known of when it was said, each by the epoch that it began; numbers of epochs do not tell
 * which came first, for a copy may not know of a life that its disk has lost. Left out before it was written down.
 * `others`: said of papers that bear none of the days asked about, after the restore that began that epoch; `day` is then
 * the day of the answer.
 */
export const papersTold = z.looseObject({
  day: localDate,
  slot: z.int().min(1),
  said: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('number'), n: z.int().min(1) }),
    z.looseObject({ kind: z.literal('none') }),
    z.looseObject({ kind: z.literal('unknown'), before: z.boolean() }),
  ]),
  restores: z.array(z.int().min(1)).optional(),
  others: z.looseObject({ epoch: z.int().min(1), note: reason }).optional(),
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

/** `figuresText` of the province's figures, signed with its key, base64url; left out where it signed none. */
const provinceSignature = z.string().max(100).optional();

/** What a close covers beside `totals`: of an epoch that has ended, or of its own where that is too much for one question. */
export const closePart = z.looseObject({
  epoch: z.int().min(1),
  totals: dayTotals,
  /** Null when the day closed without a line. */
  province: dayTotals.nullable(),
  /** As that of the close. */
  provinceSignature,
  /** As that of the close, over the head of this part. */
  headSignature: z.string().optional(),
});
export type ClosePart = z.infer<typeof closePart>;

/** Why the two sides do not hold the same of an entry. */
export const differenceKinds = [
  'not_held',
  'held_apart',
  'held_differently',
  'not_understood',
] as const;

/** An entry of this desk on which the two sides differ. */
export const namedDifference = z.looseObject({
  kind: z.enum(differenceKinds),
  epoch: z.int().min(1),
  seq: z.int().min(1),
});
export type NamedDifference = z.infer<typeof namedDifference>;

/** Numbers of a life that was lost: receipts that may be in citizens' hands, and that nobody here knows of. */
export const openNumbers = z.looseObject({
  day: localDate,
  /** As they stand on paper, the first and the last of a run. */
  first: z.string(),
  last: z.string(),
  count: z.int().min(1),
});
export type OpenNumbers = z.infer<typeof openNumbers>;

export const dayClosed = z.looseObject({
  /** Base64url: the desk's Ed25519 signature over its chain's head at `totals.to` (`headText`). */
  headSignature: z.string().optional(),
  totals: dayTotals,
  /** The province's figures over the same entries, or null when the day closed without a line. */
  province: dayTotals.nullable(),
  provinceSignature,
  day: localDate,
  cash: cashCount.optional(),
  /** Before `totals`, in the order of the journal. Missing where there is nothing. */
  earlier: z.array(closePart).optional(),
  /** What the minutes name, where the two sides differ: the first of them. */
  differences: z.array(namedDifference).optional(),
  /** Written where the search ended before it had named all. */
  moreDifferences: z.literal(true).optional(),
  openNumbers: z.array(openNumbers).optional(),
  /** False where the province's figures are known and differ. Missing in a close of before, which was always equal. */
  equal: z.boolean().optional(),
});

/**
 * Completes a close once the province has answered: one that was made without a line, and one that differed and was
 * compared again. The newest counts.
 */
export const closeCompleted = z.looseObject({
  close: z.int().min(1),
  province: dayTotals,
  provinceSignature,
  equal: z.boolean(),
  /** Of the close, where it stands in another epoch than this entry. */
  epoch: z.int().min(1).optional(),
  /** The province's figures over the earlier parts of the close, in their order. */
  earlier: z
    .array(z.looseObject({ epoch: z.int().min(1), province: dayTotals, provinceSignature }))
    .optional(),
  differences: z.array(namedDifference).optional(),
  /** As that of the close. */
  moreDifferences: z.literal(true).optional(),
  /** People's word on a close that stays different: what they found, and what they did. */
  note: reason.optional(),
});

/** Dossiers that the officer of this entry opened, each once a day. */
export const dossiersLooked = z.looseObject({
  looks: z
    .array(z.looseObject({ dossier: z.string().min(1).max(64), at: instant }))
    .min(1)
    .max(500),
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
