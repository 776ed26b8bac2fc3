import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { Places } from '#renderer/features/envelope/places.tsx';
import styles from './export.module.css';

/** A folder or a stick: typed, chosen in the system's own dialog, or pressed where it is plugged in. */
export const FolderField = ({
  label,
  about,
  folder,
  focused = false,
  onFolder,
}: {
  readonly label: string;
  readonly about: string;
  readonly folder: string;
  /** Where the hand is first. */
  readonly focused?: boolean;
  readonly onFolder: (folder: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const choose = useTell('envelope.chooseFolder');
  return (
    <div className={styles.folder}>
      <div className={styles.named}>
        <TextInput
          className={styles.path ?? ''}
          label={label}
          description={about}
          value={folder}
          onChange={(event) => onFolder(event.currentTarget.value)}
          {...(focused ? { 'data-autofocus': true } : {})}
          autoComplete="off"
          spellCheck={false}
        />
        <Button
          variant="default"
          onClick={() =>
            choose.mutate({}, { onSuccess: ({ path }) => path !== null && onFolder(path) })
          }
        >
          {t('envelope.choose')}
        </Button>
      </div>
      <Places onChoose={onFolder} />
    </div>
  );
};
