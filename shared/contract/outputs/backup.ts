/** The desk's copies of itself, as people see them. */
import type { Instant } from '#shared/calendar/local-time.ts';

/** What became of the last try in one place. */
export interface CopyState {
  /** When the newest proven copy was made; null when there is none. */
  readonly provenAt: Instant | null;
  /** Why the last try gave none, a refusal code; null when it did. */
  readonly failed: string | null;
  readonly failedAt: Instant | null;
}

export interface BackupState extends CopyState {
  readonly running: boolean;
  /** Something was recorded after the newest proven copy. */
  readonly newSince: boolean;
  /** Longer ago than a copy should be, while there is something new. */
  readonly late: boolean;
  readonly second: (CopyState & { readonly path: string }) | null;
}

export interface BackupView {
  readonly name: string;
  readonly madeAt: Instant;
  readonly entries: number;
  readonly unsent: number;
}

export interface BackupOverview extends BackupState {
  readonly copies: readonly BackupView[];
}

/** A proven copy to go back to. */
export interface CopyFound extends BackupView {
  /** The folder in which it lies: its name when it is asked for. */
  readonly folder: string;
}

/** What a restore gives, rehearsed or done. */
export interface RestoreReport {
  /** The copy's own time, and the entries in it. */
  readonly madeAt: Instant;
  readonly entries: number;
  /** Read back beyond the copy. */
  readonly salvaged: number;
  /** When the last entry that is there again was written. */
  readonly until: Instant;
  /** The present files could be read to their end: nothing is missing. */
  readonly whole: boolean;
  /** Counters of today that will never be given. */
  readonly skipped: { readonly from: number; readonly to: number } | null;
}

/** What a disk that failed still does, asked by doing. */
export interface DiskFound {
  /** The data could be read to its last byte. */
  readonly reads: boolean;
  readonly writes: boolean;
}

/** A folder on another disk in which the desk may go on. */
export interface PlaceFound {
  readonly folder: string;
  /** Whose data lies there already. */
  readonly holds: 'nothing' | 'this_desk' | 'another';
}
