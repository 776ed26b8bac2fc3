/** What this office already knows of a person who stands at the counter. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Party } from '#shared/dossier/intake.ts';
import type { Sameness } from '#shared/intake/known-person.ts';

export interface EarlierDossier {
  readonly dossier: string;
  readonly number: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly receivedAt: LocalDateTime;
  readonly dueAt: LocalDateTime | null;
  /** The citizen still waits for something: it is neither returned nor withdrawn. */
  readonly open: boolean;
  readonly returnedAt: LocalDateTime | null;
}

export interface KnownPerson {
  /** As on the newest of the dossiers. */
  readonly party: Party;
  readonly by: Sameness;
  /** Open ones of the procedure that is asked for: the same matter may be under way. */
  readonly underWay: readonly EarlierDossier[];
  /** The others, newest first. */
  readonly earlier: readonly EarlierDossier[];
}
