import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { FormEditionLine } from '#shared/contract/outputs.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import styles from './forms.module.css';

/** Who changed the form when, and from which day on. What has not come yet can be mended or withdrawn. */
export const FormHistory = ({
  lines,
  readOnly,
  onOpen,
  onWithdraw,
}: {
  readonly lines: readonly FormEditionLine[];
  readonly readOnly: boolean;
  readonly onOpen: (day: LocalDate) => void;
  readonly onWithdraw: (day: LocalDate) => void;
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
              {standing === 'coming' && !readOnly && (
                <div className={styles.row}>
                  <Button variant="default" onClick={() => onOpen(effectiveFrom)}>
                    {t('forms.openComing', { date: formatDate(effectiveFrom) })}
                  </Button>
                  <Button
                    variant="default"
                    onKeyDown={notByEnter}
                    onClick={() => onWithdraw(effectiveFrom)}
                  >
                    {t('forms.withdraw', { date: formatDate(effectiveFrom) })}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
