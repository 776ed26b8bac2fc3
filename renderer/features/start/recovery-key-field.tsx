import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedRecoveryKey, type TypedRecoveryKey } from '#shared/keys/recovery-key.ts';
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
export const RecoveryKeyField = ({
  label,
  value,
  onChange,
  refused,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** What the desk said of it, in words. */
  readonly refused: string | null;
}): ReactNode => {
  const { t } = useTranslation();
  const typed = typedRecoveryKey(value);
  const foreign = typed.groups.findIndex(({ state }) => state === 'foreign');

  const wrong = (): string | null => {
    if (foreign >= 0) return t('start.recover.foreign', { n: foreign + 1 });
    if (typed.surplus > 0) return t('start.recover.surplus', { count: typed.surplus });
    return refused;
  };

  return (
    <>
      <TextInput
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={wrong()}
        errorProps={{ role: 'alert' }}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <Groups {...typed} />
    </>
  );
};
