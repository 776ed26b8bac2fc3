import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeOverview, PrintJobView } from '#shared/contract/outputs.ts';
import { attentionSentence } from '#shared/text/sentence.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import styles from './home.module.css';
import { shortNumber } from './short-number.ts';

/** A paper that was kept for want of a printer is printed as soon as there is one. */
const needsHand =
  (hasPrinter: boolean) =>
  ({ state }: PrintJobView): boolean =>
    state === 'asking' ||
    state === 'jammed' ||
    state === 'failed' ||
    (state === 'no_printer' && hasPrinter);

/** What waits for somebody's decision: conflicts between places, and papers that may not have come out. */
export const AttentionColumn = ({
  attention,
}: {
  readonly attention: HomeOverview['attention'];
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data: jobs = [] } = useAsk('documents.jobs', {});
  const { data: status } = useAsk('desk.status', {});
  const hasPrinter = status !== undefined && status.printer.name !== null;
  const papers = jobs.filter(needsHand(hasPrinter));
  // Without a printer all papers wait for the same thing: that is one thing to do.
  const unprinted = hasPrinter ? 0 : jobs.filter(({ state }) => state === 'no_printer').length;
  const total = attention.length + papers.length + (unprinted > 0 ? 1 : 0);
  return (
    <section className={styles.card} aria-labelledby="home-attention">
      <h2 id="home-attention" className={styles.cardTitle}>
        {t('home.attention.title')}
      </h2>
      <p className={styles.figureText}>
        <span className={styles.number}>{total}</span> {t('home.attention.unit')}
      </p>
      {total === 0 && <p className={styles.quiet}>{t('home.attention.none')}</p>}
      <div className={styles.scroll}>
        {unprinted > 0 && (
          <button type="button" className={styles.line} onClick={() => go({ room: 'settings' })}>
            <b>{t('home.attention.unprinted', { total: unprinted })}</b>
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
    </section>
  );
};
