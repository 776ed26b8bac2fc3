/** Finding dossiers: a part of a list, what it can be narrowed to, and the lists that officers keep. */
import type { ListFilter, ListScope } from '../list-filter.ts';
import type { DossierRowView } from './dossiers.ts';

export interface FoundPage {
  readonly rows: readonly DossierRowView[];
  /** The list goes on behind them. */
  readonly goesOn: boolean;
}

export interface FoundCount {
  readonly total: number;
  /** Words find more than `total`; nobody reads further. */
  readonly more: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FilterChoices {
  readonly fields: readonly string[];
  readonly officers: readonly Named[];
  /** Officers, and departments under their own name. */
  readonly holders: readonly Named[];
}

/** A list that somebody keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Of one officer, or of whoever sits at this desk. */
  readonly whose: 'officer' | 'desk';
  readonly scope: ListScope;
  readonly text: string;
  readonly filter: ListFilter;
}

/** How often citizens were sent for papers in some days, and for which. */
export interface TripFigures {
  readonly trips: number;
  readonly dossiers: number;
  readonly papers: readonly { readonly paper: string; readonly times: number }[];
}
