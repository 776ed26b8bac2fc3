/** What the desk needs to give envelopes to the desk next door, and to keep those of others. */
import type { NeighbourGuest, NeighbourKeeping } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Keeping } from '#shared/protocol/neighbour.ts';
import type { Result } from '#shared/result.ts';
import type { ClosedRange } from './envelope-ports.ts';
import type { Carrier, DoorAddress, GivenEnvelope } from './neighbour-settings.ts';

/** Keeping for others: a door in the office's network, and a shelf behind it. */
export interface NeighbourDoor {
  /** Opens the door where it stood open before. */
  readonly begin: () => void;
  /** Opens the door there, and there only; shuts it with null. */
  readonly open: (at: DoorAddress | null) => Promise<Result<null, Refusal>>;
  /** A code that lets one desk in, once, for ten minutes. */
  readonly newCode: () => Result<null, Refusal>;
  /** The desk is let in no more, and what was kept for it is thrown away. */
  readonly part: (desk: string) => Promise<void>;
  /** To the province, with this desk's line. */
  readonly handOn: () => Promise<void>;
  readonly toStick: (folder: string) => Promise<Result<number, Refusal>>;
  /** A file, or a folder with notices for desks whose envelopes lie here. */
  readonly fromStick: (path: string) => Promise<Result<number, Refusal>>;
  readonly keeping: () => NeighbourKeeping | null;
  readonly guests: () => Promise<readonly NeighbourGuest[]>;
  readonly addresses: () => readonly string[];
}

/** What is on its way already goes into no further envelope. */
export interface GiveOrder {
  readonly carrier: Carrier;
  readonly after: number;
  readonly withoutFiles: ReadonlySet<string>;
  readonly closes: readonly ClosedRange[];
}

/** Giving to another desk. */
export interface NeighbourVisit {
  readonly join: (
    at: DoorAddress,
    code: string,
  ) => Promise<Result<Pick<Carrier, 'desk' | 'name' | 'key'>, Refusal>>;
  readonly ask: (carrier: Carrier) => Promise<Result<Keeping, Refusal>>;
  /** Sealed, given and on the carrier's disk; null when there is nothing that is not on its way. */
  readonly give: (order: GiveOrder) => Promise<Result<Omit<GivenEnvelope, 'at'> | null, Refusal>>;
  /** Brings a notice here and hands its path over; the carrier forgets it unless `take` says to keep it. */
  readonly fetchNotice: (
    carrier: Carrier,
    sha256: string,
    take: (path: string) => Promise<'taken' | 'leave'>,
  ) => Promise<Result<null, Refusal>>;
}

export interface Neighbours {
  readonly door: NeighbourDoor;
  readonly visit: NeighbourVisit;
  /** Shuts the door and calls off what is under way. */
  readonly close: () => Promise<void>;
}
