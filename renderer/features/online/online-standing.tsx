import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { usePlace } from '#renderer/app/place.ts';
import { Note } from '#renderer/ui/note.tsx';

type Sent = Pick<Dossier, 'id' | 'state' | 'number' | 'voided' | 'registration' | 'acceptance'>;

/** On a dossier's page: that it waits for an answer, or that the answer came late and why. */
export const OnlineStanding = ({ dossier }: { readonly dossier: Sent }): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const { id, state, number, voided, registration, acceptance } = dossier;
  const waits = number === null && (state === 'registered' || state === 'awaiting_supplement');
  if (registration?.submission !== undefined && waits && voided === null)
    return (
      <Note tone="wait">
        {t('online.dossier.waits')}{' '}
        <Button size="compact-sm" variant="default" onClick={() => go({ room: 'online', id })}>
          {t('online.dossier.open')}
        </Button>
      </Note>
    );
  const online = acceptance?.as.online;
  const isLate =
    online?.answerBy != null && acceptance !== null && acceptance.as.receivedAt > online.answerBy;
  if (!isLate) return null;
  return (
    <Note tone="wait">
      {online.lateReason === undefined
        ? t('online.dossier.lateNoWhy')
        : t('online.dossier.lateWhy', { reason: online.lateReason })}
    </Note>
  );
};
