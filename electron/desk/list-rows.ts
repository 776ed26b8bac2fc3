/** Lists of dossiers as the store reads them: what is asked, what stands in a row, and the parts of long ones. */

export interface DossierQuery {
  /** Accent-free search as typed; empty for all. */
  readonly text: string;
  /** Only dossiers received on this local date, or null. */
  readonly receivedOn: string | null;
  /** Only open dossiers: accepted, not finished, withdrawn, returned or void. */
  readonly openOnly: boolean;
  /** Only dossiers whose due date (local) lies in this range, ends included; null for no bound. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  /** Only those without a date that counts. */
  readonly undated?: true;
  /** Only those whose result waits to be fetched. */
  readonly resultWaiting?: true;
  /** Only those whose result is, or will be, brought home. */
  readonly bringHome?: true;
  /** Only those whose result came on this local date or before, and waits to be fetched. */
  readonly finishedTo?: string;
  /** Only those in one of these national states, none of them void. */
  readonly states?: readonly number[];
  readonly field?: string;
  readonly channel?: string;
  /** The id of who took it in. */
  readonly officer?: string;
  /** Who has it in hand: an officer's id, or a department as it is called. */
  readonly holder?: string;
  /** Newest reception first, or earliest due date first (those without a date last). */
  readonly order: 'received' | 'due';
  readonly offset: number;
  readonly limit: number;
}

export type WholeList = Omit<DossierQuery, 'offset' | 'limit'>;

/** Some days of a list, in its order: from `from` on and before `below`; or all that have no date. */
export type Stretch = { readonly from: string; readonly below: string } | 'undated';

/** A stretch with how many dossiers of the list lie in it. */
export interface CountedStretch {
  readonly stretch: Stretch;
  readonly count: number;
}

/** A place among the dossiers that somebody holds: whose it is, and its row. */
export interface HeldPlace {
  readonly holder: string;
  readonly row: number;
}

/** How many open dossiers are in whose hand, of those that were counted. */
export interface HeldPart {
  /** A holder may come again in the next part. */
  readonly counted: readonly {
    readonly holder: string;
    readonly count: number;
    readonly overdue: number;
  }[];
  /** After which the next part begins; null after the last. */
  readonly next: HeldPlace | null;
}

/** A part of what words find, the last taken in first. */
export interface FoundPart {
  readonly places: readonly number[];
  /** Where the next part begins; null after the last. */
  readonly next: number | null;
}

/** One row of the list, as the projection keeps it. */
export interface DossierRow {
  readonly id: string;
  readonly number: string;
  readonly state: number;
  readonly voided: boolean;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly submitterName: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  /** An officer's id, or a department as it is called. */
  readonly holder: string | null;
  /** Local time since which the holder has it. */
  readonly heldSince: string | null;
  /** The id of who took it in. */
  readonly officer: string | null;
  /** Local time of the result; null while there is none. */
  readonly finishedAt: string | null;
  /** A part of the result is in somebody's hand. */
  readonly partly: boolean;
  /** How often the citizen was sent for papers. */
  readonly trips: number;
  /** Every entry of the dossier is held by the province. */
  readonly atProvince: boolean;
  readonly conflict: boolean;
}

export interface DossierPage {
  readonly rows: readonly DossierRow[];
  readonly total: number;
  /** A search over all dossiers stops counting at 500: more match than `total` says. */
  readonly more: boolean;
}
