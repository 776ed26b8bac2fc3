/** Whom and what a paper to the citizen speaks of, whether anybody has accepted the dossier or not. */
import { dateOf, type LocalDate, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Dossier } from './dossier.ts';
import type { Party, ProcedureRef } from './intake.ts';

export interface PaperSubject {
  /** Null where nobody has given it one. */
  readonly number: string | null;
  readonly submitter: Party;
  readonly owner: Party | null;
  /** Null where what was asked for is no procedure of this office. */
  readonly procedure: Pick<ProcedureRef, 'code' | 'name' | 'case'> | null;
  readonly request: string;
  /** Null before an acceptance. */
  readonly receivedAt: LocalDateTime | null;
  /** Whose header it bears: null for the one in force. */
  readonly officeVersion: number | null;
}

/** Null where it is not known here whom it is about. */
export const paperSubjectOf = ({
  intake,
  number,
  registration,
  refusal,
}: Dossier): PaperSubject | null => {
  if (intake !== null) return { ...intake, number };
  const unaccepted = { receivedAt: null, officeVersion: null };
  const sent = registration?.submission;
  if (sent !== undefined) return { ...sent, ...unaccepted };
  const handedIn = registration?.counter;
  if (handedIn !== undefined) return { ...handedIn, number: null, ...unaccepted };
  if (refusal === null || refusal.submitter === null) return null;
  const { submitter, procedure, request = '' } = refusal;
  return { number: null, submitter, owner: null, procedure, request, ...unaccepted };
};

/** A dossier keeps the forms that were in force at its reception; before one, those of the day. */
export const formDayOf = ({ receivedAt }: PaperSubject, today: LocalDate): LocalDate =>
  receivedAt === null ? today : dateOf(receivedAt);
