import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './signature.module.css';

/** Whose certificate it is and whether it can sign: seen before anything is signed. */
export const CertificateFacts = ({ seen }: { readonly seen: CertificateView }): ReactNode => {
  const { t } = useTranslation();
  const span = { from: formatInstant(seen.from), to: formatInstant(seen.to) };
  const facts = [
    ['owner', seen.owner],
    ['organisation', seen.organisation],
    ['issuer', seen.issuer],
    ['serial', seen.serial],
    ['valid', t('signature.facts.span', span)],
  ] as const;
  return (
    <section className={styles.panel}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`signature.facts.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <RefusalNote refusal={seen.obstacle} />
      {seen.obstacle === null && (
        <Note tone={seen.selfSigned ? 'wait' : 'proven'} role="status">
          <b>{t('signature.maySign')}</b> {seen.selfSigned && t('signature.selfSigned')}{' '}
          {t('signature.revocation')}
        </Note>
      )}
    </section>
  );
};
