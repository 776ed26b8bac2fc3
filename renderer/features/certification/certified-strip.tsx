import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tell, useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './certification.module.css';
import { useCounter } from './counter-store.ts';
import { certifiedWords } from './counter-words.ts';

/** What the last visit gave: its line in the book, and the receipt for whoever wants one. */
export const CertifiedStrip = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const last = useCounter((state) => state.last);
  const { data: jobs } = useAsk('documents.jobs', {}, { enabled: last !== null });
  const issue = useTell('documents.issue');
  const [first] = last?.answer.dossiers ?? [];
  const job = jobs?.find(({ dossier }) => dossier !== null && dossier === first?.dossier);
  const receipt = (): void => {
    if (job !== undefined) void tell('documents.outcome', { job: job.job, outcome: 'confirmed' });
    else if (first !== undefined) issue.mutate({ dossier: first.dossier });
  };
  useShortcuts(
    'screen',
    first === undefined
      ? []
      : [
          {
            combo: 'Ctrl+P',
            does: t(job === undefined ? 'certification.keys.receipt' : 'intake.keys.confirmPaper'),
            run: receipt,
          },
        ],
  );
  if (last === null || first === undefined) return null;
  return (
    <div className={styles.strip} role="status">
      <b>{certifiedWords(last.answer, last.name, texts).join(' · ')}</b>
      {job === undefined ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-busy={issue.isPending}
          rightSection={<KeyHint combo="Ctrl+P" />}
          onClick={receipt}
        >
          {t('certification.accept.receipt')}
        </Button>
      ) : (
        <>
          <span>{printWords(job, texts, job.number, true)}</span>
          <PrintActions job={job} confirmKey="Ctrl+P" brief />
        </>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => go({ room: 'dossier', id: first.dossier, correcting: false })}
      >
        {t('certification.accept.open')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('certification.accept.hide')}
        onClick={() => useCounter.setState({ last: null })}
      >
        ✕
      </Button>
      <RefusalNote refusal={issue.error?.refusal} />
    </div>
  );
};
