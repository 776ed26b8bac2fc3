/** What happens to a dossier after it was taken in, until its result is in the citizen's hand. */
import { z } from '#shared/schema.ts';

const reason = z.string().min(1).max(4000);
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/);

export const registered = z.looseObject({ source: z.string(), onlineNumber: z.string() });

export const handedOver = z.looseObject({
  /** Officer or department that now holds the dossier. */
  to: z.string().min(1),
  list: z.string().nullable(),
});
export const reassigned = z.looseObject({ to: z.string().min(1), reason });

/** The clock stops at `pausedAt`; what remains is kept in the deadline's own unit. */
export const supplementRequested = z.looseObject({
  items: z.array(z.string().min(1)).min(1).max(100),
  reason,
  pausedAt: localDateTime,
});
export const supplementReceived = z.looseObject({
  items: z.array(z.string()),
  resumedAt: localDateTime,
  dueAt: localDateTime.nullable(),
});

export const obligationRequested = z.looseObject({
  what: z.string().min(1),
  amount: z.int().min(0).nullable(),
  pausedAt: localDateTime,
});
export const obligationMet = z.looseObject({
  resumedAt: localDateTime,
  dueAt: localDateTime.nullable(),
});

export const withdrawn = z.looseObject({ reason });
export const stopped = z.looseObject({ reason, basis: z.string(), pausedAt: localDateTime });
export const resumed = z.looseObject({
  reason,
  resumedAt: localDateTime,
  dueAt: localDateTime.nullable(),
});

export const finished = z.looseObject({
  outcome: z.enum(['granted', 'denied']),
  finishedAt: localDateTime,
  note: z.string(),
});
export const returned = z.looseObject({
  returnedAt: localDateTime,
  receiver: z.looseObject({ name: z.string().min(1), idNumber: z.string(), as: z.string() }),
  how: z.enum(['office', 'post', 'home']),
});

export const extended = z.looseObject({
  reason,
  dueAt: localDateTime,
  apology: z.string().nullable(),
});
/** Time that does not count (disaster, system failure). */
export const excluded = z.looseObject({
  from: localDate,
  to: localDate,
  reason,
  dueAt: localDateTime,
});

/** The date that the province confirmed for a dossier accepted without one. */
export const deadlineConfirmed = z.looseObject({ dueAt: localDateTime, source: z.string() });

export const feeTaken = z.looseObject({
  amount: z.int().min(0),
  method: z.enum(['cash', 'transfer']),
  /** Serial of the legal fee receipt issued elsewhere; never invented. */
  receiptSerial: z.string().nullable(),
});
export const feeVoided = z.looseObject({ fee: z.int().min(1), reason });

export const crossAreaMoved = z.looseObject({ step: z.int().min(1).max(4), office: z.string() });

/** Takes back an earlier entry of the same desk and dossier. */
export const undone = z.looseObject({ epoch: z.int().min(1), seq: z.int().min(1), reason });
