import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { MovedDate } from '#shared/contract/outputs.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { changedDayWords, dueWords } from './date-words.ts';
import styles from './deadlines.module.css';

const line = (index: number): HTMLElement | null =>
  document.querySelector(`[data-date-line="${index}"] input`);

/** Below the citizen's date, that of the unit's own part where there is one. */
const OwnDue = ({ own }: { readonly own: LocalDateTime | undefined }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (own === undefined) return null;
  return (
    <div className={styles.quiet}>{t('deadlines.ownPart', { due: dueWords(own, texts) })}</div>
  );
};

/** Old date and new date of each dossier; Space chooses, Enter opens. */
export const DatesTable = ({
  dates,
  picked,
  onPicked,
  label,
}: {
  readonly dates: readonly MovedDate[];
  readonly picked: ReadonlySet<string>;
  readonly onPicked: (picked: ReadonlySet<string>) => void;
  readonly label: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const [at, setAt] = useState(0);
  const all = dates.length > 0 && dates.every(({ row }) => picked.has(row.id));
  const pickAll = (): void => onPicked(new Set(all ? [] : dates.map(({ row }) => row.id)));
  const pick = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPicked(next);
  };
  const step = (by: 1 | -1): void => {
    const here = line(at) === document.activeElement ? at + by : at;
    const next = Math.min(Math.max(0, here), dates.length - 1);
    setAt(next);
    line(next)?.focus();
  };
  const open = (id: string): void => go({ room: 'dossier', id, correcting: false });
  useShortcuts(
    'screen',
    [
      { combo: '↓', does: t('deadlines.keys.move'), run: () => step(1) },
      { combo: '↑', does: t('deadlines.keys.move'), run: () => step(-1) },
      { combo: 'Ctrl+A', does: t('deadlines.keys.all'), run: pickAll },
    ],
    [
      { combo: 'Space', does: t('deadlines.keys.pick') },
      { combo: 'Enter', does: t('deadlines.keys.open') },
    ],
  );
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                size="sm"
                checked={all}
                indeterminate={!all && picked.size > 0}
                aria-label={t('deadlines.pickAll')}
                onChange={pickAll}
              />
            </th>
            <th scope="col">{t('deadlines.columns.number')}</th>
            <th scope="col">{t('deadlines.columns.owner')}</th>
            <th scope="col">{t('deadlines.columns.before')}</th>
            <th scope="col">{t('deadlines.columns.after')}</th>
            <th scope="col">{t('deadlines.columns.why')}</th>
          </tr>
        </thead>
        <tbody>
          {dates.map(({ row, before, after, own, refusal, direction, because }, index) => (
            <tr key={row.id} data-date-line={index} onFocus={() => setAt(index)}>
              <td>
                <Checkbox
                  size="sm"
                  checked={picked.has(row.id)}
                  aria-label={`${t('deadlines.columns.pick')} ${row.number}`}
                  onChange={() => pick(row.id)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') open(row.id);
                  }}
                />
              </td>
              <td>
                <button type="button" className={styles.open} onClick={() => open(row.id)}>
                  {row.number}
                </button>
              </td>
              <td>
                {row.ownerName} <span className={styles.quiet}>{row.procedureName}</span>
              </td>
              <td>
                {dueWords(before, texts)}
                <OwnDue own={own?.before} />
              </td>
              <td>
                {after === null ? (
                  refusalSentence(texts, { code: refusal ?? '' })
                ) : (
                  <>
                    <b>{dueWords(after, texts)}</b>
                    {direction === 'earlier' && (
                      <span className={styles.quiet}> {t('deadlines.earlier')}</span>
                    )}
                    <OwnDue own={own?.after} />
                  </>
                )}
              </td>
              <td>{because.map((day) => changedDayWords(day, texts)).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
