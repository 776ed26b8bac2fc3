import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatesDecided } from '#shared/contract/outputs.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './deadlines.module.css';

/** What became of the dossiers that were decided about. */
export const DecidedNote = ({
  decided: { done, letters, refused, notDrawn },
  kept,
  onClose,
}: {
  readonly decided: DatesDecided;
  readonly kept: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <div className={styles.form} role="status">
      <p>
        <b>
          {t(kept ? 'deadlines.decision.doneKept' : 'deadlines.decision.done', { done, letters })}
        </b>
      </p>
      {refused.map(({ number, code }) => (
        <p key={number}>
          {t('deadlines.decision.refused', { number, why: refusalSentence(texts, { code }) })}
        </p>
      ))}
      {notDrawn > 0 && <p>{t('deadlines.decision.notDrawn', { total: notDrawn })}</p>}
      <div className={styles.buttons}>
        <Button autoFocus onClick={onClose}>
          {t('shell.common.close')}
        </Button>
      </div>
    </div>
  );
};
