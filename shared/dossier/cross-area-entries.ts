/** What is written when a dossier goes from the office where it was handed in to the one that decides, and back. */
import { entryName, localDateTime, reason } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { acceptedPayload } from './intake.ts';

/** Sub-state of a dossier handed in far from home (phi địa giới hành chính). */
export const crossAreaSteps = [1, 2, 3, 4] as const;
export type CrossAreaStep = (typeof crossAreaSteps)[number];

/** An office of this province, as the province publishes it. */
export const officeRef = z.looseObject({
  code: z.string().min(1).max(64),
  name: z.string().min(1).max(400),
});
export type OfficeRef = z.infer<typeof officeRef>;

export const paperWays = ['post', 'hand', 'none'] as const;

/** How the paper goes with it; `none` where there is no paper to send. */
export const paperSent = z.looseObject({
  how: z.enum(paperWays),
  /** Of the post office, or who carries it; may be empty. */
  reference: z.string().max(200),
});
export type PaperSent = z.infer<typeof paperSent>;

export const crossAreaMoved = z.looseObject({
  step: z.literal(crossAreaSteps),
  /** Where it is from now on. */
  office: z.string(),
  /** To whom it is sent through the province; left out where the office is not of this province. */
  to: officeRef.optional(),
  paper: paperSent.optional(),
  /** Why it goes back, to the first step or from a wrong result to the third; left out on the way forward. */
  reason: reason.optional(),
  /** From which step it goes back, as whoever wrote it saw it; left out in older entries. */
  was: z.literal(crossAreaSteps).optional(),
});

/** Done in the other office's journal; the province has carried it over. */
export const carriedFrom = z.looseObject({
  office: officeRef,
  entry: entryName,
  /**
   * In the order of the office that decides: the last before it that came from this office. Left out in older entries, and
   * where this office decides.
   */
  after: entryName.optional(),
});
export type CarriedFrom = z.infer<typeof carriedFrom>;

/** The dossier comes to the office that decides, with what its work needs and no more. Written by the province alone. */
export const crossAreaArrived = z.looseObject({
  from: officeRef,
  to: officeRef,
  /** As it stands when it is sent: number, promise, people, papers. */
  intake: acceptedPayload,
  /** The date in force; null while none could be promised. */
  dueAt: localDateTime.nullable(),
  paper: paperSent.optional(),
  /** What the citizen still owes where it was handed in, in whole đồng; left out in older entries. */
  feeDue: z.int().min(0).optional(),
  carried: carriedFrom,
});

const withCarried = z.looseObject({ carried: carriedFrom });

/** Null for an entry of this office's own. */
export const carriedOf = (payload: unknown): CarriedFrom | null => {
  if (typeof payload !== 'object' || payload === null || !('carried' in payload)) return null;
  const read = withCarried.safeParse(payload);
  return read.success ? read.data.carried : null;
};
