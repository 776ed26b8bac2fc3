/** A list of people to be taken in one after the other. */
import type { IntakeForm } from '../intake-form.ts';
import type { FormRemark } from './intake.ts';

export interface GroupListRow {
  /** Counts from 1, as the spreadsheet shows it. */
  readonly row: number;
  /** Names the dossier: accepted twice, it is taken in once. */
  readonly draft: string;
  readonly form: IntakeForm;
  /** What stands in the way; empty when the row can be taken in. */
  readonly refused: readonly FormRemark[];
  /** Of the dossier, where this row was taken in before. */
  readonly number: string | null;
}

export interface GroupListRead {
  readonly rows: readonly GroupListRow[];
}
