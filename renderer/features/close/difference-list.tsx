import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CloseDifference } from '#shared/contract/outputs.ts';
import { differencesByDossier } from '#shared/journal/differences.ts';
import { formatInstantClock } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import styles from './close.module.css';

/** Which entries the province does not hold, or holds differently, dossier by dossier, and what mends them. */
export const DifferenceList = ({
  differences,
  more,
}: {
  readonly differences: readonly CloseDifference[];
  /** There may be more than those. */
  readonly more: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const send = useTell('sync.now');
  const names: Readonly<Record<string, string>> = texts.entryNames;
  if (differences.length === 0 && !more) return null;
  return (
    <section className={styles.differences} aria-labelledby="close-differences">
      <h2 id="close-differences" className={styles.small}>
        {t('close.differences.title')}
      </h2>
      <ul className={styles.differenceList}>
        {differencesByDossier(differences).map(({ kind, dossier, number, entries }) => (
          <li key={`${kind}-${dossier ?? ''}`} className={styles.difference}>
            <b>{number ?? t('close.differences.ofDesk')}</b>
            <span>
              {t(`close.differences.${kind}`)}{' '}
              {entries
                .map(({ type, at }) => `${names[type] ?? type} (${formatInstantClock(at)})`)
                .join(', ')}
            </span>
            {kind === 'held_differently' ? (
              <button type="button" className={styles.mend} onClick={() => go({ room: 'settle' })}>
                {t('close.differences.both')}
              </button>
            ) : (
              <button
                type="button"
                className={styles.mend}
                aria-busy={send.isPending}
                onClick={() => send.mutate({})}
              >
                {t(kind === 'not_held' ? 'close.differences.send' : 'close.differences.ask')}
              </button>
            )}
            {dossier !== null && kind !== 'not_held' && (
              <button
                type="button"
                className={styles.mend}
                onClick={() => go({ room: 'dossier', id: dossier, correcting: false })}
              >
                {t('close.differences.open')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {more && <p className={styles.quiet}>{t('close.differences.more')}</p>}
    </section>
  );
};
