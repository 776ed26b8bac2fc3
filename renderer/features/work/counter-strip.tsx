import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import styles from '#renderer/features/intake/intake.module.css';
import { useIntake } from '#renderer/features/intake/intake-store.ts';
import { printWords } from '#renderer/features/print/print-words.ts';
import { useTurnedAway } from './turned-away.ts';

/** What became of the citizen who could not be taken in; it never stands in the way of the next. */
export const CounterStrip = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const last = useTurnedAway((state) => state.last);
  const accepted = useIntake((state) => state.last);
  useEffect(() => {
    if (accepted !== null) useTurnedAway.setState({ last: null });
  }, [accepted]);
  if (last === null) return null;
  const { answer, name, done } = last;
  return (
    <div className={styles.strip} role="status">
      <b>{t(answer === 'ask' ? 'work.counter.asked' : 'work.counter.refused', { name })}</b>
      <span className={styles.stripPaper}>
        {done.notDrawn !== null && t('work.paperLater')}
        {done.print !== null && printWords(done.print, texts, null, true)}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => go({ room: 'dossier', id: done.dossier, correcting: false })}
      >
        {t('work.counter.show')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('work.counter.hide')}
        onClick={() => useTurnedAway.setState({ last: null })}
      >
        ✕
      </Button>
    </div>
  );
};
