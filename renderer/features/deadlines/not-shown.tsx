import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './deadlines.module.css';

/** How many a list has beyond those that stand on the screen. */
export const NotShown = ({
  shown,
  total,
}: {
  readonly shown: number;
  readonly total: number;
}): ReactNode => {
  const { t } = useTranslation();
  if (total <= shown) return null;
  return (
    <p className={styles.wait} role="status">
      {t('deadlines.more', { total: total - shown })}
    </p>
  );
};
