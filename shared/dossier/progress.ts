/** How one entry after the other moves a dossier: state, deadline, holder, and what was asked for and given. */
import type { Verdict } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { answeredTwice, type AnsweredTwice } from './answered-twice.ts';
import { actOf } from './act.ts';
import type { Dossier } from './dossier.ts';
import {
  besideDepartment,
  isBesideDepartment,
  isDeciders,
  isWithoutEffect,
  stateBeside,
  type BesideDepartment,
} from './beside-department.ts';
import {
  confirmedMisfit,
  crossAreaMisfit,
  isHereAgain,
  isMoveMute,
  isShared,
  reopens,
  sends,
  type CrossAreaMisfit,
} from './cross-area-moves.ts';
import { effectOf, isOnScanned } from './entry-effect.ts';
import { misfitOf, type Misfit } from './fits.ts';
import { fromDepartmentsAfter, nothingFromDepartments } from './from-departments.ts';
import { handOutNamed, isGivenAgain } from './handed-out.ts';
import { onceMore } from './once-more.ts';
import { takesEffect, withWhatWasGiven } from './recall.ts';
import { clockOf, type DossierState } from './states.ts';
import { commandOf, transitionOf, type CommandName } from './transitions.ts';

/** The part of a dossier that depends on the order of its entries. */
export type Progress = Pick<
  Dossier,
  | 'state'
  | 'since'
  | 'voided'
  | 'number'
  | 'numbers'
  | 'registration'
  | 'refusal'
  | 'acceptance'
  | 'scanned'
  | 'corrections'
  | 'renumberings'
  | 'deadline'
  | 'holder'
  | 'crossArea'
  | 'supplements'
  | 'obligations'
  | 'stops'
  | 'withdrawal'
  | 'outcome'
  | 'handedOut'
  | 'returned'
  | 'takenBack'
  | 'fromDepartments'
>;

export const nothingYet: Progress = {
  state: null,
  since: null,
  voided: null,
  number: null,
  numbers: [],
  registration: null,
  refusal: null,
  acceptance: null,
  scanned: null,
  corrections: [],
  renumberings: [],
  deadline: {
    promise: null,
    walk: null,
    moved: false,
    calendarSeen: null,
    dueAt: null,
    own: null,
    pause: null,
    extensions: 0,
    letter: null,
    excluded: [],
    confirmedBy: null,
  },
  holder: null,
  crossArea: null,
  supplements: [],
  obligations: [],
  stops: [],
  withdrawal: null,
  outcome: null,
  handedOut: [],
  returned: null,
  takenBack: [],
  fromDepartments: nothingFromDepartments,
};

const movedTo = (
  command: CommandName,
  before: Progress,
  misfit: FoldMisfit | null,
): DossierState | null => {
  const { state, number } = before;
  const { to, toUnaccepted } = transitionOf(command);
  // What was sent online a second time is the same dossier, as far as it has come.
  if (command === 'register' && misfit !== null) return state;
  if (misfit === 'result_not_out') return state;
  if (isBesideDepartment(misfit)) return stateBeside(misfit, state, command);
  // It stands still, or was returned: what a department took back does not move it.
  if (command === 'recall' && misfit !== null) return state;
  // Who holds it here the other office is not told: it must not part the two of them.
  if (command === 'handOver' && misfit !== null && isShared(before)) return state;
  // The result came while it was stopped: it waits to be handed out from now on.
  if (command === 'resume' && isDeciders(before)) return 'finished';
  // Somebody accepted it: another answer at the same time does not move it.
  if (command !== 'accept' && isOtherAnswer(misfit)) return state;
  if (number === null && toUnaccepted !== undefined) return toUnaccepted;
  return to === 'same' || to === 'before' || misfit === 'accepted_twice' ? state : to;
};

/** How an entry misfits what came before it: by the table, or by its own word on what it found. */
export type FoldMisfit =
  | Misfit
  | AnsweredTwice
  | BesideDepartment
  | CrossAreaMisfit
  | 'renumbered_twice'
  | 'result_given_twice'
  | 'result_not_out';

const isOtherAnswer = (misfit: FoldMisfit | null): misfit is AnsweredTwice =>
  misfit === 'refused_and_accepted' || misfit === 'asked_and_accepted';

/** It stands in the story and changes nothing. */
const isMute = (misfit: FoldMisfit | null, entry: KnownEntry): boolean =>
  misfit === 'asked_and_accepted' ||
  isMoveMute(entry, misfit) ||
  (isBesideDepartment(misfit) && isWithoutEffect(misfit, entry));

/** What two desks gave in parts is the whole of the result: nothing is left for anybody to return. */
const isLastPart = ({ type }: KnownEntry, { returned }: Partial<Progress>): boolean =>
  type === 'result.partReturned' && returned !== undefined;

/** Another hand-over of the same result stands beside the one that was taken back. */
const isStillOut = ({ type }: KnownEntry, { returned }: Partial<Progress>): boolean =>
  type === 'result.takenBack' && returned != null;

/** Two desks gave a new number at once, and neither knew of the other's. */
const renumberedTwice = (before: Progress, entry: KnownEntry): FoldMisfit | null =>
  entry.type === 'dossier.renumbered' &&
  entry.payload.was !== before.number &&
  !isOnScanned(before, entry.payload.number)
    ? 'renumbered_twice'
    : null;

/** Two desks handed out one document, or all of one result, and neither knew of the other's hand-over. */
const givenTwice = (before: Progress, entry: KnownEntry): FoldMisfit | null =>
  (entry.type === 'result.returned' && before.returned !== null) ||
  ((entry.type === 'result.partReturned' || entry.type === 'result.returned') &&
    isGivenAgain(before, entry.payload.given ?? []))
    ? 'result_given_twice'
    : null;

/** Two heads took one hand-over back at once, or it was undone meanwhile: nothing of it is out any more. */
const notOut = (before: Progress, entry: KnownEntry): FoldMisfit | null =>
  entry.type === 'result.takenBack' && handOutNamed(before, entry.payload.handOver) === null
    ? 'result_not_out'
    : null;

/** Another result stands by now than the one that the department took back. */
const notStanding = (before: Progress, entry: KnownEntry): FoldMisfit | null =>
  entry.type === 'result.recalled' && !takesEffect(before, entry) ? 'state_does_not_fit' : null;

/** Stopped or waiting it is not sent: what made it go on may have been undone since, or done in one office alone. */
const runningAcross = ({ state }: Progress): DossierState | null =>
  state !== null && clockOf(state) === 'paused' ? 'processing' : state;

/** Where a move between two offices, or its coming here once more, leaves it; null for everything else. */
const stateAcross = (
  before: Progress,
  entry: KnownEntry,
  misfit: FoldMisfit | null,
): DossierState | null => {
  if (isHereAgain(before, entry)) return runningAcross(before);
  if (sends(entry) && !isMute(misfit, entry)) return runningAcross(before);
  return reopens(entry) && before.state === 'finished' && !isMute(misfit, entry)
    ? 'processing'
    : null;
};

/** What is void says so first; of two answers at once the sentence names both. */
const misfitIn = (
  command: CommandName,
  before: Progress,
  entry: KnownEntry,
  verdict: Verdict | null,
): FoldMisfit | null => {
  const misfit = misfitOf(command, before);
  if (misfit === 'dossier_voided') return misfit;
  const confirmed = confirmedMisfit(entry, verdict);
  if (confirmed !== undefined) return confirmed;
  return (
    answeredTwice(before, entry) ??
    besideDepartment(before, entry) ??
    notOut(before, entry) ??
    notStanding(before, entry) ??
    crossAreaMisfit(before, entry) ??
    (isHereAgain(before, entry) ? null : misfit) ??
    renumberedTwice(before, entry) ??
    givenTwice(before, entry)
  );
};

/** What a citizen has in hand was the department's result, although the department had taken it back. */
const effectBeside = (
  before: Progress,
  entry: KnownEntry,
  misfit: FoldMisfit | null,
): Partial<Progress> => {
  if (isMute(misfit, entry)) return {};
  if (misfit !== 'recalled_and_returned') return effectOf(before, entry);
  const given = withWhatWasGiven(before);
  return { outcome: given.outcome, ...effectOf(given, entry) };
};

/**
 * The progress after one more entry that counts, and how it misfits what came before. A misfit happened in the
 * world like anything else: it moves the dossier all the same, except that a second acceptance cannot make a
 * dossier new again.
 *
 * @param verdict the province's word on the entry; null while it has not spoken
 */
export const advance = (
  before: Progress,
  entry: KnownEntry,
  verdict: Verdict | null,
): { readonly progress: Progress; readonly misfit: FoldMisfit | null } => {
  const command = commandOf(entry.type);
  if (command === null) return { progress: before, misfit: null };
  const again = onceMore(before, entry, actOf(entry));
  if (again !== null) return { progress: again, misfit: null };
  const misfit = misfitIn(command, before, entry, verdict);
  const effect = effectBeside(before, entry, misfit);
  const isOut = isLastPart(entry, effect) || isStillOut(entry, effect);
  const state = isOut
    ? 'returned'
    : (stateAcross(before, entry, misfit) ?? movedTo(command, before, misfit));
  const since = state === before.state ? before.since : actOf(entry);
  const fromDepartments = fromDepartmentsAfter(before.fromDepartments, entry);
  return { progress: { ...before, ...effect, fromDepartments, state, since }, misfit };
};
