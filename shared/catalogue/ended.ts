/** A procedure that is no longer in force, for those who still have its code: until when, and what stands in its place. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Procedure } from './procedure.ts';

export interface EndedProcedure {
  /** Its last version. */
  readonly procedure: Procedure;
  readonly lastDay: LocalDate;
  /** In force now in its place; null where nobody says. */
  readonly next: Procedure | null;
}

/**
 * @param versions all that is known of one code
 * @param inForce what is in force on `day`, of all codes
 * @returns null when none has ended before that day
 */
export const endedBefore = (
  versions: readonly Procedure[],
  inForce: Iterable<Procedure>,
  day: LocalDate,
): EndedProcedure | null => {
  const [last] = versions
    .flatMap((procedure) => {
      const { effectiveTo } = procedure;
      return effectiveTo !== null && effectiveTo < day ? [{ procedure, lastDay: effectiveTo }] : [];
    })
    .toSorted((a, b) => (a.lastDay > b.lastDay ? -1 : 1));
  if (last === undefined) return null;
  const next = [...inForce].find(
    ({ replaces }) => replaces?.includes(last.procedure.code) === true,
  );
  return { ...last, next: next ?? null };
};
