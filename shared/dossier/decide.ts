/**
 * From what people ask to what is written: `decide(dossier, command, context)` answers with the entries or with a
 * typed refusal. Pure and total; a refused command leaves nothing behind.
 *
 * The gates, in order: the role may do it, the state allows it (both by the table), the dossier is at this office, the command's own conditions,
 * and the entry has the shape and the clean text of its kind, so that nothing enters the journal that could not be
 * read from it.
 */
import { sameName } from '#shared/journal/entry.ts';
import { entryTypes } from '#shared/journal/entry-types.ts';
import { uncleanAt } from '#shared/journal/json.ts';
import { err, ok, unreachable } from '#shared/result.ts';
import type {
  Command,
  DecidedEntry,
  Decision,
  DecisionContext,
  InputOf,
  PlainCommand,
} from './decision.ts';
import {
  confirmRefused,
  excludeRefused,
  extendRefused,
  finishRefused,
  keepRefused,
  pauseRefused,
  resumeRefused,
  returnRefused,
  supplementRefused,
} from './decide-deadline.ts';
import { acceptRefused, decideCorrect, decideReassign, decideVoid } from './decide-intake.ts';
import { decideUndo } from './decide-undo.ts';
import { elsewhereRefused, moveRefused } from './cross-area.ts';
import type { Dossier } from './dossier.ts';
import { misfitOf } from './fits.ts';
import { handOutNamed } from './handed-out.ts';
import { mayDo } from './permissions.ts';
import { passes } from './policy.ts';
import { nothingYet } from './progress.ts';
import type { DossierRefusal } from './refusal.ts';
import { recallRefused } from './recall.ts';
import { decideRenumber } from './renumbering.ts';
import { decideSettle } from './settling.ts';
import { supplementsGiven } from './supplements-given.ts';
import { transitionOf, transitions, type CommandName } from './transitions.ts';

export type { Command, DecidedEntry, Decision, DecisionContext, InputOf } from './decision.ts';
export type { DossierRefusal } from './refusal.ts';

const permissionRefused = (
  command: CommandName,
  { officer: { role } }: DecisionContext,
): DossierRefusal | null =>
  mayDo(role, command)
    ? null
    : { code: 'not_permitted', command, role, roles: transitionOf(command).roles };

const stateRefused = (dossier: Dossier | null, command: CommandName): DossierRefusal | null => {
  const { state, voided, number } = dossier ?? nothingYet;
  const misfit = misfitOf(command, { state, voided, number });
  switch (misfit) {
    case null:
      return null;
    case 'accepted_twice':
      return { code: misfit, number };
    case 'dossier_missing':
    case 'dossier_voided':
      return { code: misfit, command };
    case 'state_does_not_fit':
      return { code: misfit, command, state, from: transitionOf(command).from };
    default:
      return unreachable(misfit);
  }
};

/** The table gives each plain command the entry whose payload is its input; the shape is checked afterwards. */
const record = (
  { command, input }: PlainCommand,
  refused: DossierRefusal | null = null,
): Decision =>
  refused === null
    ? ok([{ type: transitions[command].entryType, payload: input } as DecidedEntry])
    : err(refused);

const decideVoidFee = (dossier: Dossier, { fee, reason }: InputOf<'voidFee'>): Decision => {
  const taken = dossier.fees.taken.find(({ entry }) => sameName(entry, fee));
  if (taken === undefined) return err({ code: 'fee_unknown', fee });
  if (taken.voided !== null) return err({ code: 'fee_voided_twice', fee });
  const { entry, amount } = taken;
  return ok([{ type: 'fee.voided', payload: { fee: { ...entry }, amount, reason } }]);
};

const takeBackRefused = (
  dossier: Dossier,
  { handOver }: InputOf<'takeBack'>,
): DossierRefusal | null =>
  handOutNamed(dossier, handOver) === null ? { code: 'hand_over_unknown', handOver } : null;

type Opening = Extract<Command, { readonly command: 'register' | 'accept' | 'refuse' }>;

const decideOn = (
  dossier: Dossier,
  command: Exclude<Command, Opening>,
  context: DecisionContext,
): Decision => {
  switch (command.command) {
    case 'arrive':
    case 'handOver':
    case 'receiveHandOver':
    case 'withdraw':
    case 'takeFee':
      return record(command);
    case 'requestSupplement':
      return record(command, supplementRefused(dossier, command.input, context));
    case 'requestObligation':
    case 'stop':
      return record(command, pauseRefused(dossier, command.input, context));
    case 'receiveSupplement':
    case 'meetObligation':
    case 'resume':
      return record(command, resumeRefused(dossier, command.input, context));
    case 'finish':
      return record(command, finishRefused(dossier, command.input, context));
    case 'returnPart':
    case 'returnResult':
      return record(command, returnRefused(dossier, command.input, context));
    case 'takeBack':
      return record(command, takeBackRefused(dossier, command.input));
    case 'recall':
      return record(command, recallRefused(dossier, command.input));
    case 'extend':
      return record(command, extendRefused(dossier, command.input, context));
    case 'excludeTime':
      return record(command, excludeRefused(dossier, command.input));
    case 'confirmDeadline':
      return record(command, confirmRefused(dossier, command.input));
    case 'keepDeadline':
      return record(command, keepRefused(dossier, command.input));
    case 'moveCrossArea':
      return record(command, moveRefused(dossier, command.input));
    case 'void':
      return decideVoid(dossier, command.input);
    case 'correct':
      return decideCorrect(dossier, command.input);
    case 'reassign':
      return decideReassign(dossier, command.input);
    case 'voidFee':
      return decideVoidFee(dossier, command.input);
    case 'settle':
      return decideSettle(dossier, command.input);
    case 'renumber':
      return decideRenumber(dossier, command.input);
    case 'undo':
      return decideUndo(dossier, command.input, context);
    default:
      return unreachable(command);
  }
};

const decideAny = (
  dossier: Dossier | null,
  command: Command,
  context: DecisionContext,
): Decision => {
  if (command.command === 'register' || command.command === 'refuse') return record(command);
  if (command.command === 'accept') return record(command, acceptRefused(command.input, context));
  return dossier === null
    ? err({ code: 'dossier_missing', command: command.command })
    : decideOn(dossier, command, context);
};

const shapeRefused = ({ type, payload }: DecidedEntry): DossierRefusal | null => {
  const parsed = entryTypes[type].payload.safeParse(payload);
  if (!parsed.success) {
    return { code: 'payload_invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' };
  }
  const field = uncleanAt(payload);
  return field === null ? null : { code: 'text_not_clean', field };
};

/**
 * @param dossier as it is folded now; null when there is none yet
 * @returns the entries to append together, the command's own first; or why it is turned down
 */
export const decide = (
  dossier: Dossier | null,
  command: Command,
  context: DecisionContext,
): Decision => {
  const refused =
    permissionRefused(command.command, context) ??
    stateRefused(dossier, command.command) ??
    (dossier === null ? null : elsewhereRefused(dossier, command.command));
  if (refused !== null) return err(refused);
  const decision = decideAny(dossier, command, context);
  if (!decision.ok) return decision;
  for (const entry of decision.value) {
    const broken = shapeRefused(entry);
    if (broken !== null) return err(broken);
  }
  return decision;
};

/** What the screen says before a command that goes through all the same. */
export interface DossierWarning {
  readonly code: 'supplement_limit' | 'extension_limit';
  readonly limit: number;
  readonly given: number;
}

export const warningsOf = (
  dossier: Dossier,
  command: CommandName,
  { policy }: Pick<DecisionContext, 'policy'>,
): readonly DossierWarning[] => {
  const warn = (code: DossierWarning['code'], given: number): readonly DossierWarning[] => {
    const limit = code === 'supplement_limit' ? policy.supplements : policy.extensions;
    return limit.beyond === 'warn' && passes(limit, given)
      ? [{ code, limit: limit.times, given }]
      : [];
  };
  if (command === 'requestSupplement') return warn('supplement_limit', supplementsGiven(dossier));
  if (command === 'extend') return warn('extension_limit', dossier.deadline.extensions);
  return [];
};
