import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './citizen.module.css';

/** In every room: a citizen's answer that the disk did not keep, until an officer has read that. */
export const LostRating = (): ReactNode => {
  const { t } = useTranslation();
  const { data: state } = useAsk('citizen.state', {});
  const clear = useTell('citizen.clear');
  return state?.ratingLost === true ? (
    <div className={styles.lost}>
      <RefusalNote refusal={{ code: 'rating_not_kept' }} />
      <Button size="compact-md" variant="default" onClick={() => clear.mutate({ what: 'lost' })}>
        {t('citizen.seen')}
      </Button>
    </div>
  ) : null;
};
