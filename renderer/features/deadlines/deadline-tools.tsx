import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { formatDate } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';

/** The clock of the deadline runs, so that it can be moved. */
const isRunning = ({ state, voided, intake }: Dossier): boolean =>
  voided === null && intake !== null && (state === 'accepted' || state === 'processing');

/** Among the tools of a dossier: another date. */
export const DeadlineTools = ({
  dossier,
  number,
}: {
  readonly dossier: Dossier;
  readonly number: string;
}): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const running = isRunning(dossier);
  useShortcuts(
    'screen',
    running ? [{ combo: 'Ctrl+T', does: t('deadlines.dossier.key'), run: () => open(true) }] : [],
  );
  if (!running) return null;
  return (
    <>
      <Button
        variant="default"
        aria-keyshortcuts="Control+T"
        rightSection={<KeyHint combo="Ctrl+T" />}
        onClick={() => open(true)}
      >
        {t('deadlines.dossier.button')}
      </Button>
      {opened && (
        <DeadlineDialog
          id={dossier.id}
          number={number}
          dated={dossier.deadline.dueAt !== null}
          onClose={() => open(false)}
        />
      )}
    </>
  );
};

/** That the date is another than on the receipt, and a letter that is still missing. */
export const DeadlineNotes = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const draw = useTell('deadlines.letter');
  const { deadline, documents, voided } = dossier;
  const { letter, promise, moved } = deadline;
  const owed =
    voided === null &&
    letter !== null &&
    !documents.some(({ document }) => document === letter.document);
  return (
    <>
      {moved && promise?.state === 'promised' && promise.dueAt !== deadline.dueAt && (
        <Note tone="wait">
          {t('deadlines.dossier.moved', { date: formatDate(dateOf(promise.dueAt)) })}
        </Note>
      )}
      {owed && (
        <Note tone="late">
          {t('deadlines.dossier.letterOwed')}{' '}
          <Button
            size="compact-sm"
            variant="default"
            aria-busy={draw.isPending}
            onClick={() => draw.mutate({ id: dossier.id })}
          >
            {t('deadlines.dossier.drawLetter')}
          </Button>
        </Note>
      )}
      <RefusalNote refusal={draw.error?.refusal} />
    </>
  );
};
