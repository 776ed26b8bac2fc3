import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOut } from '#shared/dossier/dossier.ts';
import { nameText } from '#shared/journal/entry.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { ActDialog } from './act-dialog.tsx';
import { useActWords } from './act-words.ts';
import type { ActDialogProps } from './one-act.ts';
import { ReasonBox } from './reason-box.tsx';
import { useTyped } from './use-typed.ts';

/** The newest first: it is the one that somebody has just noticed. */
const newestFirst = (handedOut: readonly HandOut[]): readonly HandOut[] => handedOut.toReversed();

/** A result in the wrong hands: which hand-over, and why, by a head. */
export const TakeBackDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('work.takeBack');
  const typed = useTyped(['reason']);
  const out = newestFirst(dossier.handedOut);
  const [chosen, choose] = useState(out[0]?.entry);
  const reason = typed.text('reason').trim();
  return (
    <ActDialog
      {...useActWords('takeBack', number)}
      ends
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (typed.isComplete(() => reason === '') && chosen !== undefined)
          tell.mutate({ id: dossier.id, handOver: { ...chosen }, reason }, { onSuccess: onDone });
      }}
    >
      <Radio.Group
        label={t('work.dialogs.takeBack.which')}
        value={chosen === undefined ? null : nameText(chosen)}
        onChange={(value) => choose(out.find(({ entry }) => nameText(entry) === value)?.entry)}
      >
        <Stack gap="xs" mt="xs">
          {out.map(({ entry, returnedAt, receiver, given = [] }) => (
            <Radio
              key={nameText(entry)}
              value={nameText(entry)}
              label={t('work.dialogs.takeBack.one', {
                at: formatDateTime(returnedAt),
                receiver: receiver.name,
                given: given.length === 0 ? '' : `: ${given.map(({ name }) => name).join('; ')}`,
              })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonBox field="reason" typed={typed} hint={t('work.dialogs.takeBack.hint')} isFirst />
    </ActDialog>
  );
};
