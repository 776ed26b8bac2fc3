import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { CrossAreaPlace, SentBackWord } from '#shared/dossier/cross-area.ts';

export interface CrossAreaRow {
  readonly id: string;
  readonly number: string;
  readonly owner: string;
  readonly procedure: string;
  readonly dueAt: LocalDateTime | null;
  /** The office on the other side; empty while none was chosen. */
  readonly office: string;
  /** Whose word it was that it is on its way again, and why; null on the way forward. */
  readonly sentBack: SentBackWord | null;
}

export interface CrossAreaList {
  readonly place: CrossAreaPlace;
  readonly total: number;
  /** The first of them. */
  readonly rows: readonly CrossAreaRow[];
}

/** What the officer who is signed in may do with it now. */
export type CrossAreaAct =
  'send' | 'callBack' | 'take' | 'giveBack' | 'sendResult' | 'askAgain' | 'next';

export interface CrossAreaView {
  readonly acts: readonly CrossAreaAct[];
  /** Of this province, this one left out. */
  readonly offices: readonly { readonly code: string; readonly name: string }[];
  /** Who decides, as it was written at the reception. */
  readonly competent: string;
}

export interface CrossAreaDone {
  readonly step: number;
  readonly office: string;
}
