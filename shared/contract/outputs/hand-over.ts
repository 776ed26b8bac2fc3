/** Many dossiers into other hands, and back, as the screen shows it. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PrintState } from './papers.ts';

/** Dossiers that do not go along, each with its reason. */
export interface LeftOut {
  readonly total: number;
  /** Not all of them where they are very many. */
  readonly named: readonly {
    readonly dossier: string;
    readonly number: string;
    readonly name: string;
    /** A refusal code. */
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
}

export interface Hand {
  /** An officer's id, or a department as it is called. */
  readonly id: string;
  readonly name: string;
  /** Of an officer; empty for a department. */
  readonly title: string;
}

/** Before anything is handed over. */
export interface HandOverLook {
  readonly ready: number;
  readonly leftOut: LeftOut;
  /** Whoever may get them; whoever got some last comes first. */
  readonly hands: readonly Hand[];
}

export interface HandOverState {
  /** Names it, and its list on paper. */
  readonly list: string;
  readonly running: boolean;
  /** Not all of it is done; where it does not run it waits for a word. */
  readonly open: boolean;
  readonly way: 'out' | 'back' | 'reassign';
  readonly from: string;
  readonly to: string;
  /** With the lists before it that the same key began. */
  readonly total: number;
  readonly done: number;
  readonly leftOut: LeftOut;
  /** Dossiers of further lists that come after this one. */
  readonly waiting: number;
  /** Of every list that the same key began and that has ended, the first first. */
  readonly papers: readonly HandOverPaper[];
  /** Before that key, and not seen by anybody yet. */
  readonly earlier: readonly EarlierHandOver[];
}

/** One that ended and left dossiers where they were. */
export interface EarlierHandOver extends Pick<HandOverState, 'list' | 'way' | 'to' | 'leftOut'> {
  readonly at: LocalDateTime;
  /** Whoever began it. */
  readonly officer: string;
}

/** What became of a list on paper. */
export interface HandOverPaper {
  readonly list: string;
  /** As it stands now; null where there is none, or it is not drawn yet. */
  readonly print: PrintState | null;
  readonly notDrawn: string | null;
  /** Why the control sheets are not in the row of papers; null where they are, or none are wanted. */
  readonly sheetsRefused: string | null;
}

export interface HolderView extends Hand {
  /** Open dossiers in hand. */
  readonly count: number;
  readonly overdue: number;
}

/** One paper or number that was held out at the desk. */
export interface ScannedBack {
  readonly dossier: string;
  readonly number: string;
  readonly name: string;
  readonly procedure: string;
  /** Who gives it back, as it was known here. */
  readonly holder: Hand | null;
  readonly heldSince: LocalDateTime | null;
  readonly dueAt: LocalDateTime | null;
}
