import { Button } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { tell, useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './certification.module.css';
import { useCounter, type LastVisit } from './counter-store.ts';
import { certifiedWords, visitPapers } from './counter-words.ts';

const Strip = ({ last: { answer, name } }: { readonly last: LastVisit }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data: known = [] } = useAsk('documents.jobs', {});
  const [issuing, beIssuing] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const { jobs, left, toConfirm } = visitPapers(answer, known);
  const [first] = answer.dossiers;
  const print = async (): Promise<void> => {
    if (issuing) return;
    beIssuing(true);
    refuse(null);
    for (const dossier of left) {
      const issued = await tell('documents.issue', { dossier });
      if (!issued.ok) refuse(issued.error);
    }
    beIssuing(false);
  };
  const confirm = async (): Promise<void> => {
    refuse(null);
    for (const job of toConfirm) {
      const told = await tell('documents.outcome', { job, outcome: 'confirmed' });
      if (!told.ok) refuse(told.error);
    }
  };
  useShortcuts('screen', [
    ...(left.length === 0
      ? []
      : [{ combo: 'Ctrl+P', does: t('certification.keys.receipt'), run: () => void print() }]),
    // Never the key that prints: pressed once too often, it would say what nobody has seen.
    ...(toConfirm.length === 0
      ? []
      : [{ combo: 'Alt+P', does: t('intake.keys.confirmPaper'), run: () => void confirm() }]),
  ]);
  return (
    <div className={styles.strip} role="status">
      <b>{certifiedWords(answer, name, texts).join(' · ')}</b>
      {jobs.map((job) => (
        <Fragment key={job.job}>
          <span>{printWords(job, texts, job.number, true)}</span>
          <PrintActions job={job} confirmKey="Alt+P" brief />
        </Fragment>
      ))}
      {left.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          aria-busy={issuing}
          rightSection={<KeyHint combo="Ctrl+P" />}
          onClick={() => void print()}
        >
          {t('certification.accept.receipt')}
        </Button>
      )}
      {first !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => go({ room: 'dossier', id: first.dossier, correcting: false })}
        >
          {t('certification.accept.open')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('certification.accept.hide')}
        onClick={() => useCounter.setState({ last: null })}
      >
        ✕
      </Button>
      <RefusalNote refusal={refusal} />
    </div>
  );
};

/** What the last visit gave: its lines in the book, and the receipts for whoever wants them. */
export const CertifiedStrip = (): ReactNode => {
  const last = useCounter((state) => state.last);
  return last === null ? null : <Strip key={last.answer.dossiers[0]?.dossier ?? ''} last={last} />;
};
