/** The date in force in the shape in which a promise is explained. Pure. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import type { DeadlineWalk } from '#shared/dossier/processing.ts';

type Promised = Extract<DeadlinePromise, { state: 'promised' }>;

export const explained = (
  { days, warnings, calendarVersion }: Pick<DeadlineWalk, 'days' | 'warnings' | 'calendarVersion'>,
  dueAt: LocalDateTime,
): Promised => ({
  state: 'promised',
  rule: { kind: 'walk' },
  dueAt,
  days,
  warnings,
  calendarVersion,
});

/** Null where a hand set the date, and where there is none. */
export const dateInForce = ({
  deadline: { promise, walk, moved, dueAt },
}: Pick<Dossier, 'deadline'>): Promised | null => {
  if (walk !== null && dueAt !== null) return explained(walk, dueAt);
  return !moved && promise?.state === 'promised' ? promise : null;
};
