import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StickPlace } from '#shared/contract/outputs.ts';
import { formatBytes } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import styles from './envelope.module.css';

const LOOK_MS = 5_000;

/** Sticks that are plugged in, one press each. */
export const Places = ({ onChoose }: { readonly onChoose: (path: string) => void }): ReactNode => {
  const { t } = useTranslation();
  const { data: places = [], refetch } = useAsk('envelope.places', {}, { every: LOOK_MS });
  const words = ({ name, freeBytes }: StickPlace): string =>
    freeBytes === null ? name : t('envelope.place', { name, free: formatBytes(freeBytes) });
  return (
    <div className={styles.row} role="group" aria-label={t('envelope.places')}>
      {places.map((place) => (
        <Button
          key={place.path}
          size="compact-sm"
          variant="default"
          onClick={() => onChoose(place.path)}
        >
          {words(place)}
        </Button>
      ))}
      {places.length === 0 && <span className={styles.quiet}>{t('envelope.noPlaces')}</span>}
      <Button size="compact-sm" variant="subtle" onClick={() => void refetch()}>
        {t('envelope.lookAgain')}
      </Button>
    </div>
  );
};
