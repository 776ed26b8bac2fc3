import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossAreaList, CrossAreaRow } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { dueWords } from '#renderer/features/deadlines/date-words.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './cross-area.module.css';

const Line = ({ row }: { readonly row: CrossAreaRow }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-cross-area-line=""
        onClick={() => go({ room: 'dossier', id: row.id, correcting: false })}
      >
        <b>{row.number}</b> {row.owner}{' '}
        <span className={styles.quiet}>
          {row.procedure}
          {row.dueAt !== null && ` → ${dueWords(row.dueAt, texts)}`}
        </span>
        {row.office !== '' && <span className={styles.quiet}> · {row.office}</span>}
        {row.sentBack !== null && (
          <span className={styles.back}>
            {' '}
            {t(`crossArea.${row.sentBack.kind}`, {
              office: row.sentBack.by,
              reason: row.sentBack.reason,
            })}
          </span>
        )}
      </button>
    </li>
  );
};

const List = ({ list: { place, total, rows } }: { readonly list: CrossAreaList }): ReactNode => {
  const { t } = useTranslation();
  return (
    <section className={styles.list}>
      <h2 className={styles.name}>
        {t(`crossArea.places.${place}`)} ({total})
      </h2>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('crossArea.empty')}</p>
      ) : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      )}
      {total > rows.length && (
        <p className={styles.quiet}>{t('crossArea.more', { count: total - rows.length })}</p>
      )}
    </section>
  );
};

const step = (by: 1 | -1): void => {
  const lines = Array.from(document.querySelectorAll<HTMLElement>('[data-cross-area-line]'));
  const here = lines.findIndex((line) => line === document.activeElement);
  lines[Math.max(0, here + by)]?.focus();
};

/** What waits of the dossiers that two offices share: left where they were handed in, right where they are decided. */
export const CrossAreaRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error } = useAsk('crossArea.lists', {});
  useShortcuts('screen', [
    { combo: '↓', does: t('crossArea.keys.move'), run: () => step(1) },
    { combo: '↑', does: t('crossArea.keys.move'), run: () => step(-1) },
  ]);
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined) return null;
  const waiting = data.filter(({ total }) => total > 0);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('crossArea.title')}</h1>
        <p className={styles.quiet}>{t('crossArea.hint')}</p>
      </header>
      {waiting.length === 0 ? (
        <p className={styles.quiet}>{t('crossArea.none')}</p>
      ) : (
        <div className={styles.lists} tabIndex={0} role="region" aria-label={t('crossArea.title')}>
          {waiting.map((list) => (
            <List key={list.place} list={list} />
          ))}
        </div>
      )}
    </div>
  );
};
