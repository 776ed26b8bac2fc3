import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultList, ResultRow } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { stateWords } from '#renderer/features/dossiers/row-words.ts';
import styles from './results.module.css';

const lines = (): readonly HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-result-line]'));

/** The line in that place takes the keyboard, counted from 0. */
export const focusLine = (place: number): void => {
  const all = lines();
  all[Math.min(Math.max(0, place), all.length - 1)]?.focus();
};

const onArrow = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const here = lines().indexOf(event.currentTarget);
  focusLine(here + (event.key === 'ArrowDown' ? 1 : -1));
};

const Line = ({
  result: { row, daysWaiting, partly },
  chosen,
  onChoose,
}: {
  readonly result: ResultRow;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const waits = (): string => {
    if (row.state !== 9 || daysWaiting === null) return stateWords(row, texts).words;
    return daysWaiting === 0 ? t('results.today') : t('results.days', { days: daysWaiting });
  };
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-result-line={row.id}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onChoose(row.id)}
        onKeyDown={onArrow}
      >
        <span className={styles.lineHead}>
          <b>{row.ownerName}</b>
          <span className={styles.tone}>{waits()}</span>
        </span>
        <span className={styles.procedure}>{row.procedureName}</span>
        <span className={styles.quiet}>
          {row.number}
          {partly && ` · ${t('results.partly')}`}
        </span>
      </button>
    </li>
  );
};

export const ResultsList = ({
  list: { rows, total },
  searched,
  chosen,
  onChoose,
  offset,
  onPage,
}: {
  readonly list: ResultList;
  readonly searched: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** How many stand before the first one shown. */
  readonly offset: number;
  /** +1: on to the next, −1: back. */
  readonly onPage: (by: 1 | -1) => void;
}): ReactNode => {
  const { t } = useTranslation();
  useShortcuts('screen', [], [{ combo: '↓ ↑', does: t('results.keys.list') }]);
  // The last of a later page may have been handed out meanwhile: the way back stays.
  if (rows.length === 0 && offset === 0)
    return <p className={styles.quiet}>{t(searched ? 'results.notFound' : 'results.none')}</p>;
  const rest = total - offset - rows.length;
  return (
    <section className={styles.list} aria-labelledby="results-list">
      <h2 id="results-list" className={styles.small}>
        {t(searched ? 'results.found' : 'results.waiting', { total })}
      </h2>
      <ul className={styles.lines}>
        {rows.map((result) => (
          <Line
            key={result.row.id}
            result={result}
            chosen={result.row.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {offset > 0 && (
        <button type="button" className={styles.more} onClick={() => onPage(-1)}>
          {t('results.before')}
        </button>
      )}
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => onPage(1)}>
          {t('results.more', { total: rest })}
        </button>
      )}
    </section>
  );
};
