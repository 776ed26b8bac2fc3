import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { dueWords } from './date-words.ts';
import styles from './deadlines.module.css';
import { NotShown } from './not-shown.tsx';

/** Dossiers, each opened by its number. */
export const RowList = ({
  rows,
  total,
  about,
  none,
}: {
  readonly rows: readonly DossierRowView[];
  /** Shown or not. */
  readonly total: number;
  readonly about: string;
  readonly none: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const step = (by: 1 | -1): void => {
    const lines = Array.from(document.querySelectorAll<HTMLElement>('[data-row-line]'));
    const here = lines.findIndex((line) => line === document.activeElement);
    lines[Math.max(0, here + by)]?.focus();
  };
  useShortcuts('screen', [
    { combo: '↓', does: t('deadlines.keys.move'), run: () => step(1) },
    { combo: '↑', does: t('deadlines.keys.move'), run: () => step(-1) },
  ]);
  if (rows.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <>
      <p className={styles.quiet}>{about}</p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.row}
              data-row-line=""
              onClick={() => go({ room: 'dossier', id: row.id, correcting: false })}
            >
              <b>{row.number}</b> {row.ownerName}{' '}
              <span className={styles.quiet}>
                {row.procedureName} · {formatDateTime(row.receivedAt)}
                {row.dueAt !== null && ` → ${dueWords(row.dueAt, texts)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <NotShown shown={rows.length} total={total} />
    </>
  );
};
