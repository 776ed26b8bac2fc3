/** What needs people. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Changes } from '#shared/dossier/corrections.ts';
import type { FieldSide } from '#shared/dossier/field-sides.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { CloseDifference } from './close.ts';
import type { PrintState } from './papers.ts';

/** Whose hand, where and when. */
export interface SettleAct {
  readonly type: string;
  /** This very desk. */
  readonly own: boolean;
  readonly deskName: string;
  readonly officer: string | null;
  readonly at: Instant;
}

/** What mends it; `wait`: it mends itself, or somebody else has to. */
export type SettleWay =
  | 'correct'
  | 'settle'
  | 'renumber'
  | 'open'
  | 'issue'
  | 'mend'
  | 'close'
  | 'decide'
  /** People's word on a close that differs. */
  | 'word'
  /** People's word on numbers that may stand on papers nobody knows of. */
  | 'account'
  /** What the papers of a day say, after a restore. */
  | 'papers'
  /** People have looked for papers that bear days of which nobody asks. */
  | 'looked'
  /** The province is asked once more. */
  | 'ask'
  /** The desk is enrolled anew, in the settings. */
  | 'enrol'
  /** A newer program reads it: what this one is stands in the settings. */
  | 'update'
  | 'wait';

/** One thing that waits for people. */
export interface SettleItem {
  /** Its own among all items. */
  readonly key: string;
  /** One sentence of `attention`, filled with `values`. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly dossier: string | null;
  readonly number: string | null;
  /** Where ours and what stands differ, at the exact field; empty where it is about no field. */
  readonly sides: readonly FieldSide[];
  /** Ours, and the one that won or that it collides with. */
  readonly acts: readonly SettleAct[];
  readonly way: SettleWay;
  /** What a correction would write again, with the reason that was given then. */
  readonly proposal: { readonly changes: Changes; readonly reason: string } | null;
  /** The entry in conflict, the close or the skipped numbers, for people's word on it. */
  readonly entry: EntryName | null;
  /** Asking the province once more may mend it as well. */
  readonly again: boolean;
  /** Where the two sides of a close differ. */
  readonly differences: readonly CloseDifference[];
  /** There may be more than those. */
  readonly moreDifferences: boolean;
}

/** A dossier under its new number. */
export interface Renumbered {
  readonly number: string;
  readonly print: PrintState | null;
  /** Why the new receipt could not be drawn yet; it is drawn as soon as it can be. */
  readonly notDrawn: string | null;
}

/** What became of an archived file that was lost; `there`: it can be read after all. */
export interface FileMended {
  readonly how: 'there' | 'fetched' | 'redrawn' | 'gone';
}

/** Another desk of the office that has the dossier open now. */
export interface Presence {
  readonly deskName: string;
  readonly officer: string | null;
}
