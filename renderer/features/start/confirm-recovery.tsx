import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { PrintRecovery } from './print-recovery.tsx';
import styles from './start.module.css';

/** Shown once after enrolment: the key that opens the data when the PC is lost, confirmed by typing its last group. */
export const ConfirmRecovery = ({ recoveryKey }: { readonly recoveryKey: string }): ReactNode => {
  const { t } = useTranslation();
  const confirm = useTell('desk.confirmRecovery');
  const [part, setPart] = useState('');
  const groups = recoveryKey.split(/[\s-]+/);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (part.trim() !== '' && !confirm.isPending) confirm.mutate({ part: part.trim() });
  };

  return (
    <main className={styles.page}>
      <form
        className={`${styles.card} ${styles.wide}`}
        onSubmit={submit}
        aria-labelledby="recovery-title"
      >
        <h1 id="recovery-title" className={styles.title}>
          {t('start.recovery.title')}
        </h1>
        <p className={styles.about}>{t('start.recovery.about')}</p>
        <ol className={styles.key} aria-label={t('start.recovery.key')}>
          {groups.map((group, index) => (
            <li key={`${index + 1}-${group}`}>
              <span>{t('start.recovery.group', { n: index + 1 })}</span>
              {group}
            </li>
          ))}
        </ol>
        <PrintRecovery />
        <TextInput
          label={t('start.recovery.part')}
          description={t('start.recovery.partHint')}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
          maxLength={20}
          autoComplete="off"
        />
        <RefusalNote refusal={confirm.error?.refusal} />
        <Button type="submit" disabled={part.trim() === ''} aria-busy={confirm.isPending}>
          {t('start.recovery.submit')}
        </Button>
      </form>
    </main>
  );
};
