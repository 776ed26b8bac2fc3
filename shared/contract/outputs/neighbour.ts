/** The desk next door: what it keeps for this one, and what this one keeps for others. */
import type { Instant } from '#shared/calendar/local-time.ts';

export interface NeighbourAddress {
  readonly address: string;
  readonly port: number;
}

/** A desk whose envelopes this one keeps until the province has them. */
export interface NeighbourGuest {
  readonly desk: string;
  readonly name: string;
  readonly envelopes: number;
  readonly bytes: number;
  /** When the oldest of them came; null while there is none. */
  readonly since: Instant | null;
  /** Notices of the province that the guest has not fetched. */
  readonly notices: number;
  /** Why the province does not take one of them, a refusal code. */
  readonly refused: string | null;
}

export interface NeighbourKeeping {
  readonly at: NeighbourAddress;
  readonly listening: boolean;
  /** Why it does not listen, a refusal code. */
  readonly problem: string | null;
  /** The code that lets one desk in, while it holds. */
  readonly code: { readonly text: string; readonly until: Instant } | null;
}

/** Own entries in the keeping of another desk: not at the province until its notice is in. */
export interface KeptByNeighbour {
  readonly name: string;
  readonly entries: number;
  readonly since: Instant;
}

export interface NeighbourCarrier {
  readonly name: string;
  readonly at: NeighbourAddress;
  /** The last time it answered; null since the start of this desk. */
  readonly reached: Instant | null;
  /** Why not, the last time, a refusal code. */
  readonly problem: string | null;
  readonly kept: KeptByNeighbour | null;
  /** Why the province did not take what the neighbour brought, a refusal code. */
  readonly refused: string | null;
  /** Minutes without the province after which this desk seals and gives by itself. */
  readonly afterMinutes: number;
  readonly working: boolean;
}

export interface NeighbourOverview {
  /** Addresses of this PC in the office's network. */
  readonly addresses: readonly string[];
  /** Null while this desk keeps nothing for others: the door is shut. */
  readonly keeping: NeighbourKeeping | null;
  readonly guests: readonly NeighbourGuest[];
  /** Null while this desk gives nothing to another. */
  readonly carrier: NeighbourCarrier | null;
}

/** What a stick took along for others, or brought for them. */
export interface NeighboursOnStick {
  readonly files: number;
}
