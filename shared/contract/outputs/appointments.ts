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

/** Asked for at home, due on the day or before it, and in nobody's hand yet. */
export interface HomeReturnView {
  readonly dossier: string;
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly procedure: string;
  /** False while there is no result to bring. */
  readonly ready: boolean;
}

export interface AppointmentDay {
  readonly day: LocalDate;
  readonly appointments: readonly AppointmentView[];
  /** Those that can be brought come first. */
  readonly homeReturns: readonly HomeReturnView[];
  /** How many more there are than are shown. */
  readonly homeReturnsBeyond: number;
}

/** Numbers of the day at this desk; nobody's name. */
export interface QueueView {
  readonly day: LocalDate;
  /** The letter before today's numbers; empty on most days. */
  readonly group: string;
  readonly given: number;
  /** The number called last; 0 before the first. */
  readonly called: number;
}
