import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CloseDifference } from '#shared/contract/outputs.ts';
import { differencesByDossier } from '#shared/journal/differences.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './settle.module.css';

/** What of a close that differs is meant, dossier by dossier. */
export const DifferenceLines = ({
  differences,
  more,
}: {
  readonly differences: readonly CloseDifference[];
  /** There may be more than those. */
  readonly more: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const names: Readonly<Record<string, string>> = texts.entryNames;
  if (differences.length === 0 && !more) return null;
  return (
    <ul className={styles.acts} aria-label={t('close.differences.title')}>
      {differencesByDossier(differences).map(({ kind, dossier, number, entries }) => (
        <li key={`${kind}-${dossier ?? ''}`}>
          <b>{number ?? t('close.differences.ofDesk')}</b> {t(`close.differences.${kind}`)}{' '}
          {entries
            .map(({ type, at }) => `${names[type] ?? type} (${formatInstant(at)})`)
            .join(', ')}
        </li>
      ))}
      {more && <li>{t('close.differences.more')}</li>}
    </ul>
  );
};
