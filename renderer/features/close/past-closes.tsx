import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastClose } from '#shared/contract/outputs.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import styles from './close.module.css';

type PastWords = PastClose['state'] | `${'equal' | 'differs'}${'Later' | 'Again'}`;

const pastWords = (state: PastClose['state'], offline: boolean, completed: boolean): PastWords => {
  if (!completed || state === 'waiting' || state === 'settled') return state;
  return offline ? `${state}Later` : `${state}Again`;
};

/** What became of the last closes; one made without a line is completed by itself, and that is said. */
export const PastCloses = ({ past }: { readonly past: readonly PastClose[] }): ReactNode => {
  const { t } = useTranslation();
  if (past.length === 0) return null;
  return (
    <section className={styles.past} aria-labelledby="close-past">
      <h2 id="close-past" className={styles.small}>
        {t('close.past.title')}
      </h2>
      <ul className={styles.pastList}>
        {past.map(({ day, closedAt, offline, state, completedAt }) => (
          <li key={closedAt} data-state={state}>
            <b>{formatDate(day)}</b>{' '}
            {t(`close.past.${pastWords(state, offline, completedAt !== null)}`, {
              closedAt: formatInstant(closedAt),
              completedAt: completedAt === null ? '' : formatInstant(completedAt),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};
