import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { Note } from '#renderer/ui/note.tsx';
import { FirstPinForm } from './first-pin-form.tsx';
import { OfficerPicker } from './officer-picker.tsx';
import { PinForm } from './pin-form.tsx';
import { RecoverForm } from './recover-form.tsx';
import styles from './start.module.css';

export interface SignInProps {
  readonly officers: readonly OfficerView[];
  readonly tryOutPin: string | null;
}

/** The choice of the officer and the way in that fits: a PIN, or the first sign-in; `anew` when the PIN is forgotten. */
export const SignInForms = ({
  officers,
  tryOutPin,
  anew = false,
}: SignInProps & { readonly anew?: boolean }): ReactNode => {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<string | null>(null);
  const [stays, setStays] = useState(false);
  const officer = officers.find(({ id }) => id === picked) ?? officers[0];
  if (officer === undefined) return <p className={styles.notice}>{t('start.signIn.none')}</p>;
  return (
    <>
      {officers.length > 1 && (
        <OfficerPicker
          officers={officers}
          chosen={officer.id}
          onChoose={(id, byKeys) => {
            setPicked(id);
            setStays(byKeys);
          }}
        />
      )}
      {officers.length === 1 && <p className={styles.officerName}>{officer.name}</p>}
      {officer.hasPin && !anew ? (
        <PinForm
          key={officer.id}
          officer={officer}
          submitWords={t('start.signIn.submit')}
          takesFocus={!stays}
        />
      ) : (
        <FirstPinForm key={officer.id} officer={officer} takesFocus={!stays} />
      )}
      {tryOutPin !== null && (
        <p className={styles.notice}>{t('start.signIn.tryOutPin', { pin: tryOutPin })}</p>
      )}
    </>
  );
};

/** With the PIN; without it first the key on paper, where the data is sealed, and then a new PIN. */
type Way = 'pin' | 'recover' | 'recovered' | 'new_pin';

const titles = {
  pin: 'start.signIn.title',
  recover: 'start.recover.title',
  recovered: 'start.signIn.newPinTitle',
  new_pin: 'start.signIn.newPinTitle',
} as const;

export const SignIn = ({
  sealed,
  keyringLost,
  ...people
}: SignInProps & { readonly sealed: boolean; readonly keyringLost: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});
  const [way, setWay] = useState<Way>('pin');
  const hasPins = people.officers.some(({ hasPin }) => hasPin);
  return (
    <main className={styles.page}>
      <div className={`${styles.card} ${way === 'recover' ? styles.wide : ''}`}>
        <p className={styles.brand}>{t('shell.product')}</p>
        <h1 className={styles.title}>{t(titles[way])}</h1>
        {status !== undefined && status.deskName !== '' && (
          <p className={styles.about}>
            {status.deskName} · {status.officeName}
          </p>
        )}
        {way === 'pin' && keyringLost && (
          <Note tone="wait" role="status">
            {t('start.signIn.keyringLost')}
          </Note>
        )}
        {way === 'recovered' && (
          <Note tone="proven" role="status">
            {t('start.signIn.opened')}
          </Note>
        )}
        {way === 'recover' ? (
          <>
            <p className={styles.about}>{t('start.recover.about')}</p>
            <RecoverForm onOpened={() => setWay('recovered')} />
          </>
        ) : (
          <SignInForms {...people} anew={way !== 'pin'} />
        )}
        {way === 'pin' && hasPins && (
          <Button variant="subtle" onClick={() => setWay(sealed ? 'recover' : 'new_pin')}>
            {t(sealed ? 'start.signIn.forgotSealed' : 'start.signIn.forgot')}
          </Button>
        )}
        {way !== 'pin' && (
          <Button variant="subtle" onClick={() => setWay('pin')}>
            {t('shell.common.back')}
          </Button>
        )}
      </div>
    </main>
  );
};
