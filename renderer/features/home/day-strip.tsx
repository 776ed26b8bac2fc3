import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { formatClock } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import styles from './home.module.css';

const SHOWN = 2;

/** Below the columns: who comes today, and what sent citizens home again; each opens its list. */
export const DayStrip = ({ trips }: { readonly trips: HomeOverview['trips'] }): ReactNode => {
  const { t } = useTranslation();
  const { go, openList } = usePlace();
  const { data } = useAsk('appointments.day', { day: null }, { keepLast: true });
  const { appointments = [], homeReturns = [] } = data ?? {};
  const [often] = trips.papers;
  return (
    <div className={styles.strip}>
      <button
        type="button"
        className={styles.stripPart}
        onClick={() => go({ room: 'appointments' })}
      >
        <b>{t('home.strip.appointments', { total: appointments.length })}</b>
        {appointments.slice(0, SHOWN).map(({ document, at, citizen }) => (
          <span key={document}>
            {formatClock(at)} {citizen}
          </span>
        ))}
        {homeReturns.length > 0 && (
          <span>{t('home.strip.homeReturns', { total: homeReturns.length })}</span>
        )}
        {appointments.length + homeReturns.length === 0 && (
          <span className={styles.quiet}>{t('home.strip.nobody')}</span>
        )}
      </button>
      <button
        type="button"
        className={styles.stripPart}
        onClick={() => openList('all', '', { states: [5] })}
      >
        <b>{t('finding.trips.title')}</b>
        <span className={trips.trips === 0 ? styles.quiet : undefined}>
          {trips.trips === 0
            ? t('finding.trips.none')
            : t('finding.trips.figure', { trips: trips.trips, dossiers: trips.dossiers })}
        </span>
        {often !== undefined && (
          <span className={styles.oneLine}>
            {t('finding.trips.most', { paper: often.paper, times: often.times })}
          </span>
        )}
      </button>
    </div>
  );
};
