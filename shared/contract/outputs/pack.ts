/** The sealed pack that the province keeps of this desk, as people see it. */
import type { Instant } from '#shared/calendar/local-time.ts';

export interface PackState {
  readonly on: boolean;
  /** Why this desk can have none, a refusal code; null where it can. */
  readonly cannot: string | null;
  readonly running: boolean;
  /** When the newest pack that the province signed for was as this desk is; null before the first. */
  readonly provenAt: Instant | null;
  /** Longer ago than it should be: the line is down, or the desk was off. */
  readonly late: boolean;
  /** Why the last try gave none, a refusal code; null when it did. */
  readonly failed: string | null;
  readonly failedAt: Instant | null;
}

/** A pack at the province; what is in it only the recovery key tells. */
export interface PackFound {
  readonly name: string;
  /** By the province's clock. */
  readonly keptAt: Instant;
  readonly bytes: number;
}

/** What came back. */
export interface PackReturned {
  readonly madeAt: Instant;
  readonly drafts: number;
  /** Of them, on the tray. */
  readonly parked: number;
  /** Forms of the pack that are dossiers by now, and stay so. */
  readonly accepted: number;
  readonly settings: number;
  readonly printJobs: number;
}
