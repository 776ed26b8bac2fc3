/** The port to the province: what the use cases ask of the line, and how the line may fail. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { EnrolAnswer, EnrolRequest } from '#shared/protocol/contact.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { Result } from '#shared/result.ts';

export type ProvinceFailure =
  /** No answer at all: no line, no name, refused, timed out. */
  | { readonly code: 'province_unreachable' }
  /** Something answered that is not our province: a captive portal, a proxy, an old answer. */
  | { readonly code: 'province_not_believed' }
  /** Our province answered, and refuses. */
  | {
      readonly code: 'province_refused';
      readonly reason: string;
      /** It is full, and says when to come again. */
      readonly retryAfterMs?: number;
    }
  | { readonly code: 'sync_cancelled' }
  /** The desk's own disk or program failed on the way; nothing was lost, the next attempt begins again. */
  | { readonly code: 'sync_failed' };

/** Archived files, of which entries never wait. */
export interface FileProgress {
  readonly done: number;
  readonly total: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface LineState {
  readonly state: 'never' | 'connected' | 'offline' | 'refused';
  readonly since: Instant | null;
  readonly lastContact: Instant | null;
  readonly code: string | null;
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  /** Null while no file is on its way. */
  readonly files: FileProgress | null;
  /** An officer has stopped the files; they go again from then on. Null while nothing holds them. */
  readonly filesStoppedUntil: Instant | null;
}

export interface ProvinceTotals {
  readonly totals: DayTotals;
  readonly missing: readonly number[];
  /** `figuresText`, found to be the province's own; a province of before signs none. */
  readonly signature?: string | undefined;
}

/** Another desk of the office that has the same dossier open; `officer`: an id. */
export interface PresentDesk {
  readonly desk: string;
  readonly name: string;
  readonly officer: string | null;
}

export interface Province {
  readonly enrol: (
    url: string,
    request: {
      readonly code: string;
      readonly publicKey: string;
      readonly deskName: string;
      /** Of a desk that comes into a new epoch: no code for another one shall be spent on it. */
      readonly desk?: string;
      /** The epoch that ends, in case the province has never heard of it. */
      readonly ends?: EnrolRequest['ends'];
    },
  ) => Promise<Result<EnrolAnswer, ProvinceFailure>>;
  /** The province's figures over own entries `from..to`, of the current epoch unless another own one is named. */
  readonly totals: (
    from: number,
    to: number,
    epoch?: number,
  ) => Promise<Result<ProvinceTotals, ProvinceFailure>>;
  /** Says which dossier is open here, none with null; answers who else of the office has it open. */
  readonly presence: (
    dossier: string | null,
    officer: string | null,
  ) => Promise<Result<readonly PresentDesk[], ProvinceFailure>>;
  /**
   * A slot for that day beside the own one; `slots`: those that this epoch has borrowed for it already; `unusable`: those
   * that it was given and must not count in.
   */
  readonly borrowSlot: (
    day: LocalDate,
    slots: readonly number[],
    unusable: readonly number[],
  ) => Promise<Result<number, ProvinceFailure>>;
  /** An archived file by its sha256, hex, proven by it; null where the province does not hold it. */
  readonly fetchFile: (
    name: string,
  ) => Promise<Result<Uint8Array<ArrayBuffer> | null, ProvinceFailure>>;
  /** Sends what the province does not hold, then reads what it has for us. Single flight. */
  readonly sync: () => Promise<
    Result<{ readonly sent: number; readonly received: number }, ProvinceFailure>
  >;
  /** What is under way stops, and files stay where they are for a while: the line is wanted for something else. */
  readonly cancel: () => void;
  /** Somebody wants it sent: files that were stopped may go again. */
  readonly release: () => void;
  readonly state: () => LineState;
  /** Calls off what is under way for good; the store may be closed when this resolves. */
  readonly close: () => Promise<void>;
}
