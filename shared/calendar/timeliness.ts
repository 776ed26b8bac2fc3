/** On time or not: compared by date, never by hour, and by the national state of the dossier. */
import { unreachable } from '#shared/result.ts';
import type { LocalDate, LocalDateTime } from './local-time.ts';

export type NationalState = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export type Timeliness =
  | { readonly phase: 'finished'; readonly verdict: 'early' | 'onTime' | 'late' | 'undated' }
  | { readonly phase: 'inProgress'; readonly verdict: 'inTime' | 'late' | 'undated' }
  /** Waiting for the citizen, or stopped: counted apart. */
  | { readonly phase: 'paused' }
  /** Registered or turned down: never counted. */
  | { readonly phase: 'notAccepted' };

export interface DossierDates {
  readonly state: NationalState;
  /** The promised day; null when none could be promised. */
  readonly due: LocalDate | null;
  /** The day on which it was finished (9, 10) or withdrawn (7). */
  readonly finished: LocalDate | null;
}

/** `on`: the day asked about; a dossier in progress that is due on that very day is in time. */
export const timelinessOf = ({ state, due, finished }: DossierDates, on: LocalDate): Timeliness => {
  switch (state) {
    case 1:
    case 3:
      return { phase: 'notAccepted' };
    case 5:
    case 6:
    case 8:
      return { phase: 'paused' };
    case 2:
    case 4:
      return {
        phase: 'inProgress',
        verdict: due === null ? 'undated' : due >= on ? 'inTime' : 'late',
      };
    case 7:
    case 9:
    case 10:
      return { phase: 'finished', verdict: finishedVerdict(finished, due) };
    default:
      return unreachable(state);
  }
};

const finishedVerdict = (
  finished: LocalDate | null,
  due: LocalDate | null,
): 'early' | 'onTime' | 'late' | 'undated' => {
  if (finished === null || due === null) return 'undated';
  if (finished === due) return 'onTime';
  return finished < due ? 'early' : 'late';
};

/**
 * Whether the hour that the citizen was promised has passed: then it is asked why. What counts as late in the figures is
 * asked by date (`timelinessOf`).
 */
export const isPastPromise = (dueAt: LocalDateTime | null, now: LocalDateTime): boolean =>
  dueAt !== null && dueAt < now;
