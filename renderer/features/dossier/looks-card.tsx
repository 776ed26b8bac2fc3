import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import styles from './dossier.module.css';

/** Who opened the dossier: for a head to see. */
export const LooksCard = ({ id }: { readonly id: string }): ReactNode => {
  const { t } = useTranslation();
  const { data: stage } = useAsk('desk.stage', {});
  const isHead = stage?.stage === 'ready' && stage.session.officer.role === 'head';
  const { data: looks } = useAsk('dossiers.looks', { id }, { enabled: isHead });
  if (!isHead || looks === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby="dossier-looks">
      <h2 id="dossier-looks" className={styles.small}>
        {t('finding.looks.title')}
      </h2>
      <p>{looks.length === 0 ? t('finding.looks.none') : t('finding.looks.about')}</p>
      <ul>
        {looks.map(({ officer, at, desk }) => (
          <li key={`${at}-${officer}-${desk}`}>
            {t('finding.looks.line', { time: formatInstant(at), officer, desk })}
          </li>
        ))}
      </ul>
    </section>
  );
};
