import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyFound, Stage } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { RestoreForm } from './restore-form.tsx';
import styles from './backup.module.css';

/** A stick or another disk, by the system's dialog or typed. */
const Elsewhere = ({ onLook }: { readonly onLook: (path: string) => void }): ReactNode => {
  const { t } = useTranslation();
  const choose = useTell('recovery.chooseFolder');
  const [path, setPath] = useState('');
  const look = (event: SubmitEvent): void => {
    event.preventDefault();
    if (path.trim() !== '') onLook(path.trim());
  };
  return (
    <form className={styles.row} onSubmit={look}>
      <TextInput
        className={styles.path ?? ''}
        label={t('recovery.elsewherePath')}
        value={path}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button
        variant="default"
        onClick={() =>
          choose.mutate({}, { onSuccess: ({ path: chosen }) => chosen !== null && setPath(chosen) })
        }
      >
        {t('backup.choose')}
      </Button>
      <Button type="submit" variant="default" disabled={path.trim() === ''}>
        {t('recovery.look')}
      </Button>
    </form>
  );
};

/** Only the key file is gone: it comes back from the newest copy, and the PIN opens the data as before. */
const KeysOnly = ({ copy }: { readonly copy: CopyFound }): ReactNode => {
  const { t } = useTranslation();
  const restore = useTell('recovery.restoreKeys');
  return (
    <>
      <p>{t('recovery.keys')}</p>
      <RefusalNote refusal={restore.error?.refusal} />
      <Button
        data-autofocus
        autoFocus
        aria-busy={restore.isPending}
        onClick={() => {
          if (!restore.isPending) restore.mutate({ copy: copy.folder });
        }}
      >
        {t('recovery.restoreKeys')}
      </Button>
    </>
  );
};

/** The data does not open: what happened, what is safe, and the way back step by step. Nothing is changed unasked. */
export const Damaged = ({
  stage,
}: {
  readonly stage: Extract<Stage, { readonly stage: 'damaged' }>;
}): ReactNode => {
  const { t } = useTranslation();
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const { data: copies, error } = useAsk('recovery.copies', { elsewhere });
  const [best] = copies ?? [];
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.about}>{t('shell.product')}</p>
        <h1 className={styles.title}>{t('recovery.title')}</h1>
        <RefusalNote refusal={stage} />
        <p>{t('recovery.safe')}</p>
        <RefusalNote refusal={error?.refusal} />
        {best !== undefined && copies !== undefined && !stage.keysOnly && (
          <RestoreForm key={best.folder} copies={copies} />
        )}
        {best !== undefined && stage.keysOnly && <KeysOnly copy={best} />}
        {copies !== undefined && best === undefined && <p>{t('recovery.noCopies')}</p>}
        <details className={styles.more} open={copies !== undefined && best === undefined}>
          <summary>{t('recovery.elsewhere')}</summary>
          <Elsewhere onLook={setElsewhere} />
        </details>
        <Button
          className={styles.again ?? ''}
          variant="default"
          onClick={() => window.location.reload()}
        >
          {t('recovery.again')}
        </Button>
      </div>
    </main>
  );
};
