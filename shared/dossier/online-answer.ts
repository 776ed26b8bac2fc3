/** How long the sender of an online dossier waited for the office's answer, as the answer keeps it. */
import { localDateTime, reason } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

export const onlineAnswer = z.looseObject({
  submittedAt: localDateTime,
  /** Until when it was to be answered; null where no calendar tells. */
  answerBy: localDateTime.nullable(),
  /** Why it was answered later, where somebody said so. */
  lateReason: reason.optional(),
  /** Of the papers that were asked for, those that had come when it was accepted. */
  brought: z.array(z.string().min(1)).max(100).optional(),
});
export type OnlineAnswer = z.infer<typeof onlineAnswer>;
