/**
 * What stood in a form that was not taken: drawn again beside the reason. Where the session had ended, the page that
 * asks to sign in again carries it on; nothing of it is kept here.
 */
import { z } from '#shared/schema.ts';

const text = z.string().max(16_000);

const typed = z.strictObject({
  ask: z.strictObject({ items: text, reason: text }).optional(),
  giveBack: z.strictObject({ reason: text }).optional(),
  recall: z.strictObject({ reason: text }).optional(),
  finish: z
    .strictObject({
      outcome: z.enum(['granted', 'denied']),
      paperName: text,
      paperNumber: text,
      note: text,
    })
    .optional(),
});
export type ActTyped = z.infer<typeof typed>;

/** Everything that people wrote themselves, to be copied where no form takes it any more. */
export const writtenIn = ({ ask, giveBack, recall, finish }: ActTyped): readonly string[] =>
  [
    ask?.items,
    ask?.reason,
    giveBack?.reason,
    recall?.reason,
    finish?.paperName,
    finish?.paperNumber,
    finish?.note,
  ].flatMap((part) => (part === undefined || part.trim() === '' ? [] : [part]));

const pending = z.strictObject({
  office: z.string().max(100),
  dossier: z.string().max(64),
  /** Of the form: whose it was is known by it. */
  formToken: z.string().max(100),
  typed,
});
/** A form that came after its session had ended. */
export type Pending = z.infer<typeof pending>;

export const pendingText = (one: Pending): string => JSON.stringify(one);

/** Null for what none of our pages wrote. */
export const readPending = (written: string): Pending | null => {
  try {
    return pending.safeParse(JSON.parse(written)).data ?? null;
  } catch {
    return null;
  }
};
