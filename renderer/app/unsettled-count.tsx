import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsettledPapers } from '#renderer/features/settle/use-unsettled-papers.ts';
import { useAsk } from './desk.ts';
import styles from './rail.module.css';

/** How many things wait for people; nothing where none do. */
export const UnsettledCount = (): ReactNode => {
  const { t } = useTranslation();
  const { data: items = [] } = useAsk('settle.list', {});
  const { total: papers } = useUnsettledPapers();
  const total = items.length + papers;
  return total === 0 ? null : (
    <span className={styles.count}>
      <span aria-hidden="true">{total}</span>
      <span className="visually-hidden">{t('shell.rooms.settleCount', { total })}</span>
    </span>
  );
};
