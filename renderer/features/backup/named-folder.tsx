import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import styles from './backup.module.css';

/** A stick or another disk, by the system's dialog or typed. */
export const NamedFolder = ({
  label,
  use,
  onNamed,
}: {
  readonly label: string;
  /** The words of the button that takes what stands there. */
  readonly use: string;
  readonly onNamed: (path: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const choose = useTell('recovery.chooseFolder');
  const [path, setPath] = useState('');
  const take = (event: SubmitEvent): void => {
    event.preventDefault();
    if (path.trim() !== '') onNamed(path.trim());
  };
  return (
    <form className={styles.row} onSubmit={take}>
      <TextInput
        className={styles.path ?? ''}
        label={label}
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
        {use}
      </Button>
    </form>
  );
};
