/** Where the desk stands, who sits at it, how it is set. */
import type { ClockVerdict } from '#shared/calendar/clock.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { KeptByNeighbour } from './neighbour.ts';

export interface OfficerView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: 'officer' | 'head' | 'administrator';
  readonly hasPin: boolean;
}

export interface Session {
  readonly officer: OfficerView;
  readonly since: Instant;
  readonly locked: boolean;
}

export interface RecoveryPrinter {
  readonly name: string;
  readonly description: string;
  readonly ready: boolean;
}

/** What the window shows first. */
export type Stage =
  /** The data cannot be opened; `code` says why and what to do. Nothing was changed. */
  | {
      readonly stage: 'blocked';
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  /** The data does not open and can be restored; `keysOnly`: only the key file is gone. Nothing was changed. */
  | {
      readonly stage: 'damaged';
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
      readonly keysOnly: boolean;
      /** The disk itself failed: it may take nothing back, and the desk can go on elsewhere. */
      readonly diskFails: boolean;
    }
  | { readonly stage: 'enrol' }
  | { readonly stage: 'confirm_recovery'; readonly recoveryKey: string }
  /** A new machine of a desk that the province knows: does it want back what the province keeps sealed of it? */
  | { readonly stage: 'pack_offered' }
  | {
      readonly stage: 'sign_in';
      readonly officers: readonly OfficerView[];
      readonly tryOutPin: string | null;
      /** The data itself waits for a PIN: nobody else can begin, and the recovery key opens it too. */
      readonly sealed: boolean;
      /** Before, the system's keyring opened it; the next sign-in gives the keyring its key again. */
      readonly keyringLost: boolean;
    }
  | {
      readonly stage: 'locked';
      readonly session: Session;
      /** Somebody else may sign in over the covered screen. */
      readonly officers: readonly OfficerView[];
      readonly tryOutPin: string | null;
    }
  | { readonly stage: 'ready'; readonly session: Session };

export interface Enrolled {
  readonly officeName: string;
  readonly deskName: string;
  /** Shown once, printed or written down, confirmed by typing a part. */
  readonly recoveryKey: string;
}

/** The same desk, in a new epoch. */
export interface EnrolledAnew {
  readonly epoch: number;
}

/** The status line at the foot of every screen. */
export interface DeskStatus {
  readonly deskName: string;
  readonly officeName: string;
  readonly tryOut: boolean;
  readonly line: {
    readonly state: 'never' | 'connected' | 'offline' | 'refused';
    readonly since: Instant | null;
    readonly lastContact: Instant | null;
    /** Why the province refuses, a refusal code. */
    readonly code: string | null;
  };
  readonly unsent: { readonly count: number; readonly oldestAt: Instant | null };
  readonly sync: { readonly running: boolean; readonly done: number; readonly total: number };
  /** Archived files that the province does not hold yet; entries never wait for them. */
  readonly files: {
    readonly count: number;
    readonly bytes: number;
    /** Null while none is on its way. */
    readonly sending: {
      readonly done: number;
      readonly total: number;
      readonly doneBytes: number;
      readonly totalBytes: number;
    } | null;
    /** Stopped by hand; they go again from then on. Null while nothing holds them. */
    readonly stoppedUntil: Instant | null;
  };
  /** An envelope that is being sealed; null while none is. */
  readonly sealing: { readonly doneBytes: number; readonly totalBytes: number } | null;
  /** Unsent entries that the desk next door keeps sealed; null while it keeps none. */
  readonly neighbour: KeptByNeighbour | null;
  readonly printer: { readonly name: string | null; readonly ready: boolean };
  readonly calendar: { readonly completeUntil: LocalDate | null; readonly version: number | null };
  readonly clock: {
    readonly state: ClockVerdict['state'];
    /** The province's clock minus the desk's, as last measured; null before any contact. */
    readonly offsetMs: number | null;
  };
  /** Free bytes of the disk where the next copy would find no room; null where it does, or nobody can tell. */
  readonly noRoomForCopy: number | null;
  readonly now: Instant;
}

/** The times that an officer chooses from when something stands against the clock. */
export interface ClockView {
  readonly state: ClockVerdict['state'];
  /** How far off, where something stands against it: back, ahead, or to be added. */
  readonly byMs: number | null;
  /** What the machine shows. */
  readonly machine: Instant;
  /** What the desk dates by at present. */
  readonly desk: Instant;
  /** The recording that the clock has jumped away from. */
  readonly last: Instant | null;
  /** Null while it has to be asked for first. */
  readonly province: Instant | null;
}

export interface Settings {
  readonly language: 'vi' | 'en';
  readonly idleMinutes: number;
  readonly textSize: 'normal' | 'large';
}
