import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import { showIdentityNumber } from '#shared/identity/identity-number.ts';
import { showPhone } from '#shared/identity/phone.ts';
import { formatMoney } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { authorityLine } from '#renderer/features/form/authority-words.ts';
import { arrivalLines } from './arrival-words.ts';
import styles from './dossier.module.css';

const shown = (date: string): string => date.split('-').toReversed().join('/');

const Person = ({ party }: { readonly party: Party }): ReactNode => {
  const { t } = useTranslation();
  const lines = [
    party.birthDate === null ? '' : t('dossier.born', { date: shown(party.birthDate) }),
    party.sex === null ? '' : t(`intake.people.sexes.${party.sex}`),
    showIdentityNumber(party.idNumber),
    party.idIssuedAt === null ? '' : t('dossier.issued', { date: shown(party.idIssuedAt) }),
  ].filter((line) => line !== '');
  const reach = [party.address, showPhone(party.phone), party.email].filter((line) => line !== '');
  return (
    <>
      <b>{party.name}</b>
      <span className={styles.more}>{lines.join(' · ')}</span>
      <span className={styles.more}>{reach.join(' · ')}</span>
    </>
  );
};

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

/** What the dossier is, as corrected. */
export const DossierFacts = ({
  intake,
  crossArea,
}: {
  readonly intake: AcceptedPayload;
  readonly crossArea: Dossier['crossArea'];
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { procedure, papers, fees } = intake;
  const counts = (paper: (typeof papers)[number]): string =>
    (['originals', 'certified', 'photocopies'] as const)
      .filter((column) => paper[column] > 0)
      .map((column) => `${paper[column]} ${t(`intake.papers.${column}Long`)}`)
      .join(', ');
  return (
    <>
      <section className={styles.card}>
        <h2 className={styles.small}>{t('dossier.facts')}</h2>
        <dl className={styles.facts}>
          <Fact name={t('dossier.procedure')}>
            <b>{procedure.name}</b>
            <span className={styles.more}>
              {procedure.code} · {procedure.field}
            </span>
          </Fact>
          {procedure.case !== null && <Fact name={t('dossier.case')}>{procedure.case}</Fact>}
          <Fact name={t('dossier.channel')}>
            {t(`intake.procedure.channels.${intake.channel}`)}
            {arrivalLines(intake.arrival, crossArea, texts).map((line) => (
              <span key={line} className={styles.more}>
                {line}
              </span>
            ))}
          </Fact>
          <Fact name={t('dossier.submitter')}>
            <Person party={intake.submitter} />
            {authorityLine(intake.authority, texts) !== '' && (
              <span className={styles.more}>{authorityLine(intake.authority, texts)}</span>
            )}
          </Fact>
          <Fact name={t('dossier.owner')}>
            {intake.owner === null ? t('dossier.ownerSame') : <Person party={intake.owner} />}
          </Fact>
          {intake.certifications !== undefined && (
            <Fact name={t('certification.fact')}>
              {intake.certifications.map(({ book, document, copies }) => (
                <span key={book.text} className={styles.paper}>
                  <b>{book.text}</b> · {t('certification.line', { document, copies })}
                  {book.written === true && ` · ${t('certification.writtenByHand')}`}
                </span>
              ))}
            </Fact>
          )}
          {intake.request !== '' && <Fact name={t('dossier.request')}>{intake.request}</Fact>}
          <Fact name={t('dossier.sets')}>{intake.sets}</Fact>
          <Fact name={t('dossier.delivery')}>
            {t(`intake.procedure.deliveries.${intake.delivery.kind}`)}
            {intake.delivery.address !== '' && ` · ${intake.delivery.address}`}
          </Fact>
          {intake.note !== '' && <Fact name={t('dossier.note')}>{intake.note}</Fact>}
          <Fact name={t('dossier.fees')}>
            {fees.length === 0 && t('dossier.noFees')}
            {fees.map(({ name, amount, exemption }) => (
              <span key={`${name}-${amount}`} className={styles.paper}>
                {name}: <b>{formatMoney(amount)}</b>
                {exemption !== null && ` · ${t('dossier.exempt', { reason: exemption })}`}
              </span>
            ))}
          </Fact>
        </dl>
      </section>
      <section className={styles.card} aria-labelledby="dossier-papers">
        <h2 id="dossier-papers" className={styles.small}>
          {t('dossier.papers')}
        </h2>
        {papers.length === 0 && <p>{t('dossier.noPapers')}</p>}
        <ol className={styles.papers}>
          {papers.map((paper) => (
            <li key={paper.name}>
              {paper.name} <span className={styles.more}>{counts(paper)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
};
