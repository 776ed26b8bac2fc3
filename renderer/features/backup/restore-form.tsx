import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyFound } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { Rehearsal } from './rehearsal.tsx';
import styles from './backup.module.css';

/** Digits as they stand at the end of a number on paper; null when nothing is typed. */
const counterIn = (typed: string): number | null => {
  const digits = typed.replaceAll(/\D/g, '').slice(-6);
  return digits === '' ? null : Number(digits);
};

/** Chooses a copy, shows what it gives on a rehearsal, and only then restores: by its button, never by Enter in a field. */
export const RestoreForm = ({
  copies,
  into = null,
  onCancel,
}: {
  readonly copies: readonly CopyFound[];
  /** The desk's folder on another disk; null: where it is. */
  readonly into?: string | null;
  readonly onCancel?: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const rehearse = useTell('recovery.rehearse');
  const restore = useTell('recovery.restore');
  const [copy, setCopy] = useState(copies[0]?.folder ?? '');
  const [paper, setPaper] = useState('');
  const { mutate, data, isPending, error } = rehearse;

  // The number on paper changes nothing of what is found: it is told with the restore itself, or asked for later.
  useEffect(() => {
    if (copy !== '') mutate({ copy, counterOnPaper: null, into });
  }, [copy, into, mutate]);

  const ready = !isPending && !restore.isPending && data !== undefined;

  const restoreNow = (): void => {
    if (ready) restore.mutate({ copy, counterOnPaper: counterIn(paper), into });
  };

  return (
    <div className={styles.steps}>
      <NativeSelect
        label={t('recovery.copy')}
        description={t('recovery.copyAbout')}
        value={copy}
        data={copies.map(({ folder, madeAt, entries }) => ({
          value: folder,
          label: t('backup.copy', { at: formatInstant(madeAt), total: entries }),
        }))}
        onChange={(event) => setCopy(event.currentTarget.value)}
      />
      {isPending && <p role="status">{t('recovery.rehearsing')}</p>}
      {!isPending && data !== undefined && <Rehearsal report={data} />}
      <RefusalNote refusal={isPending ? null : error?.refusal} />
      {data?.whole !== true && (
        <TextInput
          label={t('recovery.paper')}
          description={t('recovery.paperHint')}
          value={paper}
          maxLength={40}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setPaper(event.currentTarget.value)}
        />
      )}
      <RefusalNote refusal={restore.error?.refusal} />
      <div className={styles.row}>
        <Button disabled={!ready} aria-busy={restore.isPending} onClick={restoreNow}>
          {t(restore.isPending ? 'recovery.restoring' : 'recovery.restore')}
        </Button>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {t('recovery.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
};
