/** What the store is asked when a desk comes in, new or into a new epoch. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import type { DeskEpoch, DeskLife, HeldHead } from './ports.ts';

export interface EnrolmentCode {
  readonly office: string;
  /** The desk that it takes into a new epoch; null for a new desk. */
  readonly desk: string | null;
  readonly expiresAt: Instant;
  /** Whom it has let in already. */
  readonly used: { readonly key: Uint8Array; readonly by: DeskEpoch } | null;
}

export interface NewDesk {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly slot: number;
  readonly enrolledAt: Instant;
}

export interface NewEpoch extends DeskEpoch {
  readonly publicKey: Uint8Array;
  readonly prev: Uint8Array;
  readonly enrolledAt: Instant;
  /** Another life of the desk is in force: this one hands over, and no more. */
  readonly side: boolean;
}

/** A desk as it is told who it is. */
export interface EnrolledDesk {
  readonly office: string;
  readonly name: string;
  readonly slot: number;
  readonly agencyCode: string;
  readonly prev: Uint8Array;
}

export interface EnrolmentLedger {
  /** By the sha256 of its text. */
  readonly code: (hash: Uint8Array) => Promise<EnrolmentCode | null>;
  readonly useCode: (hash: Uint8Array, key: Uint8Array, by: DeskEpoch) => Promise<void>;
  /** Slots that desks of the office have or had, and those that are lent for `today`, yesterday or tomorrow. */
  readonly takenSlots: (office: string, today: LocalDate) => Promise<readonly number[]>;
  readonly addDesk: (desk: NewDesk) => Promise<void>;
  /** Every epoch of a desk, the oldest first; empty for a stranger. */
  readonly lives: (desk: string) => Promise<readonly DeskLife[]>;
  /** The desk is in this epoch from now on; whatever asked for another key has it. */
  readonly goOnIn: (epoch: DeskEpoch, name: string) => Promise<void>;
  /** What its key brings beyond `seq` is kept apart. */
  readonly retireKey: (epoch: DeskEpoch, seq: number) => Promise<void>;
  readonly revoke: (epoch: DeskEpoch, at: Instant) => Promise<void>;
  /** How often a code has let the desk in, up to that epoch. */
  readonly timesLetIn: (upTo: DeskEpoch) => Promise<number>;
  /** How far an epoch is held; null for one that never was. */
  readonly held: (of: DeskEpoch) => Promise<HeldHead | null>;
  readonly beginEpoch: (epoch: NewEpoch) => Promise<void>;
  readonly enrolled: (as: DeskEpoch) => Promise<EnrolledDesk>;
  readonly latest: (office: string, kind: PublicationKind) => Promise<Publication | null>;
  /** Of each kind what is in force on the day, and what is announced for later. */
  readonly inForce: (office: string, today: LocalDate) => Promise<readonly Publication[]>;
  readonly publishKeys: (at: Instant, effectiveFrom: LocalDate) => Promise<void>;
}
