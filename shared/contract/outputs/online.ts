/** Online dossiers on the screen. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { OnlineWait } from '#shared/calendar/online-acceptance.ts';
import type { PaperFile } from '#shared/dossier/attached.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import type { PrintState } from './papers.ts';

export interface OnlineLine {
  readonly id: string;
  readonly number: string;
  readonly submitterName: string;
  readonly procedureName: string;
  readonly submittedAt: LocalDateTime;
  /** Null once it was answered, and where no calendar tells. */
  readonly wait: OnlineWait | null;
  /** How many came, and how many of them this desk has by now. */
  readonly files: { readonly total: number; readonly here: number };
}

export interface OnlineOverview {
  /** Neither accepted nor answered, the longest waiting first. */
  readonly waiting: readonly OnlineLine[];
  /** Papers were asked for; the clock of the answer has stopped. */
  readonly asked: readonly OnlineLine[];
}

export interface OnlineView {
  readonly line: OnlineLine;
  readonly source: string;
  /** The portal's own. */
  readonly reference: string;
  readonly submission: Submission;
  readonly files: readonly PaperFile[];
  /** What the citizen would be promised at this moment; null where the procedure is not in the catalogue. */
  readonly deadline: DeadlinePromise | null;
  /** What was asked for before. */
  readonly asked: { readonly items: readonly string[]; readonly reason: string } | null;
}

/** Not accepted, or asked for more: the paper that says so. */
export interface OnlineAnswered {
  readonly number: string;
  readonly print: PrintState | null;
  /** Why the paper could not be drawn now; it is drawn as soon as it can be. */
  readonly notDrawn: string | null;
}
