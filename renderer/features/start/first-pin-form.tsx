import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { isPin, PIN_LENGTH } from './pin.ts';
import styles from './start.module.css';

/** The first sign-in: the personal code from the province, then a PIN of one's own, typed twice. */
export const FirstPinForm = ({
  officer,
  takesFocus,
}: {
  readonly officer: OfficerView;
  readonly takesFocus: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const setPin = useTell('session.setPin');
  const [personalCode, setPersonalCode] = useState('');
  const [pin, changePin] = useState('');
  const [repeated, setRepeated] = useState('');
  const differ = repeated.length === PIN_LENGTH && repeated !== pin;
  const ready = personalCode.trim() !== '' && isPin(pin) && repeated === pin;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ready || setPin.isPending) return;
    setPin.mutate({ officer: officer.id, personalCode: personalCode.trim(), pin });
  };

  const refusal = setPin.error?.refusal;
  const digits = { inputMode: 'numeric', maxLength: PIN_LENGTH, autoComplete: 'off' } as const;
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.about}>{t('start.signIn.firstAbout', { name: officer.name })}</p>
      <TextInput
        label={t('start.signIn.code')}
        value={personalCode}
        onChange={(event) => setPersonalCode(event.currentTarget.value)}
        maxLength={64}
        autoComplete="off"
        autoFocus={takesFocus}
      />
      <div className={styles.pins}>
        <TextInput
          type="password"
          className={styles.pin ?? ''}
          label={t('start.signIn.newPin')}
          value={pin}
          onChange={(event) => changePin(event.currentTarget.value.replace(/\D/g, ''))}
          {...digits}
        />
        <TextInput
          type="password"
          className={styles.pin ?? ''}
          label={t('start.signIn.repeatPin')}
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value.replace(/\D/g, ''))}
          error={differ ? t('start.signIn.pinsDiffer') : null}
          {...digits}
        />
      </div>
      <RefusalNote refusal={refusal} />
      <Button type="submit" disabled={!ready} aria-busy={setPin.isPending}>
        {t(setPin.isPending ? 'start.signIn.busy' : 'start.signIn.setPin')}
      </Button>
    </form>
  );
};
