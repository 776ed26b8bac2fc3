import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnlineView } from '#shared/contract/outputs.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { showIdentityNumber } from '#shared/identity/identity-number.ts';
import { showPhone } from '#shared/identity/phone.ts';
import { formatMoney } from '#shared/text/format.ts';
import styles from './online.module.css';

const shown = (date: string): string => date.split('-').toReversed().join('/');

const Person = ({ party }: { readonly party: Party }): ReactNode => (
  <>
    <b>{party.name}</b>
    <span className={styles.quiet}>
      {[
        party.birthDate === null ? '' : shown(party.birthDate),
        showIdentityNumber(party.idNumber),
        party.address,
        showPhone(party.phone),
        party.email,
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </span>
  </>
);

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What the citizen said of themselves and of what they ask. */
export const SentFacts = ({ view }: { readonly view: OnlineView }): ReactNode => {
  const { t } = useTranslation();
  const { submission, source, reference } = view;
  const { procedure, submitter, owner, request, fees, payment, delivery } = submission;
  return (
    <section className={styles.card}>
      <dl className={styles.facts}>
        <Fact name={t('online.view.procedure')}>
          <b>{procedure.name}</b>
          <span className={styles.quiet}>
            {procedure.code}
            {procedure.case !== null && ` · ${procedure.case}`}
          </span>
        </Fact>
        <Fact name={t('online.view.submitter')}>
          <Person party={submitter} />
        </Fact>
        {owner !== null && (
          <Fact name={t('online.view.owner')}>
            <Person party={owner} />
          </Fact>
        )}
        {request !== '' && <Fact name={t('online.view.request')}>{request}</Fact>}
        <Fact name={t('online.view.fees')}>
          {fees.length === 0 && t('online.view.noFees')}
          {fees.map(({ name, amount }) => (
            <span key={`${name} ${amount}`} className={styles.part}>
              {name}: {formatMoney(amount)}
            </span>
          ))}
          {payment !== null && (
            <span className={styles.part}>
              {t('online.view.paid', {
                amount: formatMoney(payment.amount),
                reference: payment.reference,
              })}
            </span>
          )}
          {payment === null && fees.length > 0 && (
            <span className={styles.part}>{t('online.view.unpaid')}</span>
          )}
        </Fact>
        <Fact name={t('online.view.delivery')}>
          {t(`intake.procedure.deliveries.${delivery.kind}`)}
          {delivery.address !== '' && ` · ${delivery.address}`}
        </Fact>
      </dl>
      <p className={styles.quiet}>{t('online.view.source', { source, reference })}</p>
    </section>
  );
};
