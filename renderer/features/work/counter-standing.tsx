import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { waitingAtCounter } from '#shared/dossier/at-counter.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { reopen } from './reopen.ts';

/** On the page of what was handed in at the counter: what it waits for, and the way back into the intake. */
export const CounterStanding = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const [refusal, refuse] = useState<Refusal | null>(null);
  const handedIn = waitingAtCounter(dossier);
  const open = async (): Promise<void> => {
    if (handedIn !== null) refuse(await reopen(dossier.id, handedIn, t('intake.fees.title')));
  };
  useShortcuts(
    'screen',
    handedIn === null ? [] : [{ combo: 'F9', does: t('work.counter.key'), run: () => void open() }],
  );
  if (handedIn === null) return null;
  const items = dossier.supplements.at(-1)?.requested.items ?? [];
  return (
    <>
      <Note tone="wait">
        {t('work.counter.waits', { items: items.join('; ') })}{' '}
        <Button
          size="compact-sm"
          aria-keyshortcuts="F9 Control+9"
          rightSection={<KeyHint combo="F9" dark />}
          onClick={() => void open()}
        >
          {t('work.counter.open')}
        </Button>
      </Note>
      <RefusalNote refusal={refusal} />
    </>
  );
};
