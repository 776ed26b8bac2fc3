import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, localTimeOf, weekdayOf } from '#shared/calendar/local-time.ts';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { formatDay } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskClock } from '#renderer/app/use-desk-clock.ts';
import { OnlineNotice } from '#renderer/features/online/online-notice.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { AttentionColumn } from './attention-column.tsx';
import { DueSoonColumn, DueTodayColumn } from './due-columns.tsx';
import { DayStrip } from './day-strip.tsx';
import { lunarWords, partOfDay, solarWords } from './greeting.ts';
import styles from './home.module.css';
import { LeavingDialog } from './leaving-dialog.tsx';
import { ResultsCard } from './results-card.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';

const LEAVING_KEY = 'Alt+R';

/** The morning page: what the day asks for, and whether the desk is ready for it. */
export const HomeRoom = ({ officer }: { readonly officer: OfficerView }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data: overview, error } = useAsk('home.overview', {}, { every: 60_000 });
  const { data: status } = useAsk('desk.status', {});
  const now = useDeskClock();
  const [leaving, leave] = useState(false);
  useShortcuts('screen', [{ combo: LEAVING_KEY, does: t('leaving.key'), run: () => leave(true) }]);
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (overview === undefined || status === undefined || now === null) return null;

  const { today, nextDayOff } = overview;
  const part = partOfDay(localTimeOf(instantOf(now)));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.greeting}>{t(`home.greeting.${part}`, { name: officer.name })}</h1>
        <p className={styles.date}>
          {solarWords(today, texts)} · {lunarWords(today, texts)}
        </p>
        {nextDayOff !== null && (
          <p className={styles.dayOff}>
            {t('home.nextDayOff', {
              weekday: texts.weekdays[weekdayOf(nextDayOff.date)],
              date: formatDay(nextDayOff.date),
              name: nextDayOff.name,
            })}
          </p>
        )}
        <OnlineNotice />
      </header>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <DueTodayColumn today={overview.dueToday} />
          <ResultsCard waiting={overview.resultsWaiting} uncollected={overview.uncollected} />
        </div>
        <DueSoonColumn overdue={overview.overdue} soon={overview.dueSoon} />
        <AttentionColumn attention={overview.attention} />
        <DayStrip trips={overview.trips} />
        <div className={styles.begin}>
          <Button
            size="md"
            rightSection={<KeyHint combo="F2" dark />}
            onClick={() => go({ room: 'intake' })}
          >
            {t('home.begin')}
          </Button>
          <Button
            size="md"
            variant="default"
            aria-keyshortcuts="Alt+R"
            rightSection={<KeyHint combo={LEAVING_KEY} />}
            onClick={() => leave(true)}
          >
            {t('leaving.button')}
          </Button>
        </div>
      </div>
      <ReadinessPanel overview={overview} status={status} />
      {leaving && (
        <LeavingDialog overview={overview} status={status} onClose={() => leave(false)} />
      )}
    </div>
  );
};
