import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { FirstPinForm } from './first-pin-form.tsx';
import { OfficerPicker } from './officer-picker.tsx';
import { PinForm } from './pin-form.tsx';
import styles from './start.module.css';

export interface SignInProps {
  readonly officers: readonly OfficerView[];
  readonly tryOutPin: string | null;
}

/** The choice of the officer and the way in that fits: a PIN, or the first sign-in. */
export const SignInForms = ({
  officers,
  tryOutPin,
  first,
}: SignInProps & { readonly first?: string }): ReactNode => {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<string | null>(first ?? null);
  const officer = officers.find(({ id }) => id === picked) ?? officers[0];
  if (officer === undefined) return <p className={styles.notice}>{t('start.signIn.none')}</p>;
  return (
    <>
      {officers.length > 1 && (
        <OfficerPicker officers={officers} chosen={officer.id} onChoose={setPicked} />
      )}
      {officers.length === 1 && <p className={styles.officerName}>{officer.name}</p>}
      {officer.hasPin ? (
        <PinForm key={officer.id} officer={officer} submitWords={t('start.signIn.submit')} />
      ) : (
        <FirstPinForm key={officer.id} officer={officer} />
      )}
      {tryOutPin !== null && (
        <p className={styles.notice}>{t('start.signIn.tryOutPin', { pin: tryOutPin })}</p>
      )}
    </>
  );
};

export const SignIn = (props: SignInProps): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>{t('shell.product')}</p>
        <h1 className={styles.title}>{t('start.signIn.title')}</h1>
        {status !== undefined && (
          <p className={styles.about}>
            {status.deskName} · {status.officeName}
          </p>
        )}
        <SignInForms {...props} />
      </div>
    </main>
  );
};
