import { Button } from '@mantine/core';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedRecoveryKey } from '#shared/keys/recovery-key.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import styles from './start.module.css';

/** Opens a sealed desk with the key on paper. */
export const RecoverForm = ({ onOpened }: { readonly onOpened: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const recover = useTell('desk.recover');
  const [key, setKey] = useState('');
  const { complete } = typedRecoveryKey(key);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (complete && !recover.isPending) recover.mutate({ key }, { onSuccess: onOpened });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <RecoveryKeyField
        label={t('start.recover.key')}
        value={key}
        onChange={(typed) => {
          setKey(typed);
          recover.reset();
        }}
        refused={recover.error === null ? null : refusalSentence(texts, recover.error.refusal)}
      />
      <Button type="submit" disabled={!complete} aria-busy={recover.isPending}>
        {t(recover.isPending ? 'start.signIn.busy' : 'start.recover.submit')}
      </Button>
    </form>
  );
};
