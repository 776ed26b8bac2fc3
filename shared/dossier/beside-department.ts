/**
 * A desk and a department that worked on one dossier without knowing of each other. Both facts stay in the story; what
 * the citizen was promised, or has taken back, is not moved by what came beside it, and people are told.
 */
import { sameName } from '#shared/journal/entry.ts';
import type { EntryType, KnownEntry } from '#shared/journal/entry-types.ts';
import { unreachable } from '#shared/result.ts';
import { carriedOf } from './cross-area-entries.ts';
import { isShared } from './cross-area-moves.ts';
import type { Dossier } from './dossier.ts';
import { metRecall } from './recall.ts';
import type { DossierState } from './states.ts';
import type { CommandName } from './transitions.ts';

export const besideDepartmentCodes = [
  'finished_twice',
  'stopped_and_finished',
  'withdrawn_and_finished',
  'worked_on_and_finished',
  'withdrawn_and_asked',
  'asked_too_late',
  'recalled_and_returned',
] as const;
export type BesideDepartment = (typeof besideDepartmentCodes)[number];

export const isBesideDepartment = (code: string | null): code is BesideDepartment =>
  besideDepartmentCodes.some((known) => known === code);

type Before = Pick<
  Dossier,
  'state' | 'outcome' | 'withdrawal' | 'supplements' | 'handedOut' | 'fromDepartments' | 'crossArea'
>;

/** A desk's entry on a dossier that a department has finished meanwhile. */
const afterItsResult: Readonly<Partial<Record<EntryType, BesideDepartment>>> = {
  'processing.finished': 'finished_twice',
  'dossier.stopped': 'stopped_and_finished',
  'dossier.withdrawn': 'withdrawn_and_finished',
  'dossier.handedOver': 'worked_on_and_finished',
  'supplement.requested': 'worked_on_and_finished',
  'obligation.requested': 'worked_on_and_finished',
};

const resultBeside = (state: DossierState | null): BesideDepartment | null => {
  if (state === 'finished' || state === 'returned') return 'finished_twice';
  if (state === 'stopped') return 'stopped_and_finished';
  return state === 'withdrawn' ? 'withdrawn_and_finished' : null;
};

const requestBeside = (state: DossierState | null): BesideDepartment | null => {
  if (state === 'withdrawn') return 'withdrawn_and_asked';
  return state === 'stopped' || state === 'finished' || state === 'returned'
    ? 'asked_too_late'
    : null;
};

/**
 * The department asked before this withdrawal was known to anybody else: by its own word the citizen had withdrawn
 * earlier. The clocks are only asked whether people should be told; no order comes of them.
 */
const isEarlierWithdrawal = (
  { state, supplements, fromDepartments: { asked } }: Before,
  { type, header }: KnownEntry,
): boolean => {
  const open = supplements.at(-1)?.requested.entry;
  const isOpen = asked !== null && open !== undefined && sameName(open, asked.entry);
  return (
    type === 'dossier.withdrawn' &&
    state === 'awaiting_supplement' &&
    isOpen &&
    header.at < asked.at
  );
};

type Came = Pick<Dossier, 'crossArea'>;

/** The office that decides is to the one that took it in what a department is: both judge its work by one rule. */
const isOfDecider = ({ crossArea }: Came, payload: { readonly department?: unknown }): boolean =>
  payload.department !== undefined || (crossArea?.from != null && carriedOf(payload) === null);

/** Its result is a department's, or one that another office knows of as well. */
export const isDeciders = ({ crossArea, outcome }: Came & Pick<Dossier, 'outcome'>): boolean =>
  outcome !== null && (outcome.department !== undefined || isShared({ crossArea }));

/** Null where neither met the other unawares. */
export const besideDepartment = (before: Before, entry: KnownEntry): BesideDepartment | null => {
  const { state } = before;
  if (metRecall(before, entry)) return 'recalled_and_returned';
  if (entry.type === 'processing.finished' && isOfDecider(before, entry.payload))
    return resultBeside(state);
  if (entry.type === 'supplement.requested' && isOfDecider(before, entry.payload))
    return requestBeside(state);
  if (state === 'finished' && isDeciders(before)) return afterItsResult[entry.type] ?? null;
  return isEarlierWithdrawal(before, entry) ? 'withdrawn_and_asked' : null;
};

/** Where the dossier stands then, whichever of the two came first. */
export const stateBeside = (
  code: BesideDepartment,
  state: DossierState | null,
  command: CommandName,
): DossierState | null => {
  switch (code) {
    case 'stopped_and_finished':
      return 'stopped';
    case 'withdrawn_and_finished':
    case 'withdrawn_and_asked':
      return 'withdrawn';
    // The citizen has it in hand, whichever was written first.
    case 'recalled_and_returned':
      if (command === 'recall') return state;
      return command === 'returnResult' ? 'returned' : 'finished';
    case 'finished_twice':
    case 'worked_on_and_finished':
    case 'asked_too_late':
      return state;
    default:
      return unreachable(code);
  }
};

/** The first result by the office's order is the dossier's; a request that came too late stops no clock. */
export const isWithoutEffect = (
  code: BesideDepartment,
  { type }: Pick<KnownEntry, 'type'>,
): boolean =>
  code === 'finished_twice' ||
  code === 'asked_too_late' ||
  (code === 'recalled_and_returned' && type === 'result.recalled') ||
  (code === 'withdrawn_and_asked' && type === 'supplement.requested') ||
  (code === 'worked_on_and_finished' && type !== 'dossier.handedOver');
