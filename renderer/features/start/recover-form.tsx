import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedRecoveryKey, type TypedRecoveryKey } from '#shared/keys/recovery-key.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './start.module.css';

const Groups = ({ groups }: TypedRecoveryKey): ReactNode => {
  const { t } = useTranslation();
  return (
    <ol className={styles.key} aria-label={t('start.recover.groups')}>
      {groups.map(({ letters, state }, index) => (
        <li key={`${index + 1}`} data-state={state}>
          <span>
            {t('start.recovery.group', { n: index + 1 })} · {t(`start.recover.state.${state}`)}
          </span>
          {letters === '' ? '····' : letters}
        </li>
      ))}
    </ol>
  );
};

/** The key from the paper, looked at group by group while it is typed; the desk alone says whether it opens. */
export const RecoverForm = ({ onOpened }: { readonly onOpened: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const recover = useTell('desk.recover');
  const [key, setKey] = useState('');
  const typed = typedRecoveryKey(key);
  const foreign = typed.groups.findIndex(({ state }) => state === 'foreign');

  const wrong = (): string | null => {
    if (foreign >= 0) return t('start.recover.foreign', { n: foreign + 1 });
    if (typed.surplus > 0) return t('start.recover.surplus', { count: typed.surplus });
    return recover.error === null ? null : refusalSentence(texts, recover.error.refusal);
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.complete && !recover.isPending) recover.mutate({ key }, { onSuccess: onOpened });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('start.recover.key')}
        value={key}
        onChange={(event) => {
          setKey(event.currentTarget.value);
          recover.reset();
        }}
        error={wrong()}
        errorProps={{ role: 'alert' }}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <Groups {...typed} />
      <Button type="submit" disabled={!typed.complete} aria-busy={recover.isPending}>
        {t(recover.isPending ? 'start.signIn.busy' : 'start.recover.submit')}
      </Button>
    </form>
  );
};
