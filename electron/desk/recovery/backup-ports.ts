/** What the desk needs to have itself copied; the work is done beside it, in a thread of its own. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Result } from '#shared/result.ts';

/** A proven copy. */
export interface CopyMade {
  readonly madeAt: Instant;
  readonly epoch: number;
  readonly seq: number;
  readonly entries: number;
  /** Of them, not yet at the province when the copy was made. */
  readonly unsent: number;
}

export interface CopyFailure {
  readonly code: string;
}

export interface CopiesMade {
  readonly first: Result<CopyMade, CopyFailure>;
  /** Null when no second place was asked for. */
  readonly second: Result<CopyMade, CopyFailure> | null;
}

export interface CopyRun {
  readonly done: Promise<CopiesMade>;
  /** What is unfinished then is no copy; the one before stays. */
  readonly end: () => void;
}

export interface Backups {
  readonly make: (asked: {
    readonly at: Instant;
    readonly desk: string;
    readonly second: string | null;
  }) => CopyRun;
  /** Whether a folder that people name may be the second place: there, a folder, and not inside the data itself. */
  readonly usable: (path: string) => Result<null, CopyFailure>;
  /** Free bytes where the next copy would find no room beside the data; null where it does, or nobody can tell. */
  readonly noRoom: () => number | null;
  /** Proven copies beside the data, the best to go on from first. */
  readonly list: () => readonly (CopyMade & { readonly name: string })[];
}
