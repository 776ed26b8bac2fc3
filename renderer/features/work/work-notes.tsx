import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import type { WorkDone } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { extraTrips } from '#shared/dossier/extra-trips.ts';
import { paperSubjectOf } from '#shared/dossier/paper-subject.ts';
import { formatDate } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { printWords } from '#renderer/features/print/print-words.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './work.module.css';

const dayOf = (at: Instant): string => formatDate(localDayOf(at));

/** What was just done, and what became of its paper. */
export const DoneNote = ({
  act,
  done: { print, notDrawn },
}: {
  readonly act: string;
  readonly done: WorkDone;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <Note tone={notDrawn === null ? 'proven' : 'wait'} role="status">
      {t('work.done', { act })} {print !== null && printWords(print, texts, null, true)}
      {notDrawn !== null && t('work.paperLater')}
    </Note>
  );
};

/** Why the dossier waits, and how often its citizen was sent for papers. */
export const WorkNotes = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const { state, stops, obligations, withdrawal, refusal } = dossier;
  const trips = extraTrips(dossier);
  const subject = paperSubjectOf(dossier);
  const what = subject?.procedure?.name ?? subject?.request ?? '';
  const stopped = state === 'stopped' ? stops.at(-1)?.stopped : undefined;
  const obliged = state === 'awaiting_obligation' ? obligations.at(-1)?.requested : undefined;
  return (
    <>
      {stopped !== undefined && (
        <Note tone="late">{t('work.stopped', { reason: stopped.reason })}</Note>
      )}
      {obliged !== undefined && (
        <Note tone="wait">{t('work.obliged', { what: obliged.what })}</Note>
      )}
      {state === 'withdrawn' && withdrawal !== null && (
        <Note tone="late">{t('work.withdrawn', { reason: withdrawal.reason })}</Note>
      )}
      {state === 'refused' && refusal !== null && (
        <Note tone="late">
          {t('work.refused', { name: subject?.submitter.name ?? '', what, reason: refusal.reason })}
        </Note>
      )}
      {trips.length > 0 && (
        <Note tone={trips.at(-1)?.backAt === null ? 'wait' : 'proven'}>
          <b>{t('work.trips.title')}</b>
          <ul className={styles.trips}>
            {trips.map(({ nth, askedAt, items, reason, backAt }) => (
              <li key={nth}>
                {t('work.trips.nth', { nth, day: dayOf(askedAt), items: items.join('; '), reason })}{' '}
                {backAt === null
                  ? t('work.trips.waiting')
                  : t('work.trips.back', { day: dayOf(backAt) })}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
};
