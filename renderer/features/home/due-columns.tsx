import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRowView, HomeOverview } from '#shared/contract/outputs.ts';
import { formatClock, formatDay } from '#shared/text/format.ts';
import { dateOf } from '#shared/calendar/local-time.ts';
import { usePlace } from '#renderer/app/place.ts';
import { DossierLine } from './dossier-line.tsx';
import styles from './home.module.css';

const SHOWN = 3;

export const DueTodayColumn = ({
  today,
}: {
  readonly today: HomeOverview['dueToday'];
}): ReactNode => {
  const { t } = useTranslation();
  const { openList } = usePlace();
  return (
    <section className={styles.card} aria-labelledby="home-due-today">
      <h2 id="home-due-today" className={styles.cardTitle}>
        {t('home.dueToday.title')}
      </h2>
      <button type="button" className={styles.figure} onClick={() => openList('due_today')}>
        <span className={styles.number}>{today.count}</span> {t('home.dueToday.unit')}
      </button>
      {today.count === 0 && <p className={styles.quiet}>{t('home.dueToday.none')}</p>}
      {today.rows.slice(0, SHOWN).map((row) => (
        <DossierLine
          key={row.id}
          row={row}
          detail={
            row.dueAt === null ? '' : t('home.dueToday.before', { time: formatClock(row.dueAt) })
          }
        />
      ))}
      {today.count > SHOWN && (
        <button type="button" className={styles.all} onClick={() => openList('due_today')}>
          {t('home.seeAll', { total: today.count })}
        </button>
      )}
    </section>
  );
};

export const DueSoonColumn = ({
  overdue,
  soon,
}: {
  readonly overdue: HomeOverview['overdue'];
  readonly soon: HomeOverview['dueSoon'];
}): ReactNode => {
  const { t } = useTranslation();
  const { openList } = usePlace();
  const rows = [...overdue.rows, ...soon.rows].slice(0, SHOWN);
  const detailOf = ({ daysLeft, dueAt }: DossierRowView): string => {
    if (daysLeft === null || dueAt === null) return '';
    const day = formatDay(dateOf(dueAt));
    if (daysLeft < 0) return `${t('home.dueSoon.lateBy', { days: -daysLeft })} · ${day}`;
    return daysLeft === 0
      ? t('home.dueSoon.dueTodayLeft')
      : `${t('home.dueSoon.left', { days: daysLeft })} · ${day}`;
  };
  return (
    <section className={styles.card} aria-labelledby="home-due-soon">
      <h2 id="home-due-soon" className={styles.cardTitle}>
        {t('home.dueSoon.title')}
      </h2>
      <button
        type="button"
        className={styles.figure}
        data-late={overdue.count > 0}
        onClick={() => openList('overdue')}
      >
        <span className={styles.number}>{overdue.count}</span> {t('home.dueSoon.overdue')}
      </button>
      <button
        type="button"
        className={styles.subFigure}
        data-wait={soon.count > 0}
        onClick={() => openList('due_soon')}
      >
        {soon.count > 0
          ? t('home.dueSoon.soon', { total: soon.count })
          : t('home.dueSoon.noneSoon')}
      </button>
      {rows.map((row) => (
        <DossierLine
          key={row.id}
          row={row}
          detail={detailOf(row)}
          late={row.daysLeft !== null && row.daysLeft < 0}
        />
      ))}
      {overdue.count + soon.count > SHOWN && (
        <button
          type="button"
          className={styles.all}
          onClick={() => openList(overdue.count > 0 ? 'overdue' : 'due_soon')}
        >
          {t('home.seeAll', { total: overdue.count > 0 ? overdue.count : soon.count })}
        </button>
      )}
    </section>
  );
};
