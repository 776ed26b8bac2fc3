import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { isPin, PIN_LENGTH } from './pin.ts';
import styles from './start.module.css';

/** The daily way in: six digits, no network. */
export const PinForm = ({
  officer,
  submitWords,
  takesFocus = true,
}: {
  readonly officer: OfficerView;
  readonly submitWords: string;
  readonly takesFocus?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const signIn = useTell('session.signIn');
  const [pin, setPin] = useState('');

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isPin(pin) || signIn.isPending) return;
    signIn.mutate({ officer: officer.id, pin }, { onError: () => setPin('') });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        type="password"
        className={styles.pin ?? ''}
        label={t('start.signIn.pin')}
        value={pin}
        onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
        inputMode="numeric"
        maxLength={PIN_LENGTH}
        autoComplete="off"
        autoFocus={takesFocus}
      />
      <RefusalNote refusal={signIn.error?.refusal} />
      <Button type="submit" disabled={!isPin(pin)} aria-busy={signIn.isPending}>
        {signIn.isPending ? t('start.signIn.busy') : submitWords}
      </Button>
    </form>
  );
};
