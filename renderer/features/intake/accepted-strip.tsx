import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, weekdayOf } from '#shared/calendar/local-time.ts';
import type { PrintJobView } from '#shared/contract/outputs.ts';
import { formatClock, formatDay } from '#shared/text/format.ts';
import { tell, useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { useIntake, type LastAccepted } from './intake-store.ts';
import styles from './intake.module.css';

/** What became of the last citizen's paper; it says so and never stands in the way of the next. */
const Strip = ({ last }: { readonly last: LastAccepted }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data: jobs, dataUpdatedAt } = useAsk('documents.jobs', {});
  const { answer, ownerName, at } = last;
  const { number, dueAt, print, repeated, dossier } = answer;
  const open = jobs?.find((job) => job.dossier === dossier);
  // A job that is no longer open was confirmed or dropped by an officer.
  const job: PrintJobView | undefined = open;
  const words =
    job !== undefined
      ? printWords(job, texts, number)
      : dataUpdatedAt >= at && print !== null
        ? texts.print.confirmed
        : print === null
          ? texts.print.notDrawn
          : printWords(print, texts, number);
  useShortcuts(
    'screen',
    job === undefined
      ? []
      : [
          {
            combo: 'Ctrl+P',
            does: t('intake.keys.confirmPaper'),
            run: () => void tell('documents.outcome', { job: job.job, outcome: 'confirmed' }),
          },
        ],
  );
  return (
    <div className={styles.strip} role="status">
      <span className={styles.stripWords}>
        <b>{t(repeated ? 'intake.accept.repeated' : 'intake.accept.done', { number })}</b>
        {ownerName === '' ? '' : ` · ${ownerName}`}
        {' · '}
        {dueAt === null
          ? t('intake.accept.dueUnknown')
          : t('intake.accept.due', {
              time: formatClock(dueAt),
              weekday: texts.weekdays[weekdayOf(dateOf(dueAt))].toLocaleLowerCase('vi'),
              date: formatDay(dateOf(dueAt)),
            })}
        {' · '}
        {words}
      </span>
      {job !== undefined && <PrintActions job={job} confirmKey="Ctrl+P" brief />}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => go({ room: 'dossier', id: dossier, correcting: false })}
      >
        {t('intake.accept.open')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('intake.accept.hide')}
        onClick={() => useIntake.setState({ last: null })}
      >
        ✕
      </Button>
    </div>
  );
};

export const AcceptedStrip = (): ReactNode => {
  const last = useIntake((state) => state.last);
  return last === null ? null : <Strip key={last.answer.dossier} last={last} />;
};
