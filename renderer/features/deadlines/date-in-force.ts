/** The dates in force in the shape in which a promise is explained. Pure. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import type { DeadlineWalk } from '#shared/dossier/processing.ts';

type Promised = Extract<DeadlinePromise, { state: 'promised' }>;

type Deadlines = Pick<Dossier, 'deadline'>;

/** A date that was walked since the promise follows the walk, and no rule of the procedure. */
const walked = { kind: 'walk' } as const;

export const explained = (
  { days, warnings, calendarVersion }: Pick<DeadlineWalk, 'days' | 'warnings' | 'calendarVersion'>,
  dueAt: LocalDateTime,
): Promised => ({
  state: 'promised',
  rule: walked,
  dueAt,
  days,
  warnings,
  calendarVersion,
});

/** The receiving unit's own part as it stands now; empty where it handles the whole alone. */
const ownInForce = ({ deadline: { own, promise } }: Deadlines): Pick<Promised, 'own'> => {
  if (own === null) return {};
  const { dueAt, walk, moved } = own;
  const first = !moved && promise?.state === 'promised' ? promise.own : undefined;
  if (first !== undefined) return { own: first };
  return { own: { rule: walked, dueAt, ...(walk === null ? {} : { days: walk.days }) } };
};

/** Null where a hand set the date, and where there is none. */
export const dateInForce = (dossier: Deadlines): Promised | null => {
  const { promise, walk, moved, dueAt } = dossier.deadline;
  if (walk !== null && dueAt !== null) return { ...explained(walk, dueAt), ...ownInForce(dossier) };
  if (moved || promise?.state !== 'promised') return null;
  const { own: _promised, ...whole } = promise;
  return { ...whole, ...ownInForce(dossier) };
};
