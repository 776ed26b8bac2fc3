import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '#shared/contract/outputs/hand-over.ts';
import { formatNumber } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './hand-over.module.css';

/** Dossiers that stay, each with the reason. */
export const LeftOutList = ({
  leftOut: { total, named },
  label,
}: {
  readonly leftOut: LeftOut;
  readonly label: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (total === 0) return null;
  return (
    <div>
      <b>{label}</b>
      <ul className={styles.leftOut} tabIndex={0} aria-label={label}>
        {named.map(({ dossier, number, name, code, values }) => (
          <li key={dossier}>
            <b>{number === '' ? name : number}</b> {refusalSentence(texts, { code, values })}
          </li>
        ))}
        {total > named.length && (
          <li>{t('handOver.give.more', { total: formatNumber(total - named.length) })}</li>
        )}
      </ul>
    </div>
  );
};
