/** Taking in, correcting, and declaring the whole dossier an error. */
import { epochMsOf, instantOfLocal } from '#shared/calendar/local-time.ts';
import { err, ok } from '#shared/result.ts';
import type { DecidedEntry, Decision, DecisionContext, InputOf } from './decision.ts';
import { differences } from './corrections.ts';
import { isValid, type Dossier } from './dossier.ts';
import type { DossierRefusal } from './refusal.ts';
import { inFuture } from './times.ts';

/** A reception lies in the past; far back it is "nhập bù" and says why. A promise lies after it. */
export const acceptRefused = (
  { receivedAt, lateEntry, deadline }: InputOf<'accept'>,
  { now, policy }: DecisionContext,
): DossierRefusal | null => {
  const future = inFuture('receivedAt', receivedAt, now);
  if (future !== null) return future;
  const minutes = (epochMsOf(now) - epochMsOf(instantOfLocal(receivedAt))) / 60_000;
  if (lateEntry === null && minutes > policy.lateEntryAfterMinutes) {
    return { code: 'late_entry_unexplained', minutes: Math.floor(minutes) };
  }
  if (deadline.state === 'promised' && deadline.dueAt < receivedAt) {
    return { code: 'due_too_early', dueAt: deadline.dueAt, earliest: receivedAt };
  }
  return null;
};

/** Only what really differs is written, with what stood there before. */
export const decideCorrect = (
  dossier: Dossier,
  { changes, reason }: InputOf<'correct'>,
): Decision => {
  if (dossier.intake === null) return err({ code: 'acceptance_not_understood' });
  const difference = differences(dossier.intake, changes);
  if (Object.keys(difference.changes).length === 0) return err({ code: 'nothing_changes' });
  return ok([{ type: 'dossier.corrected', payload: { ...difference, reason } }]);
};

/** Its papers become void with it, except those that stand for other dossiers too. */
export const decideVoid = (dossier: Dossier, payload: InputOf<'void'>): Decision => {
  const papers = dossier.documents.filter(
    (document) => isValid(document) && document.dossiers.every((id) => id === dossier.id),
  );
  return ok([
    { type: 'dossier.voided', payload },
    ...papers.map(({ document, dossiers }): DecidedEntry => ({
      type: 'document.voided',
      payload: { document, dossiers, reason: payload.reason },
    })),
  ]);
};

export const decideReassign = (dossier: Dossier, { to, reason }: InputOf<'reassign'>): Decision => {
  const was = dossier.holder?.name ?? null;
  if (was === to) return err({ code: 'nothing_changes' });
  return ok([{ type: 'dossier.reassigned', payload: { to, was, reason } }]);
};
