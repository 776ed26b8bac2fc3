/** How one entry after the other moves a dossier: state, deadline, holder, and what was asked for and given. */
import { nameOf } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { unreachable } from '#shared/result.ts';
import { answeredTwice, type AnsweredTwice } from './answered-twice.ts';
import {
  dueFromNow,
  ended,
  letterOf,
  paused,
  promisedOwn,
  runningAgain,
} from './deadline-moves.ts';
import type { Act, Dossier } from './dossier.ts';
import { misfitOf, type Misfit } from './fits.ts';
import type { AcceptedPayload } from './intake.ts';
import { isAllGiven, isGivenAgain } from './handed-out.ts';
import { onceMore } from './once-more.ts';
import { scannedReceipt } from './scanned-receipt.ts';
import type { DossierState } from './states.ts';
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
};

export const actOf = ({ header }: KnownEntry): Act => ({
  entry: nameOf(header),
  at: header.at,
  officer: header.officer,
});

/** The last of a list, changed; the list as it is when there is none. */
const lastChanged = <T>(list: readonly T[], change: (last: T) => T): readonly T[] =>
  list.map((item, index) => (index === list.length - 1 ? change(item) : item));

/** The new number has come already, on a paper. */
const isOnScanned = ({ number, scanned }: Progress, given: string): boolean =>
  number === given && scanned?.shows.number === given;

/** Of the papers that were asked for, those that the acceptance says have come. */
const broughtWith = (
  { registration }: Progress,
  asked: readonly string[],
  { online, papers }: AcceptedPayload,
): readonly string[] => {
  if (registration?.counter === undefined) return online?.brought ?? [];
  return asked.filter((item) => papers.some(({ name }) => name === item));
};

/** What the entry does beside moving the state. */
const effectOf = (before: Progress, entry: KnownEntry): Partial<Progress> => {
  const act = actOf(entry);
  const { deadline } = before;
  switch (entry.type) {
    case 'dossier.registered': {
      if (before.registration !== null) return {};
      const { submission } = entry.payload;
      const given = submission === undefined ? [] : [submission.number];
      return {
        registration: { ...entry.payload, ...act },
        numbers: [...before.numbers, ...given],
      };
    }
    case 'dossier.refused':
      return { refusal: { ...entry.payload, ...act }, deadline: ended(deadline) };
    case 'dossier.accepted': {
      const { number, deadline: promise } = entry.payload;
      // An online dossier bears the province's number already.
      const isGiven = before.registration?.submission?.number === number;
      const numbers = isGiven ? before.numbers : [...before.numbers, number];
      if (before.acceptance !== null) return { numbers };
      const dueAt = promise.state === 'promised' ? promise.dueAt : null;
      const calendar = promise.state === 'promised' ? promise.calendarVersion : null;
      return {
        number,
        numbers,
        acceptance: { ...act, as: entry.payload },
        scanned: scannedReceipt(entry.payload),
        // What was asked for before has come, or is waited for no more.
        supplements: lastChanged(before.supplements, ({ requested, received }) => ({
          requested,
          received: received ?? {
            ...act,
            items: broughtWith(before, requested.items, entry.payload),
          },
        })),
        deadline: {
          ...ended(deadline),
          promise,
          dueAt: deadline.dueAt ?? dueAt,
          own: deadline.own ?? promisedOwn(promise),
          calendarSeen: deadline.calendarSeen ?? calendar,
        },
        holder: act.officer === null ? null : { name: act.officer, since: act.entry },
      };
    }
    case 'dossier.voided':
      return { voided: before.voided ?? { ...act, reason: entry.payload.reason } };
    case 'dossier.corrected':
      return { corrections: [...before.corrections, { ...entry.payload, ...act }] };
    case 'dossier.renumbered': {
      const { number, was } = entry.payload;
      const renumberings = [...before.renumberings, { ...entry.payload, ...act }];
      if (isOnScanned(before, number)) return { renumberings };
      const numbers = [...before.numbers, number];
      // Whoever came first has named the dossier; the other number stands on a paper and is shown.
      return was === before.number ? { number, numbers, renumberings } : { numbers };
    }
    case 'dossier.handedOver':
    case 'dossier.reassigned':
      return { holder: { name: entry.payload.to, since: act.entry } };
    case 'supplement.requested': {
      const { items, reason } = entry.payload;
      return {
        supplements: [
          ...before.supplements,
          { requested: { ...act, items, reason }, received: null },
        ],
        deadline: paused(deadline, entry.payload),
      };
    }
    case 'supplement.received':
      return {
        supplements: lastChanged(before.supplements, (last) => ({
          ...last,
          received: { ...act, items: entry.payload.items },
        })),
        deadline: runningAgain(deadline, entry.payload),
      };
    case 'obligation.requested': {
      const { what, amount } = entry.payload;
      return {
        obligations: [...before.obligations, { requested: { ...act, what, amount }, met: null }],
        deadline: paused(deadline, entry.payload),
      };
    }
    case 'obligation.met':
      return {
        obligations: lastChanged(before.obligations, (last) => ({ ...last, met: act })),
        deadline: runningAgain(deadline, entry.payload),
      };
    case 'dossier.stopped': {
      const { reason, basis, notice = null } = entry.payload;
      return {
        stops: [...before.stops, { stopped: { ...act, reason, basis, notice }, resumed: null }],
        deadline: paused(deadline, entry.payload),
      };
    }
    case 'dossier.resumed':
      return {
        stops: lastChanged(before.stops, (last) => ({
          ...last,
          resumed: { ...act, reason: entry.payload.reason },
        })),
        deadline: runningAgain(deadline, entry.payload),
      };
    case 'dossier.withdrawn':
      return {
        withdrawal: { ...act, reason: entry.payload.reason },
        deadline: ended(deadline),
      };
    case 'processing.finished':
      return { outcome: { ...entry.payload, ...act }, deadline: ended(deadline) };
    case 'result.partReturned': {
      const part = { ...entry.payload, ...act, whole: false };
      const handedOut = [...before.handedOut, part];
      if (!isAllGiven({ outcome: before.outcome, handedOut })) return { handedOut };
      return {
        returned: before.returned ?? { ...entry.payload, ...act },
        handedOut: [...before.handedOut, { ...part, whole: before.returned === null }],
        deadline: ended(deadline),
      };
    }
    case 'result.returned':
      return {
        returned: { ...entry.payload, ...act },
        handedOut: [...before.handedOut, { ...entry.payload, ...act, whole: true }],
        deadline: ended(deadline),
      };
    case 'deadline.extended':
      return {
        deadline: {
          ...dueFromNow(deadline, entry.payload.dueAt, entry.payload.walk, entry.payload.own),
          extensions: deadline.extensions + 1,
          letter: letterOf(deadline, entry.payload, act),
        },
      };
    case 'deadline.excluded': {
      const { from, to, hours, dueAt, walk, own } = entry.payload;
      const time = hours === undefined ? { from, to } : { from, to, hours };
      const excluded = [...deadline.excluded, time];
      const letter = letterOf(deadline, entry.payload, act);
      return { deadline: { ...dueFromNow(deadline, dueAt, walk, own), excluded, letter } };
    }
    case 'deadline.confirmed': {
      const { dueAt, source, walk } = entry.payload;
      return { deadline: { ...dueFromNow(deadline, dueAt, walk), confirmedBy: source } };
    }
    case 'deadline.kept':
      return { deadline: { ...deadline, calendarSeen: entry.payload.calendarVersion } };
    case 'crossArea.moved': {
      const { step, office } = entry.payload;
      return { crossArea: { step, office, since: act.entry } };
    }
    case 'fee.taken':
    case 'fee.voided':
    case 'command.undone':
    case 'conflict.settled':
    case 'document.issued':
    case 'document.printed':
    case 'document.voided':
    case 'desk.enrolled':
    case 'officer.signedIn':
    case 'officer.signedOut':
    case 'officer.pinSet':
    case 'clock.corrected':
    case 'number.skipped':
    case 'slot.borrowed':
    case 'slips.printed':
    case 'slips.spoiled':
    case 'day.closed':
    case 'day.completed':
    case 'procedure.flagged':
    case 'form.changed':
    case 'data.exported':
      return {};
    default:
      return unreachable(entry);
  }
};

const movedTo = (
  command: CommandName,
  { state, number }: Progress,
  misfit: FoldMisfit | null,
): DossierState | null => {
  const { to, toUnaccepted } = transitionOf(command);
  // What was sent online a second time is the same dossier, as far as it has come.
  if (command === 'register' && misfit !== null) return state;
  // Somebody accepted it: another answer at the same time does not move it.
  if (command !== 'accept' && isOtherAnswer(misfit)) return state;
  if (number === null && toUnaccepted !== undefined) return toUnaccepted;
  return to === 'same' || to === 'before' || misfit === 'accepted_twice' ? state : to;
};

/** How an entry misfits what came before it: by the table, or by its own word on what it found. */
export type FoldMisfit = Misfit | AnsweredTwice | 'renumbered_twice' | 'result_given_twice';

const isOtherAnswer = (misfit: FoldMisfit | null): misfit is AnsweredTwice =>
  misfit === 'refused_and_accepted' || misfit === 'asked_and_accepted';

/** What two desks gave in parts is the whole of the result: nothing is left for anybody to return. */
const isLastPart = ({ type }: KnownEntry, { returned }: Partial<Progress>): boolean =>
  type === 'result.partReturned' && returned !== undefined;

/** Two desks gave a new number at once, and neither knew of the other's. */
const renumberedTwice = (before: Progress, entry: KnownEntry): FoldMisfit | null =>
  entry.type === 'dossier.renumbered' &&
  entry.payload.was !== before.number &&
  !isOnScanned(before, entry.payload.number)
    ? 'renumbered_twice'
    : null;

/** Two desks handed out one document, and neither knew of the other's hand-over. */
const givenTwice = (before: Progress, entry: KnownEntry): FoldMisfit | null =>
  (entry.type === 'result.partReturned' || entry.type === 'result.returned') &&
  isGivenAgain(before, entry.payload.given ?? [])
    ? 'result_given_twice'
    : null;

/** What is void says so first; of two answers at once the sentence names both. */
const misfitIn = (command: CommandName, before: Progress, entry: KnownEntry): FoldMisfit | null => {
  const misfit = misfitOf(command, before);
  if (misfit === 'dossier_voided') return misfit;
  return (
    answeredTwice(before, entry) ??
    misfit ??
    renumberedTwice(before, entry) ??
    givenTwice(before, entry)
  );
};

/**
 * The progress after one more entry that counts, and how it misfits what came before. A misfit happened in the
 * world like anything else: it moves the dossier all the same, except that a second acceptance cannot make a
 * dossier new again.
 */
export const advance = (
  before: Progress,
  entry: KnownEntry,
): { readonly progress: Progress; readonly misfit: FoldMisfit | null } => {
  const command = commandOf(entry.type);
  if (command === null) return { progress: before, misfit: null };
  const again = onceMore(before, entry, actOf(entry));
  if (again !== null) return { progress: again, misfit: null };
  const misfit = misfitIn(command, before, entry);
  const effect = misfit === 'asked_and_accepted' ? {} : effectOf(before, entry);
  const state = isLastPart(entry, effect) ? 'returned' : movedTo(command, before, misfit);
  const since = state === before.state ? before.since : actOf(entry);
  return { progress: { ...before, ...effect, state, since }, misfit };
};
