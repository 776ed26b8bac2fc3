/** What a citizen handed in at a counter before anything could be accepted: enough to open it again as it was typed. */
import { attachment, attachmentLimits } from '#shared/attachment/attachment.ts';
import { localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { channels, intakeFields, procedureRef } from './intake.ts';

export const counterIntake = intakeFields.extend({
  /** When the citizen stood there. No date runs from it: the clock starts with the acceptance. */
  handedInAt: localDateTime,
  procedure: procedureRef,
  channel: z.enum(channels),
  /** Place of the case in the procedure, from 0; null where it has but one, or none was chosen. */
  caseIndex: z.int().min(0).nullable(),
  /** Files of `papers`. */
  attachments: z.array(attachment).max(attachmentLimits.files).optional(),
});
export type CounterIntake = z.infer<typeof counterIntake>;

/** Who passed it on, where no portal did. */
export const AT_COUNTER = 'counter';
