/** Appointments at the counter and at home, the way of the day, and the queue. */
import { appointmentPlaces } from '#shared/dossier/appointment.ts';
import { localDate, localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const line = (most: number) => z.string().trim().max(most);

export const appointmentsEndpoints = {
  /** `day` null: today. */
  'appointments.day': query<out.AppointmentDay>().with(
    'signed_in',
    z.strictObject({ day: localDate.nullable() }),
  ),
  /** Kept, archived and printed; in the place of an earlier one where `replaces` names it. */
  'appointments.make': command<out.SlipIssued>().with(
    'signed_in',
    z.strictObject({
      /** The number of the dossier that it is about, as typed; empty where there is none. */
      number: line(60),
      replaces: id.nullable(),
      at: localDateTime,
      where: z.enum(appointmentPlaces),
      citizen: line(1000),
      phone: line(40),
      address: line(1000),
      purpose: line(1000),
      /** A line each. */
      bring: line(4000),
    }),
  ),
  'appointments.cancel': command<null>().with(
    'signed_in',
    z.strictObject({ document: id, reason }),
  ),
  /** The sheet for the day's home visits. */
  'appointments.route': command<out.SlipIssued>().with(
    'signed_in',
    z.strictObject({ day: localDate }),
  ),
  'queue.view': query<out.QueueView>().with('signed_in', nothing),
  /** The next number, on a strip of paper. */
  'queue.give': command<out.QueueView>().with('signed_in', nothing),
  /** The next one is called. */
  'queue.call': command<out.QueueView>().with('signed_in', nothing),
} as const;
