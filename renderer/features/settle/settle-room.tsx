import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettleItem } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { RebuildButton } from '#renderer/features/scan/rebuild-button.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { RenumberDialog } from './renumber-dialog.tsx';
import { SettleCard } from './settle-card.tsx';
import styles from './settle.module.css';
import { useMend } from './use-mend.ts';
import { USUAL, useUnsettledPapers } from './use-unsettled-papers.ts';
import { WordDialog } from './word-dialog.tsx';

/** Everything that waits for people, one sentence each, with the way to mend it by one key. */
export const SettleRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data: items = [], error, isSuccess } = useAsk('settle.list', {});
  const [most, setMost] = useState(USUAL);
  const { papers, withoutPrinter, total, more } = useUnsettledPapers(
    most === USUAL ? undefined : most,
  );
  const [at, setAt] = useState(0);
  const [word, setWord] = useState<SettleItem | null>(null);
  const { mend, askAgain, asked, refusal, mended } = useMend(setWord);
  const here = Math.min(at, Math.max(0, items.length - 1));
  const chosen = items[here];
  const step = (by: 1 | -1): void => {
    const next = Math.min(Math.max(0, here + by), Math.max(0, items.length - 1));
    setAt(next);
    document.querySelector<HTMLElement>(`[data-settle="${next}"]`)?.focus();
  };
  useShortcuts('screen', [
    { combo: 'F9', does: t('settle.keys.mend'), run: () => chosen !== undefined && mend(chosen) },
    { combo: '↓', does: t('settle.keys.up'), run: () => step(1) },
    { combo: '↑', does: t('settle.keys.up'), run: () => step(-1) },
  ]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('settle.title')}</h1>
        <p className={styles.quiet} role="status">
          {t('settle.count', { total: items.length + total })}
        </p>
        <RebuildButton />
      </header>
      <RefusalNote refusal={error?.refusal ?? refusal} />
      {mended !== null && <p role="status">{t(`settle.mended.${mended}`)}</p>}
      {asked && <p role="status">{t('settle.asked')}</p>}
      {isSuccess && items.length + total === 0 ? (
        <p className={styles.quiet}>{t('settle.none')}</p>
      ) : (
        <p className={styles.quiet}>{t('settle.about')}</p>
      )}
      <ul className={styles.list} aria-label={t('settle.list')}>
        {items.map((item, index) => {
          const { dossier } = item;
          return (
            <li
              key={item.key}
              className={styles.card}
              tabIndex={index === here ? 0 : -1}
              data-settle={index}
              data-current={index === here}
              onFocus={() => setAt(index)}
            >
              <SettleCard
                item={item}
                current={index === here}
                onMend={() => mend(item)}
                onAgain={askAgain}
                onOpen={
                  dossier === null || item.way === 'open'
                    ? null
                    : () => go({ room: 'dossier', id: dossier, correcting: false })
                }
              />
            </li>
          );
        })}
        {withoutPrinter > 0 && (
          <li className={styles.card}>
            <div className={styles.cardHead}>
              <b>{t('home.attention.unprinted', { total: withoutPrinter })}</b>
            </div>
            <button type="button" className={styles.go} onClick={() => go({ room: 'settings' })}>
              {t('home.attention.choosePrinter')}
            </button>
          </li>
        )}
        {papers.map((job) => (
          <li key={job.job} className={styles.card}>
            <div className={styles.cardHead}>
              <b>
                {texts.documentNames[job.kind]} {job.number}
              </b>
              <span>{printWords(job, texts, job.number)}</span>
            </div>
            <div className={styles.cardFoot}>
              <PrintActions job={job} />
            </div>
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" className={styles.go} onClick={() => setMost(most + USUAL)}>
          {t('settle.morePapers')}
        </button>
      )}
      {word !== null && word.way !== 'renumber' && (
        <WordDialog item={word} onClose={() => setWord(null)} />
      )}
      {word?.way === 'renumber' && <RenumberDialog item={word} onClose={() => setWord(null)} />}
    </div>
  );
};
