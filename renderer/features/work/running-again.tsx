import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#shared/calendar/local-time.ts';
import type { WorkDate } from '#shared/contract/outputs.ts';
import { formatDate } from '#shared/text/format.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import { dueWords } from '#renderer/features/deadlines/date-words.ts';
import { WalkedDays } from '#renderer/features/deadlines/walked-days.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { remainingWords } from './work-words.ts';
import styles from './work.module.css';

/** The date as it will be once the clock runs again, and why, before anything is written. */
export const RunningAgain = ({ date }: { readonly date: WorkDate | undefined }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [explained, explain] = useState(false);
  if (date === undefined) return null;
  const { before, after, own, remaining, days, warnings } = date;
  if (before === null || after === null) return <p role="status">{t('work.date.none')}</p>;
  return (
    <div role="status">
      {before === after ? (
        <p>{t('work.date.stays', { date: formatDate(dateOf(after)) })}</p>
      ) : (
        <dl className={styles.dates}>
          <dt>{t('work.date.before')}</dt>
          <dd>
            {dueWords(before, texts)} ({remainingWords(remaining, texts)})
          </dd>
          <dt>{t('work.date.after')}</dt>
          <dd>
            <b>{dueWords(after, texts)}</b>
          </dd>
        </dl>
      )}
      <WalkedDays
        days={days}
        dueAt={after}
        label={t('deadlines.dossier.why')}
        opened={explained}
        onOpened={explain}
      />
      {own !== null && own.before !== own.after && (
        <p>{t('intake.due.ownMoved', { due: dueWords(own.after, texts) })}</p>
      )}
      {warnings.map(({ code, values }) => (
        <Note key={code} tone="wait">
          {remarkSentence(texts, { code, values })}
        </Note>
      ))}
    </div>
  );
};
