import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineOverview } from '#shared/contract/outputs.ts';
import { formatDate } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './deadlines.module.css';
import { ExcludedDays } from './excluded-days.tsx';
import { NewCalendar } from './new-calendar.tsx';
import { RowList } from './row-list.tsx';

const tabs = ['calendar', 'exclude', 'undated', 'beyond'] as const;
type Tab = (typeof tabs)[number];

const totalOf = (tab: Tab, { changed, undated, beyond }: DeadlineOverview['totals']): number => {
  if (tab === 'calendar') return changed;
  return tab === 'undated' ? undated : beyond;
};

const CalendarLine = ({
  calendar,
}: {
  readonly calendar: DeadlineOverview['calendar'];
}): ReactNode => {
  const { t } = useTranslation();
  if (calendar === null) return <p className={styles.wait}>{t('deadlines.calendarNone')}</p>;
  const { version, until, ending } = calendar;
  return (
    <p className={ending ? styles.wait : styles.quiet}>
      {t(ending ? 'deadlines.calendarEnding' : 'deadlines.calendarUntil', {
        version,
        date: formatDate(until),
      })}
    </p>
  );
};

/** What waits when the room is entered; what is decided afterwards does not turn the page under somebody's hands. */
const firstTab = ({ changed, undated }: DeadlineOverview): Tab =>
  changed.length === 0 && undated.length > 0 ? 'undated' : 'calendar';

const Tabs = ({ data }: { readonly data: DeadlineOverview }): ReactNode => {
  const { t } = useTranslation();
  const [tab, choose] = useState<Tab>(() => firstTab(data));
  return (
    <>
      <SegmentedControl
        className={styles.tabs ?? ''}
        aria-label={t('deadlines.tabs.label')}
        value={tab}
        data={tabs.map((value) => ({
          value,
          label: t(`deadlines.tabs.${value}`, { total: totalOf(value, data.totals) }),
        }))}
        onChange={(value) => choose(tabs.find((one) => one === value) ?? tab)}
      />
      {tab === 'calendar' && <NewCalendar changed={data.changed} total={data.totals.changed} />}
      {tab === 'exclude' && <ExcludedDays />}
      {tab === 'undated' && (
        <RowList
          rows={data.undated}
          total={data.totals.undated}
          about={t('deadlines.undatedAbout')}
          none={t('deadlines.undatedNone')}
        />
      )}
      {tab === 'beyond' && (
        <RowList
          rows={data.beyond}
          total={data.totals.beyond}
          about={t('deadlines.beyondAbout')}
          none={t('deadlines.beyondNone')}
        />
      )}
    </>
  );
};

/** Everything about dates that may move, decided by people. */
export const DeadlinesRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error } = useAsk('deadlines.overview', {});
  const { data: stage } = useAsk('desk.stage', {});
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined) return null;
  const decides = stage?.stage === 'ready' && stage.session.officer.role === 'head';
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('deadlines.title')}</h1>
        <p className={styles.quiet}>{t(decides ? 'deadlines.about' : 'deadlines.headOnly')}</p>
      </header>
      <CalendarLine calendar={data.calendar} />
      <Tabs data={data} />
    </div>
  );
};
