/** The clock of a dossier's deadline, stopped or run on by this desk's calendars, as an entry keeps it. */
import { localTimeOf, type Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { WorkDate } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import {
  runClock,
  stopClock,
  type Calendars,
  type RunningClock,
  type StoppedClock,
} from '#shared/dossier/standing-clock.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { sayable } from '../carry-out.ts';
import type { Published } from '../catalogue/published.ts';
import { refuse } from '../context.ts';
import { calendarHeldTo, ownMoved, ownOf, walkOf } from '../deadlines/deadlines-plan.ts';

type Dates = Pick<Published, 'calendar' | 'calendarAt'>;

export type Resumption = Pick<PayloadOf<'dossier.resumed'>, 'resumedAt' | 'dueAt' | 'walk' | 'own'>;

const calendarsOf = (published: Dates): Calendars => ({
  today: published.calendar()?.data ?? null,
  at: published.calendarAt,
});

export const stoppedAt = (
  dossier: Dossier,
  at: Instant,
  published: Dates,
): Result<StoppedClock, Refusal> => {
  const stopped = stopClock(dossier, localTimeOf(at), calendarsOf(published));
  return stopped.ok ? stopped : refuse(stopped.error.code);
};

const running = (
  dossier: Dossier,
  at: Instant,
  published: Dates,
): Result<RunningClock, Refusal> => {
  const clock = runClock(dossier, localTimeOf(at), calendarsOf(published));
  return clock.ok ? clock : refuse(clock.error.code);
};

export const resumedAt = (
  dossier: Dossier,
  at: Instant,
  published: Dates,
): Result<Resumption, Refusal> => {
  const clock = running(dossier, at, published);
  if (!clock.ok) return clock;
  const { dueAt, due, own } = clock.value;
  const calendar = published.calendar();
  const version = calendar?.version ?? 0;
  const held = calendar === null ? null : calendarHeldTo(dossier, [due, own], calendar);
  return ok({
    resumedAt: localTimeOf(at),
    dueAt,
    ...(due === null ? {} : { walk: walkOf(due, version, held) }),
    ...ownOf(own, version, held),
  });
};

/** What the screen shows before the clock runs again. */
export const dateShown = (
  dossier: Dossier,
  at: Instant,
  published: Dates,
): Result<WorkDate, Refusal> => {
  const clock = running(dossier, at, published);
  if (!clock.ok) return clock;
  const { dueAt, due, own } = clock.value;
  return ok({
    before: dossier.deadline.dueAt,
    after: dueAt,
    remaining: dossier.deadline.pause?.remaining ?? null,
    days: due?.days ?? [],
    own: ownMoved(dossier, own),
    warnings: (due?.warnings ?? []).map(({ code, ...values }) => ({
      code,
      values: sayable(values),
    })),
  });
};
