import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { attentionSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { useUnsettledPapers } from '#renderer/features/settle/use-unsettled-papers.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './home.module.css';
import { shortNumber } from './short-number.ts';

/** What waits for somebody's decision: conflicts between places, and papers that may not have come out. */
export const AttentionColumn = ({
  attention,
}: {
  readonly attention: HomeOverview['attention'];
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { papers, withoutPrinter, total: unsettled } = useUnsettledPapers();
  const total = attention.length + unsettled;
  return (
    <section className={styles.card} aria-labelledby="home-attention">
      <h2 id="home-attention" className={styles.cardTitle}>
        {t('home.attention.title')}
      </h2>
      <button type="button" className={styles.figure} onClick={() => go({ room: 'settle' })}>
        <span className={styles.number}>{total}</span> {t('home.attention.unit')}
      </button>
      {total === 0 && <p className={styles.quiet}>{t('home.attention.none')}</p>}
      <div className={styles.scroll}>
        {withoutPrinter > 0 && (
          <button type="button" className={styles.line} onClick={() => go({ room: 'settings' })}>
            <b>{t('home.attention.unprinted', { total: withoutPrinter })}</b>
            <span className={styles.quiet}>{t('home.attention.choosePrinter')}</span>
          </button>
        )}
        {attention.map((item) => {
          const { dossier, number } = item;
          const words = attentionSentence(texts, item);
          return dossier === null ? (
            <p key={`${item.code}-${words}`} className={styles.line}>
              {words}
            </p>
          ) : (
            <button
              key={`${item.code}-${dossier}`}
              type="button"
              className={styles.line}
              onClick={() => go({ room: 'dossier', id: dossier, correcting: false })}
            >
              <b>{number === null ? '' : shortNumber(number)}</b>
              <span>{words}</span>
            </button>
          );
        })}
        {papers.map((job) => (
          <div key={job.job} className={styles.line}>
            <b>
              {texts.documentNames[job.kind]}
              {job.number === null ? '' : ` ${shortNumber(job.number)}`}
            </b>
            <span className={styles.quiet}>{printWords(job, texts, job.number)}</span>
            <PrintActions job={job} />
          </div>
        ))}
      </div>
      {total > 0 && (
        <button type="button" className={styles.all} onClick={() => go({ room: 'settle' })}>
          {t('home.seeAll', { total })} <KeyHint combo="Alt+2" />
        </button>
      )}
    </section>
  );
};
