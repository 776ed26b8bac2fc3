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
