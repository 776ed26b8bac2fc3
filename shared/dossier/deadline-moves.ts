/** How an entry moves a dossier's deadline: paused, running again, due on another day, at its end. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import type { Act, Deadline, DeadlineLetter, OwnDate } from './dossier.ts';
import type { DeadlinePromise } from './intake.ts';
import type { DeadlineWalk } from './processing.ts';

/** The date of the own part that an entry may give beside the whole's. */
type GivenOwn = PayloadOf<'deadline.extended'>['own'];

/** As the receipt promised it. */
export const promisedOwn = (promise: DeadlinePromise): OwnDate | null =>
  promise.state === 'promised' && promise.own !== undefined
    ? { dueAt: promise.own.dueAt, walk: null, moved: false }
    : null;

const ownNow = ({ own }: Deadline, given: GivenOwn): OwnDate | null =>
  given === undefined || given.dueAt === own?.dueAt
    ? own
    : { dueAt: given.dueAt, walk: given.walk ?? null, moved: true };

/** A second pause adds nothing: the clock has stood still since the first. */
export const paused = (
  deadline: Deadline,
  {
    pausedAt: since,
    remaining,
    own,
  }: Pick<PayloadOf<'dossier.stopped'>, 'pausedAt' | 'remaining' | 'own'>,
): Deadline => ({
  ...deadline,
  pause: deadline.pause ?? { since, remaining, ownRemaining: own?.remaining ?? null },
});

/** The date in force from here on, and how it was walked where that is known; the own part's where it moves as well. */
export const dueFromNow = (
  deadline: Deadline,
  dueAt: LocalDateTime,
  walk: DeadlineWalk | null = null,
  own?: GivenOwn,
): Deadline => ({
  ...deadline,
  dueAt,
  walk,
  own: ownNow(deadline, own),
  moved: deadline.moved || dueAt !== deadline.dueAt,
  // Who extends a date says nothing of what a new calendar would make of the way before.
  calendarSeen: walk?.heldTo ?? walk?.calendarVersion ?? deadline.calendarSeen,
});

/** A move without a letter leaves the one before: it was sent. */
export const letterOf = (
  { dueAt: was, letter }: Deadline,
  { apology, reason, dueAt }: Pick<PayloadOf<'deadline.excluded'>, 'apology' | 'reason' | 'dueAt'>,
  act: Act,
): DeadlineLetter | null =>
  apology === null || apology === undefined
    ? letter
    : { document: apology, act, reason, was, dueAt };

/** A date that stays keeps its walk where none is given; the own part's may move all the same. */
export const runningAgain = (
  deadline: Deadline,
  { dueAt, walk, own }: Pick<PayloadOf<'dossier.resumed'>, 'dueAt' | 'walk' | 'own'>,
): Deadline => ({
  ...(dueAt === null || (dueAt === deadline.dueAt && walk === undefined)
    ? { ...deadline, own: ownNow(deadline, own) }
    : dueFromNow(deadline, dueAt, walk, own)),
  pause: null,
});

export const ended = (deadline: Deadline): Deadline => ({ ...deadline, pause: null });
