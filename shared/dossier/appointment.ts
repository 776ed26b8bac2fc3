/** When somebody was asked to come, or when the office comes to them, as the slip in their hand says it. */
import { localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

export const appointmentPlaces = ['counter', 'home'] as const;

export const appointment = z.looseObject({
  /** Vietnamese time. */
  at: localDateTime,
  where: z.enum(appointmentPlaces),
  citizen: z.string().min(1).max(1000),
  phone: z.string().max(40),
  /** Of the home; empty at the counter. */
  address: z.string().max(1000),
  purpose: z.string().min(1).max(1000),
  bring: z.array(z.string().min(1).max(1000)).max(50),
});
export type Appointment = z.infer<typeof appointment>;
