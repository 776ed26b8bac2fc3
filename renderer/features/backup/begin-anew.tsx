import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './backup.module.css';

/** No copy is to be found: the present files are set aside, and the province gives back what it holds. */
export const BeginAnew = (): ReactNode => {
  const { t } = useTranslation();
  const begin = useTell('recovery.beginAnew');
  const [sure, setSure] = useState(false);
  return (
    <details className={styles.more}>
      <summary>{t('recovery.anew')}</summary>
      <div className={styles.steps}>
        <p>{t('recovery.anewSteps')}</p>
        <p>{t('recovery.anewLost')}</p>
        <Checkbox
          label={t('recovery.anewSure')}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        <RefusalNote refusal={begin.error?.refusal} />
        <div className={styles.row}>
          <Button
            color="brick"
            disabled={!sure}
            aria-busy={begin.isPending}
            onKeyDown={notByEnter}
            onClick={() => {
              if (!begin.isPending) begin.mutate({});
            }}
          >
            {t('recovery.anewNow')}
          </Button>
        </div>
      </div>
    </details>
  );
};
