import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './home.module.css';
import type { ReadyLine } from './readiness.ts';

/** Each line with a tick or a mark, said in words as well. */
export const ReadyList = ({ lines }: { readonly lines: readonly ReadyLine[] }): ReactNode => {
  const { t } = useTranslation();
  return lines.map(({ name, ready, words }) => (
    <li key={name} data-ready={ready}>
      <span className={styles.mark} aria-hidden="true">
        {ready ? '✓' : '!'}
      </span>
      <span className="visually-hidden">
        {t(ready ? 'home.ready.isReady' : 'home.ready.needsCare')}:
      </span>
      <span>{words}</span>
    </li>
  ));
};
