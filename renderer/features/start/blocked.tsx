import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './start.module.css';

/** The desk's data cannot be opened: why, and what to do. */
export const Blocked = ({
  refusal,
}: {
  readonly refusal: Pick<Refusal, 'code' | 'values'>;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>{t('shell.product')}</p>
        <h1 className={styles.title}>{t('start.blocked.title')}</h1>
        <RefusalNote refusal={refusal} />
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('start.blocked.again')}
        </Button>
      </div>
    </main>
  );
};
