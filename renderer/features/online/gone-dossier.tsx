import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '#renderer/app/place.ts';
import styles from './online.module.css';

/**
 * In the place of a dossier that waits no more: answered here a moment ago, or elsewhere. It stays until the officer goes
 * on, so that no key meant for it falls on the next one.
 */
export const GoneDossier = ({
  id,
  answeredHere,
  onNext,
}: {
  readonly id: string;
  readonly answeredHere: boolean;
  /** Null where no other waits. */
  readonly onNext: (() => void) | null;
}): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const part = useRef<HTMLElement>(null);
  // Whoever stood on its line or in its dialog stands nowhere now.
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.focus();
  }, []);
  return (
    <section ref={part} tabIndex={-1} className={styles.view} aria-labelledby="online-gone">
      <h2 id="online-gone" className={styles.number}>
        {t(answeredHere ? 'online.gone.here' : 'online.gone.elsewhere')}
      </h2>
      <p>{t(onNext === null ? 'online.gone.none' : 'online.gone.how')}</p>
      <div className={styles.answers}>
        {onNext !== null && <Button onClick={onNext}>{t('online.gone.next')}</Button>}
        <Button variant="default" onClick={() => go({ room: 'dossier', id, correcting: false })}>
          {t('online.done.open')}
        </Button>
      </div>
    </section>
  );
};
