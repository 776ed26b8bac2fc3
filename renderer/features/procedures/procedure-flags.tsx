import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureFlag } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import styles from './procedures.module.css';

/** What the office reported of it; an open problem is taken back with a word of why. */
export const ProcedureFlags = ({
  flags,
  onSettle,
}: {
  readonly flags: readonly ProcedureFlag[];
  readonly onSettle: (flag: ProcedureFlag) => void;
}): ReactNode => {
  const { t } = useTranslation();
  if (flags.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('procedures.flags.title')}</h2>
      <ul className={styles.flags}>
        {flags.map((flag) => {
          const { entry, at, desk, officer, comment, settled } = flag;
          const date = formatInstant(at);
          return (
            <li key={`${entry.desk} ${entry.epoch} ${entry.seq}`} className={styles.flag}>
              <p className={styles.quiet}>
                {t('procedures.flags.by', {
                  date,
                  name: officer ?? t('procedures.flags.unknownOfficer'),
                })}
                {desk !== null && ` · ${desk}`}
              </p>
              <p className={styles.said}>{comment}</p>
              {settled === null ? (
                <p className={styles.state}>
                  <span className={styles.waits}>{t('procedures.flags.open')}</span>
                  <Button size="compact-sm" variant="default" onClick={() => onSettle(flag)}>
                    {t('procedures.flags.settle')}
                  </Button>
                </p>
              ) : (
                <p className={styles.settled}>
                  {t('procedures.flags.settled', {
                    date: formatInstant(settled.at),
                    comment: settled.comment,
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
