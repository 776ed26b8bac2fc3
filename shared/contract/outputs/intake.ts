/** What the intake shows while somebody types, and what an acceptance gives. */
import type { Instant, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Channel, DeadlinePromise } from '#shared/dossier/intake.ts';
import type { ReceiptData } from '#shared/forms/receipt-data.ts';
import type { Remark } from '#shared/intake/remarks.ts';
import type { IntakeForm } from '../intake-form.ts';
import type { PrintState } from './papers.ts';
import type { CommittedView, EndedView, FeeView } from './procedures.ts';

export interface ProcedureHit {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Rule in words is made by the window from this. */
  readonly deadline: DeadlineView;
  /** Marked by whoever is signed in. */
  readonly favourite: boolean;
  /** This office takes it in. */
  readonly handled: boolean;
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
    /** Without a choice no date can be promised. */
    readonly mustChoose: boolean;
    /** In the order of `caseIndex`. */
    readonly cases: readonly CaseView[];
  }[];
  /** The paper lists of the record; which of them a case asks for stands in the case. */
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
  readonly fees: readonly (FeeView & {
    readonly channel: Channel;
    /** Of which deadline of the channel, counting from 1. */
    readonly deadlineCase: number;
  })[];
  readonly source: string | null;
  /** Its last day is over: it can be looked at, not taken in. */
  readonly ended: EndedView | null;
}

export interface CaseView {
  /** Null where the source does not name it. */
  readonly name: string | null;
  readonly deadline: DeadlineView;
  readonly deadlineCase: number;
  /** Places of its paper lists in `cases`. */
  readonly groups: readonly number[];
  readonly commitments: readonly CommittedView[];
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
  /** Done and handed out with it; left out where it is fetched later. */
  readonly atOnce?: true;
}
