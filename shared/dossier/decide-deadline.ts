/**
 * Whether the clock of a deadline may stop, run again, move or be set. The dates themselves come from the
 * calendar, with the command; here they are only held against what is known of the dossier.
 */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { interruptionOf, isNoTime } from '#shared/calendar/pause.ts';
import type { DecisionContext, InputOf } from './decision.ts';
import type { Dossier } from './dossier.ts';
import { passes } from './policy.ts';
import type { Remaining } from './processing.ts';
import type { DossierRefusal } from './refusal.ts';
import { supplementsGiven } from './supplements-given.ts';
import { inFuture, tooEarly } from './times.ts';

interface Pause {
  readonly pausedAt: LocalDateTime;
  readonly remaining: Remaining | null;
}

interface Resume {
  readonly resumedAt: LocalDateTime;
  readonly dueAt: LocalDateTime | null;
}

const dueTooEarly = (dueAt: LocalDateTime, earliest: LocalDateTime): DossierRefusal | null =>
  dueAt < earliest ? { code: 'due_too_early', dueAt, earliest } : null;

/** What remains must be told while there is a date still ahead. A pause within a pause adds nothing to the first. */
export const pauseRefused = (
  { deadline: { dueAt, pause }, intake }: Dossier,
  { pausedAt, remaining }: Pause,
  { now }: DecisionContext,
): DossierRefusal | null => {
  const time =
    inFuture('pausedAt', pausedAt, now) ??
    tooEarly('pausedAt', pausedAt, pause?.since ?? intake?.receivedAt ?? null);
  if (time !== null || pause !== null) return time;
  if (dueAt === null) return remaining === null ? null : { code: 'deadline_not_set' };
  return remaining === null && dueAt >= pausedAt ? { code: 'remaining_missing' } : null;
};

/** Asked for online, papers are asked for before anybody accepts. */
export const supplementRefused = (
  dossier: Dossier,
  pause: Pause & Pick<InputOf<'requestSupplement'>, 'online'>,
  context: DecisionContext,
): DossierRefusal | null => {
  const { state, number } = dossier;
  if (pause.online !== undefined && number !== null)
    return {
      code: 'state_does_not_fit',
      command: 'requestSupplement',
      state,
      from: ['registered'],
    };
  const { supplements: limit } = context.policy;
  const given = supplementsGiven(dossier);
  return limit.beyond === 'refuse' && passes(limit, given)
    ? { code: 'supplement_limit', limit: limit.times, given }
    : pauseRefused(dossier, pause, context);
};

/** A dossier that was overdue when it paused keeps its date; any other is due after it runs again. */
export const resumeRefused = (
  { deadline }: Dossier,
  { resumedAt, dueAt }: Resume,
  { now }: DecisionContext,
): DossierRefusal | null => {
  const time =
    inFuture('resumedAt', resumedAt, now) ??
    tooEarly('resumedAt', resumedAt, deadline.pause?.since ?? null);
  if (time !== null) return time;
  if (deadline.dueAt === null) return dueAt === null ? null : { code: 'deadline_not_set' };
  if (dueAt === null) return { code: 'due_missing' };
  return dueTooEarly(dueAt, deadline.dueAt < resumedAt ? deadline.dueAt : resumedAt);
};

export const extendRefused = (
  { deadline }: Dossier,
  { dueAt }: InputOf<'extend'>,
  { policy: { extensions: limit } }: DecisionContext,
): DossierRefusal | null => {
  if (deadline.dueAt === null) return { code: 'deadline_not_set' };
  if (limit.beyond === 'refuse' && passes(limit, deadline.extensions)) {
    return { code: 'extension_limit', limit: limit.times, given: deadline.extensions };
  }
  return dueAt === deadline.dueAt
    ? { code: 'nothing_changes' }
    : dueTooEarly(dueAt, deadline.dueAt);
};

/** Excluded time never brings a date nearer; it may leave it where it is. */
export const excludeRefused = (
  { deadline, intake }: Dossier,
  { from, to, hours, dueAt }: InputOf<'excludeTime'>,
): DossierRefusal | null => {
  if (deadline.dueAt === null) return { code: 'deadline_not_set' };
  const before = intake !== null && interruptionOf({ from, to, hours }).to <= intake.receivedAt;
  if (isNoTime({ from, to, hours }) || before) {
    return { code: 'excluded_time_empty', from, to };
  }
  return dueTooEarly(dueAt, deadline.dueAt);
};

export const confirmRefused = (
  { deadline, intake }: Dossier,
  { dueAt }: InputOf<'confirmDeadline'>,
): DossierRefusal | null => {
  if (deadline.dueAt !== null) return { code: 'deadline_already_set', dueAt: deadline.dueAt };
  return intake === null ? null : dueTooEarly(dueAt, intake.receivedAt);
};

/** Only of the date that is in force: whoever decided about another one has seen an older page. */
export const keepRefused = (
  { deadline }: Dossier,
  { dueAt }: InputOf<'keepDeadline'>,
): DossierRefusal | null => {
  if (deadline.dueAt === null) return { code: 'deadline_not_set' };
  return dueAt === deadline.dueAt ? null : { code: 'deadline_moved', dueAt: deadline.dueAt };
};

export const finishRefused = (
  { intake }: Dossier,
  { finishedAt }: InputOf<'finish'>,
  { now }: DecisionContext,
): DossierRefusal | null =>
  inFuture('finishedAt', finishedAt, now) ??
  tooEarly('finishedAt', finishedAt, intake?.receivedAt ?? null);

export const returnRefused = (
  { outcome }: Dossier,
  { returnedAt }: InputOf<'returnResult' | 'returnPart'>,
  { now }: DecisionContext,
): DossierRefusal | null =>
  inFuture('returnedAt', returnedAt, now) ??
  tooEarly('returnedAt', returnedAt, outcome?.finishedAt ?? null);
