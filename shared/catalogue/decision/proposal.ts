/** What a province's decision says of its procedures, from whatever file it came in. */
import type { Procedure } from '../procedure.ts';

/** What a row can say of a procedure; what it does not say stays as it was. */
export const parts = ['name', 'field', 'deadline', 'fees', 'papers'] as const;
export type Part = (typeof parts)[number];

/** Where something stands in the file; `sheet` is null in a file of lines. */
export interface Place {
  readonly sheet: string | null;
  /** Counts from 1. */
  readonly row: number;
}

export interface ProposedProcedure {
  readonly place: Place;
  /** Parts that are not among `states` are empty, or guessed from what new procedures mostly are. */
  readonly procedure: Procedure;
  readonly states: ReadonlySet<Part>;
  /** The channels stand in the file; otherwise a known procedure keeps its own. */
  readonly namesChannels: boolean;
}

export interface EndedProcedure {
  readonly place: Place;
  readonly code: string;
}

export type RowRefusal =
  /** A name, but no code beside it. */
  | { readonly code: 'row_without_code' }
  | { readonly code: 'row_code_malformed'; readonly found: string }
  /** `before` is the row that has the code already. */
  | { readonly code: 'row_code_twice'; readonly procedure: string; readonly before: number }
  | { readonly code: 'row_without_name'; readonly procedure: string }
  | { readonly code: 'row_too_long'; readonly procedure: string; readonly field: string }
  /** A paper of a procedure that neither the file nor the catalogue has. */
  | { readonly code: 'paper_of_unknown'; readonly procedure: string }
  /** To be ended, but not in the catalogue. */
  | { readonly code: 'ended_unknown'; readonly procedure: string }
  | { readonly code: 'line_not_read'; readonly why: string };

export interface RefusedRow {
  readonly place: Place;
  readonly refusal: RowRefusal;
}

export interface Proposal {
  readonly put: readonly ProposedProcedure[];
  readonly ended: readonly EndedProcedure[];
  readonly refused: readonly RefusedRow[];
  /** Sheets without the columns that are needed. */
  readonly ignoredSheets: readonly string[];
}
