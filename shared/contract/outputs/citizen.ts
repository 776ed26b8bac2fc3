/** The citizen's screen: what the window draws, what the officer sees of it, what citizens answered. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { CitizenView, Scene } from '#shared/citizen/scene.ts';

/** Told to the citizen's window alone. */
export interface CitizenShown {
  readonly turn: number;
  readonly view: CitizenView;
  /** As its door says; empty before enrolment. */
  readonly office: string;
  /** The desk's time when this was told; null where the desk does not run. */
  readonly at: Instant | null;
}

export const citizenPlaces = ['off', 'display', 'window'] as const;
export type CitizenPlace = (typeof citizenPlaces)[number];

export interface CitizenSetting {
  readonly where: CitizenPlace;
  /** The system's name of a display; null: whichever other one there is. */
  readonly display: string | null;
}

export interface DisplayView {
  readonly id: string;
  /** As the system calls it; may be empty. */
  readonly label: string;
  /** Pixels as the system counts them. */
  readonly width: number;
  readonly height: number;
  /** The officer's window stands there. */
  readonly officers: boolean;
}

/** A signature that was drawn and waits for the hand-over that it belongs to. */
export interface SignatureDrawn {
  readonly dossier: string;
  readonly name: string;
  /** SVG path data in the box of `#shared/citizen/ink.ts`. */
  readonly path: string;
}

export interface CitizenState {
  readonly isOn: boolean;
  /** `why`: reasons are being given for the lowest score. */
  readonly at: Scene['at'] | 'why';
  /** Whom the signature is asked of, or was. */
  readonly dossier: string | null;
  readonly signed: SignatureDrawn | null;
  /** Why the last signature was not taken. */
  readonly refused: string | null;
  /** A rating could not be kept, and no officer has read that yet. */
  readonly ratingLost: boolean;
}

/** How many said so, by score. */
export interface RatingCounts {
  readonly best: number;
  readonly good: number;
  readonly poor: number;
}

export interface DayRatings {
  readonly day: LocalDate;
  readonly all: RatingCounts;
  /** Most answers first. */
  readonly procedures: readonly (RatingCounts & {
    readonly code: string;
    readonly name: string;
  })[];
  /** Why people were not satisfied, most often first; codes. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}
