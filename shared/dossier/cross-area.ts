/**
 * A dossier that one office takes in and another decides (phi địa giới). Both hold the same story, each of its own
 * side; who may do what depends on which of them has it in hand. Pure.
 */
import type { EntryName } from '#shared/journal/entry.ts';
import { unreachable } from '#shared/result.ts';
import type { CrossAreaStep, OfficeRef, PaperSent } from './cross-area-entries.ts';
import type { InputOf } from './decision.ts';
import type { Dossier } from './dossier.ts';
import type { DossierRefusal } from './refusal.ts';
import type { CommandName } from './transitions.ts';

export interface CrossArea {
  readonly step: CrossAreaStep;
  /** Where it is. */
  readonly office: string;
  readonly since: EntryName;
  /** The office that took it in; null where that is this one. */
  readonly from: OfficeRef | null;
  /** The office that decides, where the province carries the dossier there; null while it was not sent, or is sent by paper alone. */
  readonly to: OfficeRef | null;
  readonly paper: PaperSent | null;
  /** What sent it through the province from here; null while it lies here, and of a dossier that came. */
  readonly sent: EntryName | null;
  /** Null on the way forward. */
  readonly sentBack: { readonly reason: string; readonly by: string } | null;
}

type Crossing = Pick<Dossier, 'crossArea' | 'state' | 'voided' | 'handedOut'>;

/** The other office has it in hand, or is about to. */
const isAway = ({ step, to }: CrossArea): boolean => to !== null && (step === 2 || step === 3);

/** What the office that took it in still does while another one works on it: what the citizen brings there. */
const besideWork: readonly CommandName[] = [
  'receiveSupplement',
  'meetObligation',
  'withdraw',
  'takeFee',
  'voidFee',
  'correct',
  // Two receipts must not bear one number until the dossier is back.
  'renumber',
  'settle',
  'undo',
  'moveCrossArea',
];

/** What is open to an office that has not the dossier in hand. */
const always: readonly CommandName[] = ['settle', 'undo', 'moveCrossArea'];

/** Number, receipt and money stay with the office that gave, printed and took them. */
const ofTheOtherOffice: readonly CommandName[] = [
  'correct',
  'void',
  'renumber',
  'takeFee',
  'voidFee',
];

const refusedAtCompetent = (
  { step }: CrossArea,
  from: OfficeRef,
  command: CommandName,
): DossierRefusal | null => {
  if (always.includes(command)) return null;
  switch (step) {
    case 2:
      return { code: 'cross_area_not_taken', office: from.name };
    case 3:
      return ofTheOtherOffice.includes(command)
        ? { code: 'cross_area_of_sender', office: from.name }
        : null;
    case 1:
    case 4:
      return { code: 'cross_area_elsewhere', office: from.name };
    default:
      return unreachable(step);
  }
};

/** Whether the dossier is here, where the command is given; null where it is, and of a dossier that never leaves. */
export const elsewhereRefused = (
  { crossArea }: Pick<Dossier, 'crossArea'>,
  command: CommandName,
): DossierRefusal | null => {
  if (crossArea === null) return null;
  const { from, to } = crossArea;
  if (from !== null) return refusedAtCompetent(crossArea, from, command);
  return to !== null && isAway(crossArea) && !besideWork.includes(command)
    ? { code: 'cross_area_elsewhere', office: to.name }
    : null;
};

const isRunning = ({ state }: Pick<Dossier, 'state'>): boolean =>
  state === 'accepted' || state === 'processing';

/** Nobody has decided it yet; a colleague may have stopped it, or asked for papers, without knowing that it had gone. */
const isUndecided = ({ state }: Pick<Dossier, 'state'>): boolean =>
  isRunning({ state }) ||
  state === 'awaiting_supplement' ||
  state === 'awaiting_obligation' ||
  state === 'stopped';

/** Whether the office where the command is given is the one that takes this step. */
const isOwnStep = (crossArea: CrossArea, { step, reason }: InputOf<'moveCrossArea'>): boolean => {
  const { from, to, step: current } = crossArea;
  if (from !== null) return step === 3 ? reason === undefined : step !== 2;
  // Nobody but this office writes of a dossier that went by paper alone.
  if (to === null || step === 2) return true;
  return (step === 1 && current === 2) || (step === 3 && current === 4);
};

/**
 * Step by step forward. Never back without a reason: to the first while nobody has decided, to the third where the result
 * that came is wrong.
 */
const isNextStep = (current: number, { step, reason, was }: InputOf<'moveCrossArea'>): boolean => {
  if (reason === undefined) return step === current + 1;
  if (was !== undefined && was !== current) return false;
  return step === 1 ? current === 2 || current === 3 : step === 3 && current === 4;
};

/** The result that came may go back while nothing of it is in anybody's hand. */
export const hasResultHere = ({ state, handedOut }: Pick<Dossier, 'state' | 'handedOut'>) =>
  state === 'finished' && handedOut.length === 0;

const stateFitsStep = (
  dossier: Crossing,
  { step, to, reason }: InputOf<'moveCrossArea'>,
): boolean => {
  const { crossArea, state } = dossier;
  if (step === 3 && reason !== undefined) return hasResultHere(dossier);
  const isCarried = to !== undefined || crossArea?.from != null || crossArea?.to != null;
  if (!isCarried) return true;
  if (step === 4) return state === 'finished';
  if (step === 1) return isUndecided(dossier);
  // Sent once more, it may have been decided there before.
  return isRunning(dossier) || (step === 3 && state === 'finished');
};

export const moveRefused = (
  dossier: Crossing,
  input: InputOf<'moveCrossArea'>,
): DossierRefusal | null => {
  const { crossArea } = dossier;
  const current = crossArea?.step ?? 0;
  const { step } = input;
  if (!isNextStep(current, input)) return { code: 'cross_area_step', current, step };
  if (crossArea !== null && !isOwnStep(crossArea, input))
    return { code: 'cross_area_other_office', office: crossArea.office };
  return stateFitsStep(dossier, input)
    ? null
    : { code: step === 4 ? 'cross_area_no_result' : 'cross_area_stands_still' };
};

/** It came to be decided here and went back undecided: no open work of this office. */
export const isGivenBack = ({ crossArea }: Pick<Dossier, 'crossArea'>): boolean =>
  crossArea !== null && crossArea.from !== null && crossArea.step === 1;

/** Whose word it was that it is on its way again: it went back, was called back, or its result did. */
export const sentBackKinds = ['sentBack', 'calledBack', 'askedAgain'] as const;
export type SentBackKind = (typeof sentBackKinds)[number];

export interface SentBackWord {
  readonly kind: SentBackKind;
  readonly by: string;
  readonly reason: string;
}

/** Null on the way forward. */
export const sentBackWord = ({
  step,
  office,
  from,
  sentBack,
}: Pick<CrossArea, 'step' | 'office' | 'from' | 'sentBack'>): SentBackWord | null => {
  if (sentBack === null) return null;
  if (step === 3) return { kind: 'askedAgain', ...sentBack };
  return { kind: sentBack.by === (from?.name ?? office) ? 'calledBack' : 'sentBack', ...sentBack };
};

/**
 * Where somebody here has it on a list. Where it was handed in: `to_send`, `under_way`, `to_hand_out`; where it is
 * decided: `came`, `in_work`, `to_send_back`.
 */
export const crossAreaPlaces = [
  'to_send',
  'under_way',
  'to_hand_out',
  'came',
  'in_work',
  'to_send_back',
] as const;
export type CrossAreaPlace = (typeof crossAreaPlaces)[number];

/** `sent_back`: decided here, and its result is where it was handed in; nothing is left to do here. */
export const crossAreaPlaceOf = (
  dossier: Pick<Dossier, 'crossArea' | 'state' | 'voided'>,
): CrossAreaPlace | 'sent_back' | null => {
  const { crossArea, state, voided } = dossier;
  if (crossArea === null || voided !== null) return null;
  if (state === null || state === 'returned' || state === 'withdrawn' || state === 'refused')
    return null;
  const { step, from, to } = crossArea;
  if (from === null) {
    if (step === 1) return 'to_send';
    // Sent by paper alone, the result is entered where it came back.
    if (state === 'finished' && (step === 4 || to === null)) return 'to_hand_out';
    return step === 4 ? null : 'under_way';
  }
  if (step === 2) return 'came';
  if (step === 3) return state === 'finished' ? 'to_send_back' : 'in_work';
  // Finished here by somebody who did not know that it had gone back, it is as little to be handed out here.
  return state === 'finished' ? 'sent_back' : null;
};
