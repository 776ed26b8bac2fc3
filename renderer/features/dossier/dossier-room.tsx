import type { ReactNode } from 'react';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace, type Proposal } from '#renderer/app/place.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { CorrectForm } from './correct-form.tsx';
import { DossierPage } from './dossier-page.tsx';

/** One dossier, read or being corrected. */
export const DossierRoom = ({
  id,
  correcting,
  proposal,
}: {
  readonly id: string;
  readonly correcting: boolean;
  readonly proposal: Proposal | null;
}): ReactNode => {
  const { go } = usePlace();
  const { data: view, error } = useAsk('dossiers.open', { id });
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (view === undefined) return null;
  const { intake } = view.dossier;
  return correcting && intake !== null ? (
    <CorrectForm
      id={id}
      intake={intake}
      proposal={proposal}
      beside={
        proposal === null ? null : (view.toSettle.find((item) => item.proposal !== null) ?? null)
      }
      onLeave={() => go({ room: 'dossier', id, correcting: false })}
    />
  ) : (
    <DossierPage view={view} onCorrect={() => go({ room: 'dossier', id, correcting: true })} />
  );
};
