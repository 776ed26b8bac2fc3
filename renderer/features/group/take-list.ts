/** One dossier after the other, each in a transaction of its own; what is done stays done whatever comes between. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { Accepted, GroupListRow } from '#shared/contract/outputs.ts';
import type { Result } from '#shared/result.ts';

export interface TakeListPorts {
  readonly accept: (row: GroupListRow) => Promise<Result<Accepted, Refusal>>;
  /** Somebody pressed stop. */
  readonly stopped: () => boolean;
  /** A row has its number, or a refusal of its own. */
  readonly told: (row: GroupListRow, outcome: Result<Accepted, Refusal>) => void;
}

/** What nobody can mend in the list: the next row would be refused for the same reason. */
const ENDS: ReadonlySet<string> = new Set([
  'clock_unsettled',
  'desk_silent',
  'desk_fault',
  'disk_full',
  'read_only',
  'not_signed_in',
  'number_range_ended',
  'number_papers_asked',
]);

export const isToTake = ({ refused, number }: GroupListRow): boolean =>
  refused.length === 0 && number === null;

/** @returns the refusal that ended it before its end; null when every row was told, or somebody stopped it */
export const takeList = async (
  rows: readonly GroupListRow[],
  { accept, stopped, told }: TakeListPorts,
): Promise<Refusal | null> => {
  for (const row of rows.filter(isToTake)) {
    if (stopped()) return null;
    const outcome = await accept(row);
    // Nothing is wrong with this row: it waits with those after it.
    if (!outcome.ok && ENDS.has(outcome.error.code)) return outcome.error;
    told(row, outcome);
  }
  return null;
};
