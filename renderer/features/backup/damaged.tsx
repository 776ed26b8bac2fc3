import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { FailingDisk } from './failing-disk.tsx';
import { FromCopies } from './from-copies.tsx';
import styles from './backup.module.css';

/** The data does not open: what happened, what is safe, and the way back step by step. Nothing is changed unasked. */
export const Damaged = ({
  stage,
}: {
  readonly stage: Extract<Stage, { readonly stage: 'damaged' }>;
}): ReactNode => {
  const { t } = useTranslation();
  const again = useTell('recovery.again');
  const { diskFails, keysOnly } = stage;
  const tryAgain = (
    <Button
      className={styles.again ?? ''}
      variant={diskFails ? 'filled' : 'default'}
      aria-busy={again.isPending}
      onClick={() => again.mutate({})}
    >
      {t('recovery.again')}
    </Button>
  );
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.about}>{t('shell.product')}</p>
        <h1 className={styles.title}>{t(diskFails ? 'recovery.diskTitle' : 'recovery.title')}</h1>
        <RefusalNote refusal={stage} />
        <p>{t(diskFails ? 'recovery.diskSafe' : 'recovery.safe')}</p>
        {diskFails ? (
          <FailingDisk again={tryAgain} />
        ) : (
          <>
            <FromCopies keysOnly={keysOnly} into={null} />
            {tryAgain}
            <BeginAnew />
          </>
        )}
      </div>
    </main>
  );
};
