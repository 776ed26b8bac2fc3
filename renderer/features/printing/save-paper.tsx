import type { ReactNode } from 'react';
import { useTell } from '#renderer/app/desk.ts';
import { SavePaperDialog } from '#renderer/features/export/save-paper-dialog.tsx';
import { useSavedPaper } from './saved-paper.ts';

/** A paper that no printer gives, as the archived file on a stick: once it is there, nobody waits for the printer. */
export const SavePaper = (): ReactNode => {
  const { asked, close } = useSavedPaper();
  const outcome = useTell('documents.outcome');
  if (asked === null) return null;
  const { document, job } = asked;
  return (
    <SavePaperDialog
      document={document}
      onClose={close}
      onSaved={() => job !== null && outcome.mutate({ job, outcome: 'dropped' })}
    />
  );
};
