import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closed } from '#shared/contract/outputs.ts';
import { formatDate } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PaperViewer } from '#renderer/features/print/paper-viewer.tsx';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './close.module.css';

/** The day is closed; the minutes are archived and on their way to the printer. */
export const ClosedNote = ({ closed }: { readonly closed: Closed }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [viewing, view] = useState(false);
  useShortcuts('screen', [], [{ combo: 'Alt+K', does: t('signature.key') }]);
  const { data: jobs } = useAsk('documents.jobs', {});
  const { equal, document, print, notDrawn } = closed;
  const date = formatDate(closed.day);
  const job = jobs?.find((one) => one.document === document);
  const outcome = equal === null ? 'offline' : equal ? 'equal' : 'differs';
  return (
    <Note tone={equal === true ? 'proven' : equal === null ? 'wait' : 'late'} role="status">
      <div className={styles.closed}>
        <b>{t(`close.done.${outcome}`, { date })}</b>
        {print !== null && (
          <span>
            {texts.documentNames.reconciliation}:{' '}
            {job === undefined && jobs !== undefined
              ? texts.print.confirmed
              : printWords(job ?? print, texts, null)}
          </span>
        )}
        {document === null && notDrawn !== null && (
          <span>{t('close.done.noMinutes', { date })}</span>
        )}
        {job !== undefined && <PrintActions job={job} />}
        {document !== null && (
          <Button size="compact-sm" variant="default" onClick={() => view(true)}>
            {t('close.done.minutes')}
          </Button>
        )}
      </div>
      {viewing && document !== null && (
        <PaperViewer
          document={document}
          name={texts.documentNames.reconciliation}
          signable
          onClose={() => view(false)}
        />
      )}
    </Note>
  );
};
