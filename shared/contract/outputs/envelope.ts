/** Handing over on a stick. */
import type { Instant } from '#shared/calendar/local-time.ts';

export interface StickPlace {
  readonly path: string;
  readonly name: string;
  readonly freeBytes: number | null;
}

export interface EnvelopeSealed {
  /** Name of the file, and the folder that holds it. */
  readonly name: string;
  readonly folder: string;
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
  /** Archived papers for which there was no room: they go with the next envelope, or on the line. */
  readonly filesLeft: number;
}

export interface EnvelopeReceived {
  /** When the province wrote it, by its clock. */
  readonly at: Instant;
  /** The province holds own entries up to here; of how many. */
  readonly held: number;
  readonly unsent: number;
  readonly filesHeld: number;
  /** Entries of the office that came with it. */
  readonly received: number;
  /** The desk had heard more already: nothing was changed by it. */
  readonly older: boolean;
  /** Why the province did not take a part, refusal codes. */
  readonly refused: readonly string[];
}
