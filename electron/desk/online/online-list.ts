/** What was sent online and waits for this office, with how long it has waited. */
import { dateOf, localTimeOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { onlineWait } from '#shared/calendar/online-acceptance.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { OnlineLine, OnlineOverview, OnlineView } from '#shared/contract/outputs.ts';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { promiseFor } from '#shared/intake/promise.ts';
import { submittedCase } from '#shared/intake/submitted-case.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import type { OnlineFiles } from './online-files.ts';
import { createOnlineFolds, type Folded } from './online-folds.ts';

/** Null where it was not sent online, or by a province that did not say what. */
export const submissionOf = ({ registration }: Pick<Dossier, 'registration'>): Submission | null =>
  registration?.submission ?? null;

type Published = Pick<DeskContext, 'published'>;

/** In force today; else as it was when the citizen sent it. */
export const procedureOf = (
  { published }: Published,
  { procedure, submittedAt }: Submission,
): { readonly procedure: Procedure; readonly catalogueVersion: number } | null => {
  for (const catalogue of [published.catalogue(), published.catalogue(dateOf(submittedAt))]) {
    const found = catalogue?.procedure(procedure.code) ?? null;
    if (found !== null && catalogue !== null)
      return { procedure: found, catalogueVersion: catalogue.version };
  }
  return null;
};

/** From the moment of acceptance on, as for any dossier of the channel; none where its case is there no more. */
export const promiseOf = (
  { published }: { readonly published: Pick<DeskContext['published'], 'calendar'> },
  procedure: Procedure,
  submission: Submission,
  receivedAt: LocalDateTime,
): DeadlinePromise => {
  const chosen = submittedCase(procedure, submission);
  if (!chosen.ok) return { state: 'unconfirmed', reason: chosen.error };
  const calendar = published.calendar(dateOf(receivedAt)) ?? published.calendar();
  return promiseFor(procedure, 'online', chosen.value, receivedAt, calendar);
};

export const waitOf = (
  { published }: Published,
  { submittedAt }: Submission,
  now: LocalDateTime,
): OnlineLine['wait'] => {
  const calendar = published.calendar(dateOf(submittedAt)) ?? published.calendar();
  return calendar === null ? null : onlineWait(submittedAt, now, calendar.data);
};

export const createOnlineList = (context: DeskContext, files: Pick<OnlineFiles, 'isHere'>) => {
  const { read } = context.store;
  const folds = createOnlineFolds(read);

  const lineOf = (
    id: string,
    { state, files: came }: Omit<Folded, 'registration'>,
    submission: Submission,
    now: LocalDateTime,
  ): OnlineLine => ({
    id,
    number: submission.number,
    submitterName: submission.submitter.name,
    procedureName: submission.procedure.name,
    submittedAt: submission.submittedAt,
    wait: state === 'registered' ? waitOf(context, submission, now) : null,
    files: {
      total: came.length,
      here: came.filter(({ sha256 }) => files.isHere(sha256)).length,
    },
  });

  return {
    overview: (): OnlineOverview => {
      const now = localTimeOf(nowOf(context));
      const waiting: OnlineLine[] = [];
      const asked: OnlineLine[] = [];
      for (const [id, folded] of folds.of(read.onlineWaiting())) {
        const submission = submissionOf(folded);
        if (submission === null) continue;
        const list = folded.state === 'registered' ? waiting : asked;
        list.push(lineOf(id, folded, submission, now));
      }
      return { waiting, asked };
    },

    open: (id: string): Result<OnlineView, Refusal> => {
      const dossier = read.dossier(id);
      const submission = dossier === null ? null : submissionOf(dossier);
      if (dossier === null || dossier.registration === null || submission === null)
        return refuse('dossier_unknown');
      const now = localTimeOf(nowOf(context));
      const found = procedureOf(context, submission);
      const asked = dossier.supplements.at(-1)?.requested ?? null;
      const came = filesOfDossier(dossier);
      return ok({
        line: lineOf(id, { state: dossier.state, files: came }, submission, now),
        source: dossier.registration.source,
        reference: dossier.registration.onlineNumber,
        submission,
        files: came,
        deadline: found === null ? null : promiseOf(context, found.procedure, submission, now),
        asked: asked === null ? null : { items: asked.items, reason: asked.reason },
      });
    },
  };
};
