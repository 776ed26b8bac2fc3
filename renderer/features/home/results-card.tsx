import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { usePlace } from '#renderer/app/place.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './home.module.css';

/** Results that somebody may fetch at any moment; the figure opens their list. */
export const ResultsCard = ({
  waiting,
  uncollected,
}: {
  readonly waiting: HomeOverview['resultsWaiting'];
  /** Those that nobody has come for in a long time. */
  readonly uncollected: number;
}): ReactNode => {
  const { t } = useTranslation();
  const { go, openList } = usePlace();
  return (
    <section className={styles.card} aria-labelledby="home-results">
      <h2 id="home-results" className={styles.cardTitle}>
        {t('results.home.title')} <KeyHint combo="F4" />
      </h2>
      <button type="button" className={styles.figure} onClick={() => go({ room: 'results' })}>
        <span className={styles.number}>{waiting.count}</span> {t('results.home.unit')}
      </button>
      {uncollected > 0 && (
        <button
          type="button"
          className={styles.subFigure}
          data-wait="true"
          onClick={() => openList('all', '', { result: 'uncollected' })}
        >
          {t('home.strip.uncollected', { total: uncollected })}
        </button>
      )}
      {waiting.count === 0 && <p className={styles.quiet}>{t('results.home.none')}</p>}
    </section>
  );
};
