import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintState } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { notDrawnWords, printWords } from '#renderer/features/print/print-words.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './results.module.css';

/** What was done last, and what became of its paper. */
export interface Done {
  readonly id: string;
  readonly words: string;
  readonly number: string;
  /** Something is left to be handed out. */
  readonly waits: boolean;
  readonly print: PrintState | null;
  readonly notDrawn: string | null;
}

export const DoneNote = ({
  done: { words, number, print, notDrawn },
}: {
  readonly done: Done;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: jobs } = useAsk('documents.jobs', {});
  const job = jobs?.find(({ document }) => document === print?.document) ?? null;
  return (
    <Note tone="proven" role="status">
      <span className={styles.done}>
        <b>{words}</b>
        {notDrawn !== null && <span>{notDrawnWords(notDrawn, texts)}</span>}
        {print !== null && <span>{printWords(job ?? print, texts, number, true)}</span>}
        {job !== null && <PrintActions job={job} confirmKey="Alt+P" brief />}
        {notDrawn !== null && <span>{t('results.printNote')}: Ctrl P</span>}
      </span>
    </Note>
  );
};
