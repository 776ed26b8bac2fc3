import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkDate } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { ActDialog } from './act-dialog.tsx';
import { useActWords } from './act-words.ts';
import { RunningAgain } from './running-again.tsx';
import type { ActDialogProps } from './one-act.ts';
import { ReasonBox } from './reason-box.tsx';
import { useTyped } from './use-typed.ts';
import styles from './work.module.css';

/** The new date goes with the hour: asked for whenever the dialog opens, and again each minute. */
const MINUTE_MS = 60_000;

const useDate = (id: string) => useAsk('work.date', { id }, { every: MINUTE_MS, fleeting: true });

/** What is agreed to: both dates as they stand there. */
const datesOf = ({ after, own }: WorkDate) => ({ after, own: own?.after ?? null });

/** What came of what was asked for: all of it, until the officer says otherwise. */
export const ReceiveDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const asked = dossier.supplements.at(-1)?.requested.items ?? [];
  const [came, take] = useState<readonly string[]>(asked);
  const date = useDate(dossier.id);
  const tell = useTell('work.receiveSupplement');
  return (
    <ActDialog
      {...useActWords('receiveSupplement', number)}
      pending={tell.isPending || date.data === undefined}
      refusal={tell.error?.refusal ?? date.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (date.data === undefined) return;
        const shown = datesOf(date.data);
        tell.mutate(
          { id: dossier.id, items: [...came], shown },
          { onSuccess: onDone, onError: () => void date.refetch() },
        );
      }}
    >
      <Checkbox.Group
        label={t('work.fields.received')}
        description={t('work.fields.receivedHint')}
        value={[...came]}
        onChange={(value) => take(value)}
      >
        <div className={styles.papers}>
          {asked.map((item, index) => (
            <Checkbox
              key={item}
              size="sm"
              value={item}
              label={item}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Checkbox.Group>
      <RunningAgain date={date.data} />
    </ActDialog>
  );
};

export const MeetDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const date = useDate(dossier.id);
  const tell = useTell('work.meetObligation');
  const what = dossier.obligations.at(-1)?.requested.what ?? '';
  return (
    <ActDialog
      {...useActWords('meetObligation', number)}
      focusSave
      pending={tell.isPending || date.data === undefined}
      refusal={tell.error?.refusal ?? date.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (date.data === undefined) return;
        tell.mutate(
          { id: dossier.id, shown: datesOf(date.data) },
          { onSuccess: onDone, onError: () => void date.refetch() },
        );
      }}
    >
      <p>{t('work.obliged', { what })}</p>
      <RunningAgain date={date.data} />
    </ActDialog>
  );
};

export const ResumeDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const date = useDate(dossier.id);
  const tell = useTell('work.resume');
  const typed = useTyped(['reason']);
  const reason = typed.text('reason').trim();
  return (
    <ActDialog
      {...useActWords('resume', number)}
      pending={tell.isPending || date.data === undefined}
      refusal={tell.error?.refusal ?? date.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (!typed.isComplete(() => reason === '') || date.data === undefined) return;
        tell.mutate(
          { id: dossier.id, reason, shown: datesOf(date.data) },
          { onSuccess: onDone, onError: () => void date.refetch() },
        );
      }}
    >
      <ReasonBox field="reason" typed={typed} hint={t('work.dialogs.resume.hint')} isFirst />
      <RunningAgain date={date.data} />
    </ActDialog>
  );
};
