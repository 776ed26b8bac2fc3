/** Why a command is turned down. Each code has one sentence in `#shared/text`: what happened, what to do. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { Role } from './roles.ts';
import type { DossierState } from './states.ts';
import type { CommandName } from './transitions.ts';

export type DossierRefusal =
  | {
      readonly code: 'not_permitted';
      readonly command: CommandName;
      readonly role: Role;
      readonly roles: readonly Role[];
    }
  | { readonly code: 'dossier_missing'; readonly command: CommandName }
  | { readonly code: 'dossier_voided'; readonly command: CommandName }
  | { readonly code: 'accepted_twice'; readonly number: string | null }
  | {
      readonly code: 'state_does_not_fit';
      readonly command: CommandName;
      readonly state: DossierState | null;
      readonly from: readonly (DossierState | 'nothing')[];
    }
  /** Its acceptance came from a newer program and cannot be read here. */
  | { readonly code: 'acceptance_not_understood' }
  | TimeRefusal
  | DeadlineRefusal
  | { readonly code: 'late_entry_unexplained'; readonly minutes: number }
  | { readonly code: 'supplement_limit'; readonly limit: number; readonly given: number }
  | { readonly code: 'extension_limit'; readonly limit: number; readonly given: number }
  | { readonly code: 'nothing_changes' }
  | { readonly code: 'fee_unknown'; readonly fee: EntryName }
  | { readonly code: 'fee_voided_twice'; readonly fee: EntryName }
  /** Nothing of that name is in conflict, or people have settled it. */
  | { readonly code: 'conflict_unknown'; readonly entry: EntryName }
  | CrossAreaRefusal
  /** Nothing of that name is in anybody's hand: it was taken back or undone meanwhile. */
  | { readonly code: 'hand_over_unknown'; readonly handOver: EntryName }
  /** The result that stands is another's; or it is in the citizen's hand, or its note is drawn. */
  | { readonly code: 'result_not_own' | 'result_handed_out' }
  | UndoRefusal
  /** What was handed in has not the shape of its entry, or is not clean text; `field` as `papers.0.name`. */
  | { readonly code: 'payload_invalid'; readonly field: string }
  | { readonly code: 'text_not_clean'; readonly field: string };

/** Vietnamese times of the world, as the officer gives them. */
export type TimeRefusal =
  | {
      readonly code: 'time_in_future';
      readonly field: string;
      readonly time: LocalDateTime;
      readonly now: LocalDateTime;
    }
  | {
      readonly code: 'time_too_early';
      readonly field: string;
      readonly time: LocalDateTime;
      readonly earliest: LocalDateTime;
    };

export type DeadlineRefusal =
  | {
      readonly code: 'due_too_early';
      readonly dueAt: LocalDateTime;
      readonly earliest: LocalDateTime;
    }
  /** No date was promised: it must be confirmed before it can pause, run on or move. */
  | { readonly code: 'deadline_not_set' }
  | { readonly code: 'deadline_already_set'; readonly dueAt: LocalDateTime }
  /** The date that people decided about is no longer the one in force. */
  | { readonly code: 'deadline_moved'; readonly dueAt: LocalDateTime }
  | { readonly code: 'due_missing' }
  /** It ends before it begins, or before the dossier was received. */
  | {
      readonly code: 'excluded_time_empty';
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly code: 'remaining_missing' };

/** `instead`: the command that mends what undo cannot take back. */
export type UndoRefusal =
  | {
      readonly code: 'undo_impossible';
      readonly because: 'not_found' | 'other_desk' | 'not_undoable' | 'not_counting' | 'not_last';
      readonly instead: CommandName;
    }
  | {
      readonly code: 'undo_too_late';
      readonly because: 'other_officer' | 'other_day' | 'printed' | 'sent';
      readonly instead: CommandName;
    };

/** Of a dossier that two offices share; `office`: the other one. */
export type CrossAreaRefusal =
  | { readonly code: 'cross_area_step'; readonly current: number; readonly step: number }
  /** The other office has it in hand. */
  | { readonly code: 'cross_area_elsewhere'; readonly office: string }
  /** It has come, and nobody here has taken it yet. */
  | { readonly code: 'cross_area_not_taken'; readonly office: string }
  /** Only the office that took it in does that. */
  | { readonly code: 'cross_area_of_sender'; readonly office: string }
  /** The other office takes that step. */
  | { readonly code: 'cross_area_other_office'; readonly office: string }
  | { readonly code: 'cross_area_no_result' | 'cross_area_stands_still' };
