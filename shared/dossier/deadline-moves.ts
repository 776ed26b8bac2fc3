/** How an entry moves a dossier's deadline: paused, running again, due on another day, at its end. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import type { Act, Deadline, DeadlineLetter } from './dossier.ts';
import type { DeadlineWalk, Remaining } from './processing.ts';

/** A second pause adds nothing: the clock has stood still since the first. */
export const paused = (
  deadline: Deadline,
  pause: { readonly pausedAt: LocalDateTime; readonly remaining: Remaining | null },
): Deadline => ({
  ...deadline,
  pause: deadline.pause ?? { since: pause.pausedAt, remaining: pause.remaining },
});

/** The date in force from here on, and how it was walked where that is known. */
export const dueFromNow = (
  deadline: Deadline,
  dueAt: LocalDateTime,
  walk: DeadlineWalk | null = null,
): Deadline => ({
  ...deadline,
  dueAt,
  walk,
  moved: true,
  calendarSeen: walk?.calendarVersion ?? deadline.calendarSeen,
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

export const runningAgain = (deadline: Deadline, dueAt: LocalDateTime | null): Deadline => ({
  ...(dueAt === null || dueAt === deadline.dueAt ? deadline : dueFromNow(deadline, dueAt)),
  pause: null,
});

export const ended = (deadline: Deadline): Deadline => ({ ...deadline, pause: null });
