/** Shapes that several printed forms share. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';

export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((value) => value as LocalDate);

export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/)
  .transform((value) => value as LocalDateTime);

/** What a procedure grants, as far as a paper can put it into words. */
export const deadlineRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same_day') }),
  z.object({
    kind: z.literal('amount'),
    amount: z.number().positive(),
    unit: z.enum(['working_day', 'day', 'working_hour', 'month']),
  }),
]);

/** Of the office publication: what a paper's head and first lines say. */
export const paperOffice = z.strictObject({
  superior: z.string(),
  name: z.string(),
  place: z.string(),
  address: z.string(),
  phone: z.string(),
});
