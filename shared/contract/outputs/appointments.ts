/** Who comes when, to whom the office goes, and the queue of the day. */
import type { Instant, LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Appointment } from '#shared/dossier/appointment.ts';

export interface AppointmentView extends Appointment {
  /** Of the slip. */
  readonly document: string;
  readonly issuedAt: Instant;
  readonly dossier: { readonly id: string; readonly number: string } | null;
  /** Other hours of the same appointment that stand too: two desks moved it at once. */
  readonly also: readonly LocalDateTime[];
}

/** A result that is due on the day and was asked for at home. */
export interface HomeReturnView {
  readonly dossier: string;
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly procedure: string;
}

export interface AppointmentDay {
  readonly day: LocalDate;
  readonly appointments: readonly AppointmentView[];
  readonly homeReturns: readonly HomeReturnView[];
}

/** Numbers of the day at this desk; nobody's name. */
export interface QueueView {
  readonly day: LocalDate;
  readonly given: number;
  /** The number called last; 0 before the first. */
  readonly called: number;
}
