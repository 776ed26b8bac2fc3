/** What each entry says of a dossier, beside moving its state: its deadline, holder, papers asked for, results given. */
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { unreachable } from '#shared/result.ts';
import { actOf } from './act.ts';
import { arrivedAcross, movedAcross, reopens, sends } from './cross-area-moves.ts';
import {
  dueFromNow,
  ended,
  letterOf,
  paused,
  promisedOwn,
  runningAgain,
} from './deadline-moves.ts';
import { handOutNamed, isAllGiven, withoutHandOut } from './handed-out.ts';
import type { AcceptedPayload } from './intake.ts';
import type { Progress } from './progress.ts';
import { takesEffect } from './recall.ts';
import { scannedReceipt } from './scanned-receipt.ts';

/** The last of a list, changed; the list as it is when there is none. */
const lastChanged = <T>(list: readonly T[], change: (last: T) => T): readonly T[] =>
  list.map((item, index) => (index === list.length - 1 ? change(item) : item));

/** The new number has come already, on a paper. */
export const isOnScanned = ({ number, scanned }: Progress, given: string): boolean =>
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

/** Sent to be decided, it bears no pause and no result of before: whether one was taken back only one office may know. */
const toDecide = ({ state, deadline }: Progress): Partial<Progress> =>
  state === 'finished' || state === 'returned' || state === 'withdrawn'
    ? {}
    : { outcome: null, deadline: ended(deadline) };

/** What changes; nothing where the entry concerns papers, fees or the desk itself. */
export const effectOf = (before: Progress, entry: KnownEntry): Partial<Progress> => {
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
    case 'result.takenBack': {
      const { handOver, reason } = entry.payload;
      const handOut = handOutNamed(before, handOver);
      if (handOut === null) return {};
      const takenBack = [...before.takenBack, { ...act, reason, handOut }];
      return { ...withoutHandOut(before, handOut), takenBack };
    }
    case 'result.recalled':
      return takesEffect(before, entry) ? { outcome: null } : {};
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
    case 'crossArea.moved':
      return {
        crossArea: movedAcross(before.crossArea, entry.payload, act),
        ...(reopens(entry) ? { outcome: null } : {}),
        ...(sends(entry) ? toDecide(before) : {}),
      };
    case 'crossArea.arrived': {
      const { intake, dueAt } = entry.payload;
      const { number, deadline: promise } = intake;
      const promised = promise.state === 'promised' ? promise : null;
      return {
        ...toDecide(before),
        // Renumbered between two rounds, it bears what its papers bear where it was handed in.
        number: before.crossArea?.step === 1 ? number : (before.number ?? number),
        numbers: before.numbers.includes(number) ? before.numbers : [...before.numbers, number],
        acceptance: { ...act, as: intake, corrected: before.corrections.length },
        deadline: {
          ...ended(deadline),
          promise,
          dueAt,
          moved: dueAt !== (promised?.dueAt ?? null),
          own: promisedOwn(promise),
          calendarSeen: promised?.calendarVersion ?? null,
        },
        holder: null,
        crossArea: arrivedAcross(before.crossArea, entry.payload, act.entry),
      };
    }
    case 'handOver.received':
    case 'fee.taken':
    case 'fee.voided':
    case 'command.undone':
    case 'conflict.settled':
    case 'feedback.given':
    case 'document.issued':
    case 'document.printed':
    case 'document.voided':
    case 'desk.enrolled':
    case 'officer.signedIn':
    case 'officer.signedOut':
    case 'officer.pinSet':
    case 'clock.corrected':
    case 'number.skipped':
    case 'papers.told':
    case 'slot.borrowed':
    case 'slips.printed':
    case 'slips.spoiled':
    case 'day.closed':
    case 'day.completed':
    case 'procedure.flagged':
    case 'dossiers.looked':
    case 'form.changed':
    case 'data.exported':
      return {};
    default:
      return unreachable(entry);
  }
};
