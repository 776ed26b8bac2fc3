import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreReport } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import styles from './backup.module.css';

/** What came of a restore on a copy: what there is, what was read back, what may be missing. */
export const Rehearsal = ({ report }: { readonly report: RestoreReport }): ReactNode => {
  const { t } = useTranslation();
  const { madeAt, entries, salvaged, until, whole } = report;
  return (
    <section role="status">
      <p>{t('recovery.rehearsed')}</p>
      <ul className={styles.found}>
        <li>{t('recovery.fromCopy', { at: formatInstant(madeAt), total: entries })}</li>
        <li>
          {salvaged > 0
            ? t('recovery.salvaged', { total: salvaged, at: formatInstant(until) })
            : t('recovery.salvagedNone')}
        </li>
        <li>{whole ? t('recovery.whole') : t('recovery.lacks', { at: formatInstant(until) })}</li>
      </ul>
    </section>
  );
};
