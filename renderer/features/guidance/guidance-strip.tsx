import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidanceGiven } from '#shared/contract/outputs.ts';
import { tell, useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useIntake } from '#renderer/features/intake/intake-store.ts';
import styles from '#renderer/features/intake/intake.module.css';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { useGuidance } from './give-guidance.ts';

const Strip = ({ given }: { readonly given: GuidanceGiven }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: jobs } = useAsk('documents.jobs', {});
  const job = jobs?.find(({ document }) => document === given.document);
  // A confirmed paper is nobody's question any more and leaves the list.
  const now = job ?? (jobs === undefined ? given.print : null);
  useShortcuts(
    'screen',
    job === undefined
      ? []
      : [
          {
            combo: 'Ctrl+P',
            does: t('intake.keys.confirmPaper'),
            run: () => void tell('documents.outcome', { job: job.job, outcome: 'confirmed' }),
          },
        ],
  );
  return (
    <div className={styles.strip} role="status">
      <b>{t('guidance.given')}</b>
      <span className={styles.stripPaper}>
        {now === null ? texts.print.confirmed : printWords(now, texts, null, true)}
      </span>
      {job !== undefined && <PrintActions job={job} confirmKey="Ctrl+P" brief />}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('guidance.hide')}
        onClick={() => useGuidance.setState({ given: null })}
      >
        ✕
      </Button>
    </div>
  );
};

/** What became of the guidance slip; it says so and never stands in the way of the next citizen. */
export const GuidanceStrip = (): ReactNode => {
  const given = useGuidance((state) => state.given);
  const last = useIntake((state) => state.last);
  useEffect(() => {
    if (last !== null) useGuidance.setState({ given: null });
  }, [last]);
  return given === null ? null : <Strip key={given.document} given={given} />;
};
