import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { PinForm } from './pin-form.tsx';
import { SignInForms } from './sign-in.tsx';
import styles from './start.module.css';

/** Covers the screen while nobody is there; beneath it the form stays as it was typed. */
export const LockCover = ({
  officer,
  officers,
  tryOutPin,
}: {
  readonly officer: OfficerView;
  readonly officers: readonly OfficerView[];
  readonly tryOutPin: string | null;
}): ReactNode => {
  const { t } = useTranslation();
  const [other, setOther] = useState(false);
  const others = officers.filter(({ id }) => id !== officer.id);
  return (
    <div className={styles.cover} role="dialog" aria-modal="true" aria-labelledby="lock-title">
      <main className={styles.page}>
        <div className={styles.card}>
          <p className={styles.brand}>{t('shell.product')}</p>
          <h1 id="lock-title" className={styles.title}>
            {t('start.locked.title')}
          </h1>
          <p className={styles.about}>
            {t(other ? 'start.locked.otherAbout' : 'start.locked.about', { name: officer.name })}
          </p>
          {other ? (
            <SignInForms officers={others} tryOutPin={tryOutPin} />
          ) : (
            <>
              <p className={styles.officerName}>{officer.name}</p>
              <PinForm officer={officer} submitWords={t('start.locked.submit')} />
              {tryOutPin !== null && (
                <p className={styles.notice}>{t('start.signIn.tryOutPin', { pin: tryOutPin })}</p>
              )}
            </>
          )}
          {others.length > 0 && (
            <Button variant="subtle" onClick={() => setOther(!other)}>
              {other ? t('shell.common.back') : t('start.locked.other')}
            </Button>
          )}
        </div>
      </main>
    </div>
  );
};
