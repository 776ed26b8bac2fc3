import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormEditionLine } from '#shared/contract/outputs.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import styles from './forms.module.css';

/** Who changed the form when, and from which day on. */
export const FormHistory = ({
  lines,
}: {
  readonly lines: readonly FormEditionLine[];
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <section className={styles.group} aria-labelledby="form-history">
      <h2 id="form-history" className={styles.heading}>
        {t('forms.history')}
      </h2>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{t('forms.historyNone')}</p>
      ) : (
        <ol className={styles.history}>
          {lines.map(({ effectiveFrom, at, officer, places, standing }) => (
            <li key={`${at} ${effectiveFrom}`}>
              {t('forms.historyLine', {
                from: formatDate(effectiveFrom),
                what:
                  places === 0 ? t('forms.historyReset') : t('forms.historyChanged', { places }),
                officer: officer ?? '…',
                at: formatInstant(at),
              })}{' '}
              <b>({t(`forms.standings.${standing}`)})</b>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
