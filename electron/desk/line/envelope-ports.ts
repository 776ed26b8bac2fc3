/** What the desk needs to hand over by hand what it cannot send: files on a stick, and what comes back on it. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { EnvelopeReceived, EnvelopeSealed, StickPlace } from '#shared/contract/outputs.ts';
import type { Result } from '#shared/result.ts';
import type { ProvinceTotals } from './province.ts';

export interface SealProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface ClosedRange {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

export interface SealOrder {
  readonly folder: string;
  /** Closes that the province has not seen: its figures over them are asked for. */
  readonly closes: readonly ClosedRange[];
  readonly progress: (progress: SealProgress) => void;
}

/** What an answer on a stick said, beside what was written down of it. */
export interface ReceivedAnswer {
  readonly report: EnvelopeReceived;
  /** All that the office had when it was written is here. */
  readonly complete: boolean;
  readonly totals: readonly {
    readonly range: ClosedRange;
    readonly answer: ProvinceTotals;
  }[];
}

export interface Envelopes {
  /** Written, read back and found whole when this succeeds. */
  readonly seal: (order: SealOrder) => Promise<Result<EnvelopeSealed, Refusal>>;
  /** A file, or a folder in which this desk's answers lie. */
  readonly receive: (path: string) => Promise<Result<ReceivedAnswer, Refusal>>;
  /** Drives that can be taken out, as far as the system shows them. */
  readonly places: () => Promise<readonly StickPlace[]>;
}
