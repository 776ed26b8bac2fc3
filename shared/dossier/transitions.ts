/**
 * What may happen to a dossier, one row per command: from which states, to which, by which entry, by whom.
 * `decide` refuses by this table, the fold moves by it, the province judges by it, docs/state-table.md is drawn
 * from it. An entry that does not fit the table has happened all the same: the fold applies it and flags it.
 */
import type { EntryType } from '#shared/journal/entry-types.ts';
import type { DocumentKind } from './documents.ts';
import type { Role } from './roles.ts';
import type { DossierState, Situation } from './states.ts';

export interface Transition {
  readonly from: readonly Situation[];
  /** `same`: the state stays. `before`: what the state was without the entry taken back. */
  readonly to: DossierState | 'same' | 'before';
  /** Where it leads instead while nobody has accepted the dossier. */
  readonly toUnaccepted?: DossierState;
  readonly entryType: EntryType;
  readonly roles: readonly Role[];
  /** May be taken back by `undo` within its limit. */
  readonly undoable: boolean;
  /** What mends a mistake that undo cannot, or can no longer, take back. */
  readonly mend: string;
  /** The papers that follow from it. */
  readonly papers?: readonly DocumentKind[];
  /** Also on a dossier whose number is void. */
  readonly afterVoid?: true;
}

const desk: readonly Role[] = ['officer', 'head'];
const head: readonly Role[] = ['head'];
const department: readonly Role[] = ['department'];
const deskAndDepartment: readonly Role[] = [...desk, ...department];

const running = ['accepted', 'processing'] as const;
const awaiting = ['awaiting_supplement', 'awaiting_obligation'] as const;
const inHand = [...running, ...awaiting, 'stopped'] as const;

export const transitions = {
  register: {
    from: ['nothing'],
    to: 'registered',
    entryType: 'dossier.registered',
    roles: desk,
    undoable: false,
    mend: 'void',
  },
  accept: {
    // An online dossier of which papers were asked for: it bears a number only once it is accepted.
    from: ['nothing', 'registered', 'awaiting_supplement'],
    to: 'accepted',
    entryType: 'dossier.accepted',
    roles: desk,
    undoable: false,
    mend: 'void',
    papers: ['receipt'],
  },
  refuse: {
    from: ['nothing', 'registered', 'awaiting_supplement'],
    to: 'refused',
    entryType: 'dossier.refused',
    roles: desk,
    undoable: false,
    mend: 'void',
    papers: ['refusal'],
  },
  handOver: {
    from: running,
    to: 'processing',
    entryType: 'dossier.handedOver',
    roles: deskAndDepartment,
    undoable: true,
    mend: 'handOver',
    papers: ['handover', 'control_sheet'],
  },
  receiveHandOver: {
    from: [...inHand, 'withdrawn', 'finished', 'returned'],
    to: 'same',
    entryType: 'handOver.received',
    roles: department,
    undoable: false,
    mend: 'handOver',
  },
  requestSupplement: {
    from: ['registered', ...running],
    to: 'awaiting_supplement',
    entryType: 'supplement.requested',
    roles: deskAndDepartment,
    undoable: true,
    mend: 'receiveSupplement',
    papers: ['supplement_request'],
  },
  receiveSupplement: {
    from: ['awaiting_supplement'],
    to: 'processing',
    toUnaccepted: 'registered',
    entryType: 'supplement.received',
    roles: desk,
    undoable: true,
    mend: 'correct',
  },
  requestObligation: {
    from: running,
    to: 'awaiting_obligation',
    entryType: 'obligation.requested',
    roles: desk,
    undoable: true,
    mend: 'meetObligation',
  },
  meetObligation: {
    from: ['awaiting_obligation'],
    to: 'processing',
    entryType: 'obligation.met',
    roles: desk,
    undoable: true,
    mend: 'correct',
  },
  withdraw: {
    from: ['registered', ...inHand],
    to: 'withdrawn',
    entryType: 'dossier.withdrawn',
    roles: desk,
    undoable: true,
    mend: 'correct',
  },
  stop: {
    from: [...running, ...awaiting],
    to: 'stopped',
    entryType: 'dossier.stopped',
    roles: head,
    undoable: true,
    mend: 'resume',
    papers: ['stop_notice'],
  },
  resume: {
    from: ['stopped'],
    to: 'processing',
    entryType: 'dossier.resumed',
    roles: head,
    undoable: true,
    mend: 'stop',
  },
  finish: {
    from: running,
    to: 'finished',
    entryType: 'processing.finished',
    roles: deskAndDepartment,
    undoable: true,
    mend: 'correct',
  },
  returnPart: {
    from: ['finished'],
    to: 'same',
    entryType: 'result.partReturned',
    roles: desk,
    undoable: true,
    mend: 'correct',
    papers: ['result_note'],
  },
  returnResult: {
    from: ['finished'],
    to: 'returned',
    entryType: 'result.returned',
    roles: desk,
    undoable: true,
    mend: 'correct',
    papers: ['result_note'],
  },
  takeBack: {
    from: ['finished', 'returned'],
    to: 'finished',
    entryType: 'result.takenBack',
    roles: head,
    undoable: true,
    mend: 'returnResult',
  },
  // The department's own mistake, while the result is still at the office.
  recall: {
    from: ['finished'],
    to: 'processing',
    entryType: 'result.recalled',
    roles: department,
    undoable: false,
    mend: 'finish',
  },
  void: {
    from: ['registered', 'refused', ...inHand, 'withdrawn', 'finished'],
    to: 'same',
    entryType: 'dossier.voided',
    roles: desk,
    undoable: false,
    mend: 'accept',
  },
  correct: {
    from: [...inHand, 'withdrawn', 'finished', 'returned'],
    to: 'same',
    entryType: 'dossier.corrected',
    roles: desk,
    undoable: false,
    mend: 'correct',
    papers: ['receipt'],
  },
  renumber: {
    from: [...inHand, 'withdrawn', 'finished', 'returned'],
    to: 'same',
    entryType: 'dossier.renumbered',
    roles: desk,
    undoable: false,
    mend: 'settle',
    papers: ['receipt'],
  },
  reassign: {
    from: inHand,
    to: 'same',
    entryType: 'dossier.reassigned',
    roles: head,
    undoable: false,
    mend: 'reassign',
  },
  extend: {
    from: running,
    to: 'same',
    entryType: 'deadline.extended',
    roles: head,
    undoable: true,
    mend: 'extend',
    papers: ['apology'],
  },
  excludeTime: {
    from: running,
    to: 'same',
    entryType: 'deadline.excluded',
    roles: head,
    undoable: true,
    mend: 'extend',
  },
  confirmDeadline: {
    from: running,
    to: 'same',
    entryType: 'deadline.confirmed',
    roles: head,
    undoable: true,
    mend: 'extend',
  },
  keepDeadline: {
    from: running,
    to: 'same',
    entryType: 'deadline.kept',
    roles: head,
    undoable: true,
    mend: 'extend',
  },
  takeFee: {
    from: [...inHand, 'finished'],
    to: 'same',
    entryType: 'fee.taken',
    roles: desk,
    undoable: false,
    mend: 'voidFee',
  },
  voidFee: {
    from: [...inHand, 'withdrawn', 'finished', 'returned'],
    to: 'same',
    entryType: 'fee.voided',
    roles: desk,
    undoable: false,
    mend: 'takeFee',
    afterVoid: true,
  },
  moveCrossArea: {
    from: [...inHand, 'finished'],
    to: 'same',
    entryType: 'crossArea.moved',
    roles: desk,
    undoable: true,
    mend: 'correct',
  },
  // The province alone writes it: the dossier was taken in elsewhere, and comes here to be decided.
  arrive: {
    from: ['nothing', ...running],
    to: 'accepted',
    entryType: 'crossArea.arrived',
    roles: [],
    undoable: false,
    mend: 'moveCrossArea',
  },
  settle: {
    from: ['registered', 'refused', ...inHand, 'withdrawn', 'finished', 'returned'],
    to: 'same',
    entryType: 'conflict.settled',
    roles: desk,
    undoable: false,
    mend: 'correct',
    afterVoid: true,
  },
  undo: {
    from: ['registered', ...inHand, 'withdrawn', 'finished', 'returned'],
    to: 'before',
    entryType: 'command.undone',
    roles: desk,
    undoable: false,
    mend: 'correct',
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type CommandName = keyof typeof transitions;

export const isCommandName = (name: string): name is CommandName =>
  Object.hasOwn(transitions, name);

/** In the order of the table. */
export const commandNames: readonly CommandName[] = Object.keys(transitions).filter(isCommandName);

const byEntryType: ReadonlyMap<string, CommandName> = new Map(
  commandNames.map((name) => [transitions[name].entryType, name]),
);

export const transitionOf = (command: CommandName): Transition => transitions[command];

export const mendOf = (command: CommandName): CommandName => transitions[command].mend;

/** The command that writes entries of this type; null for papers and for what concerns the desk itself. */
export const commandOf = (entryType: string): CommandName | null =>
  byEntryType.get(entryType) ?? null;
