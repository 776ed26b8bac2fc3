import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import styles from './citizen.module.css';

/** What the citizen sees now, in words; nothing while their screen is empty. */
export const Standing = (): ReactNode => {
  const { t } = useTranslation();
  const { data: state } = useAsk('citizen.state', {});
  return state === undefined || state.at === 'idle' ? null : (
    <span className={styles.standing} role="status">
      {t(`citizen.standing.${state.at}`)}
    </span>
  );
};
