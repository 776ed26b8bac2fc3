import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { PackReturnForm } from '#renderer/features/backup/pack-return.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './start.module.css';

/** After the enrolment of a new machine: what the province keeps sealed of this desk can come back before anybody sits down. */
export const PackOffered = (): ReactNode => {
  const { t } = useTranslation();
  const goOn = useTell('pack.goOn');
  const [returned, setReturned] = useState(false);
  return (
    <main className={styles.page}>
      <div className={`${styles.card} ${styles.wide}`}>
        <p className={styles.brand}>{t('shell.product')}</p>
        <h1 className={styles.title}>{t('pack.offeredTitle')}</h1>
        <PackReturnForm about={t('pack.offeredAbout')} onReturned={() => setReturned(true)} />
        <Button
          key={returned ? 'returned' : 'not yet'}
          variant={returned ? 'filled' : 'subtle'}
          autoFocus={returned}
          aria-busy={goOn.isPending}
          onClick={() => goOn.mutate({})}
        >
          {t(returned ? 'pack.goOn' : 'pack.later')}
        </Button>
        {!returned && <p className={styles.about}>{t('pack.laterAbout')}</p>}
        <RefusalNote refusal={goOn.error?.refusal} />
      </div>
    </main>
  );
};
