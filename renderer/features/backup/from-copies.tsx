import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyFound } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { NamedFolder } from './named-folder.tsx';
import { RestoreForm } from './restore-form.tsx';
import styles from './backup.module.css';

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

/** Copies beside the data, and those that people find elsewhere. */
export const FromCopies = ({
  keysOnly,
  into,
}: {
  readonly keysOnly: boolean;
  readonly into: string | null;
}): ReactNode => {
  const { t } = useTranslation();
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const { data: copies, error } = useAsk('recovery.copies', { elsewhere });
  const [best] = copies ?? [];
  return (
    <>
      <RefusalNote refusal={error?.refusal} />
      {best !== undefined && copies !== undefined && !keysOnly && (
        <RestoreForm key={best.folder} copies={copies} into={into} />
      )}
      {best !== undefined && keysOnly && <KeysOnly copy={best} />}
      {copies !== undefined && best === undefined && <p>{t('recovery.noCopies')}</p>}
      <details className={styles.more} open={copies !== undefined && best === undefined}>
        <summary>{t('recovery.elsewhere')}</summary>
        <NamedFolder
          label={t('recovery.elsewherePath')}
          use={t('recovery.look')}
          onNamed={setElsewhere}
        />
      </details>
    </>
  );
};
