import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accepted, OnlineAnswered } from '#shared/contract/outputs.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { usePlace } from '#renderer/app/place.ts';
import { Note } from '#renderer/ui/note.tsx';

/** The last answer that was given here. */
export type Done =
  | ({ readonly kind: 'accepted'; readonly id: string } & Accepted)
  | ({ readonly kind: 'refused' | 'asked'; readonly id: string } & OnlineAnswered);

/** What was answered, and where its paper is; the next one can be answered meanwhile. */
export const DoneNote = ({ done }: { readonly done: Done }): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const { kind, id, number, notDrawn } = done;
  const dueAt = done.kind === 'accepted' ? done.dueAt : null;
  return (
    <Note tone={notDrawn === null ? 'proven' : 'wait'} role="status">
      <b>{t(`online.done.${kind}`, { number })}</b>{' '}
      {dueAt !== null && `${t('online.done.due', { time: formatDateTime(dueAt) })} `}
      {t(notDrawn === null ? 'online.done.paper' : 'online.done.paperLater')}{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => go({ room: 'dossier', id, correcting: false })}
      >
        {t('online.done.open')}
      </Button>
    </Note>
  );
};
