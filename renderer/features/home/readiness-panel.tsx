import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { epochMsOf } from '#shared/calendar/local-time.ts';
import type { DeskStatus, HomeOverview } from '#shared/contract/outputs.ts';
import { formatMoney } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { spanWords } from '#renderer/app/status-words.ts';
import { usePlace } from '#renderer/app/place.ts';
import { BackupLines } from '#renderer/features/backup/backup-lines.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './home.module.css';
import { readyLines } from './readiness.ts';
import { ReadyList } from './ready-list.tsx';

/** Right of the columns: is the desk ready, and what has the day brought so far. */
export const ReadinessPanel = ({
  overview,
  status,
}: {
  readonly overview: HomeOverview;
  readonly status: DeskStatus;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { openList, go } = usePlace();
  return (
    <aside className={styles.side}>
      <section aria-labelledby="home-ready">
        <h2 id="home-ready" className={styles.cardTitle}>
          {t('home.ready.title')}
        </h2>
        <ul className={styles.ready}>
          <BackupLines markClass={styles.mark ?? ''} />
          <ReadyList lines={readyLines(overview, status, texts)} />
        </ul>
      </section>
      <section className={styles.today} aria-labelledby="home-today">
        <h2 id="home-today" className={styles.cardTitle}>
          {t('home.today.title')}
        </h2>
        <button type="button" className={styles.total} onClick={() => openList('today')}>
          <span>{t('home.today.accepted')}</span>
          <span>
            <b>{overview.acceptedToday}</b>
            {overview.voidedToday > 0 && (
              <span className={styles.apart}>
                {' · '}
                {t('home.today.voided', { total: overview.voidedToday })}
              </span>
            )}
          </span>
        </button>
        <button type="button" className={styles.total} onClick={() => openList('today')}>
          <span>{t('home.today.fees')}</span>
          <b>{formatMoney(overview.feesToday)}</b>
        </button>
        <button type="button" className={styles.total} onClick={() => go({ room: 'close' })}>
          <span>{t('home.today.unsent')}</span>
          <b>{status.unsent.count}</b>
        </button>
        {status.unsent.oldestAt !== null && (
          <p className={styles.quiet}>
            {t('home.today.oldest', {
              age: spanWords(
                Math.max(0, epochMsOf(status.now) - epochMsOf(status.unsent.oldestAt)),
                texts,
              ),
            })}
          </p>
        )}
        <button type="button" className={styles.toClose} onClick={() => go({ room: 'close' })}>
          {t('shell.rooms.close')} <KeyHint combo="F8" />
        </button>
      </section>
    </aside>
  );
};
