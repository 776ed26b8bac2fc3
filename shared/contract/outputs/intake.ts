/** What the intake shows while somebody types, and what an acceptance gives. */
import type { Instant, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Channel, DeadlinePromise } from '#shared/dossier/intake.ts';
import type { ReceiptData } from '#shared/forms/receipt-data.ts';
import type { Remark } from '#shared/intake/remarks.ts';
import type { IntakeForm } from '../intake-form.ts';
import type { PrintState } from './papers.ts';

export interface ProcedureHit {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Rule in words is made by the window from this. */
  readonly deadline: DeadlineView;
  /** Marked by whoever is signed in. */
  readonly favourite: boolean;
}

export type DeadlineView =
  | { readonly state: 'same_day' }
  | {
      readonly state: 'amount';
      readonly amount: number;
      readonly unit: 'working_day' | 'day' | 'working_hour' | 'month';
    }
  | { readonly state: 'unconfirmed' };

export interface ProcedureView extends ProcedureHit {
  readonly version: number;
  readonly decision: string;
  readonly channels: readonly {
    readonly channel: Channel;
    readonly deadlines: readonly DeadlineView[];
    readonly fees: readonly string[];
  }[];
  /** Each case chooses its papers, and its deadline where several stand in the channel. */
  readonly cases: readonly {
    readonly name: string;
    readonly papers: readonly {
      readonly name: string;
      readonly originals: number;
      readonly copies: number;
      readonly isNote: boolean;
      readonly form: string | null;
    }[];
  }[];
  /** Deadline alternatives of the confirmed set, in the order of `caseIndex`; empty when there is one only. */
  readonly deadlineCases: readonly { readonly name: string; readonly deadline: DeadlineView }[];
  readonly fees: readonly {
    readonly channel: Channel;
    readonly name: string;
    readonly amount: number | null;
    readonly raw: string;
  }[];
  readonly source: string | null;
}

export interface DraftView {
  readonly id: string;
  readonly form: IntakeForm;
  readonly updatedAt: Instant;
}

export interface DraftSaved {
  readonly id: string;
  readonly savedAt: Instant;
}

/** A form on the tray; its papers lie there under the same clip. */
export interface ParkedDraft {
  readonly id: string;
  readonly clip: number;
  readonly parkedAt: Instant;
  /** Whose papers they are, as far as it was typed; may be empty. */
  readonly name: string;
  /** Empty until a procedure was chosen. */
  readonly procedureName: string;
  /** Who put it aside. */
  readonly officer: string | null;
}

export type FormRemark = Remark;

export interface IntakePreview {
  readonly deadline: DeadlinePromise | null;
  readonly remarks: readonly FormRemark[];
  /** Null until a procedure is chosen. */
  readonly receipt: ReceiptData | null;
}

export interface Accepted {
  readonly dossier: string;
  readonly number: string;
  readonly dueAt: LocalDateTime | null;
  readonly deadline: DeadlinePromise;
  /** Null while there is no paper. */
  readonly print: PrintState | null;
  /** Why the paper could not be drawn now, a refusal code; it is drawn again by itself. Null when it is there. */
  readonly notDrawn: string | null;
  /** True when this draft had been accepted before: the first answer is given again. */
  readonly repeated: boolean;
}
