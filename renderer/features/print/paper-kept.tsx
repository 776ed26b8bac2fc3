import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintState } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Note } from '#renderer/ui/note.tsx';
import { PrintActions } from './print-actions.tsx';
import { needsHand, printWords } from './print-words.ts';

/** What was kept is safe; beside it stands how its paper is on its way, as far as anybody knows now. */
export const PaperKept = ({
  words,
  print,
}: {
  readonly words: string;
  readonly print: PrintState | null;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: jobs } = useAsk('documents.jobs', {});
  const job = jobs?.find(({ document }) => document === print?.document) ?? null;
  const now = job ?? print;
  return (
    <Note tone={now === null || needsHand(now) ? 'wait' : 'proven'} role="status">
      {words} {now === null ? t('print.no_printer') : printWords(now, texts, null, true)}{' '}
      {job !== null && <PrintActions job={job} brief />}
    </Note>
  );
};
