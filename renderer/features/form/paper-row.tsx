import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import { RowFiles, useDrop } from '#renderer/features/attachments/row-files.tsx';
import { useFieldSay } from './field-note.tsx';
import { countColumns } from './papers.ts';
import styles from './papers.module.css';
import type { Cell } from './use-paper-keys.ts';

/** Longer names are shown in two lines and open on request: the list must stay a list. */
const LONG = 84;

export const PaperRow = ({
  paper,
  index,
  row,
  cell,
  onCell,
  onToggle,
  onRemove,
  onLook,
  onFiles,
}: {
  readonly paper: PaperForm;
  readonly index: number;
  readonly row: number;
  /** The cell that holds the keyboard. */
  readonly cell: Cell;
  readonly onCell: (cell: Cell) => void;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
  readonly onLook: () => void;
  /** Null where no files are taken. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
}): ReactNode => {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const { note, remark } = useFieldSay(`papers.${index}.originals`);
  const here = (column: number): boolean => cell.row === row && cell.column === column;
  const place = (column: number) => ({
    'data-row': row,
    'data-column': column,
    tabIndex: here(column) ? 0 : -1,
    'data-enter-stop': here(column) ? '' : undefined,
    onFocus: () => onCell({ row, column }),
  });
  const long = paper.name.length > LONG;
  const drop = useDrop(onFiles);
  const toggle = (): void => {
    onCell({ row, column: 0 });
    onToggle();
  };
  return (
    <div role="row" className={styles.row} data-ticked={paper.ticked} {...drop}>
      <div role="gridcell" className={styles.nameCell}>
        <span
          role="checkbox"
          aria-checked={paper.ticked}
          aria-label={`${t('intake.papers.ticked')}: ${paper.name}`}
          className={styles.tick}
          data-field={`papers.${index}`}
          {...place(0)}
          onClick={toggle}
        >
          <span aria-hidden="true">{paper.ticked ? '✓' : ''}</span>
        </span>
        <span className={styles.nameText}>
          <span
            className={long && !whole ? styles.clamped : undefined}
            onClick={toggle}
            aria-hidden="true"
          >
            {paper.name}
          </span>
          {paper.unforeseen && (
            <span className={styles.tag}>
              {t('intake.papers.unforeseen')}
              <button type="button" className={styles.link} tabIndex={-1} onClick={onRemove}>
                {t('intake.papers.remove')}
              </button>
            </span>
          )}
          <RowFiles paper={paper} onLook={onLook} />
          {remark !== null && note}
        </span>
        {long && (
          <button
            type="button"
            className={styles.more}
            tabIndex={-1}
            aria-expanded={whole}
            aria-label={t(whole ? 'intake.papers.less' : 'intake.papers.whole')}
            title={t(whole ? 'intake.papers.less' : 'intake.papers.whole')}
            onClick={() => setWhole(!whole)}
          >
            {whole ? '−' : '…'}
          </button>
        )}
      </div>
      {countColumns.map((column, i) => (
        <div role="gridcell" key={column} className={styles.countCell}>
          <span
            role="spinbutton"
            aria-valuenow={paper[column]}
            aria-valuemin={0}
            aria-valuemax={999}
            aria-label={`${t(`intake.papers.${column}Long`)}: ${paper.name}`}
            className={styles.count}
            data-field={i === 0 ? `papers.${index}.originals` : undefined}
            {...place(i + 1)}
          >
            {paper[column] === 0 ? '–' : paper[column]}
          </span>
        </div>
      ))}
    </div>
  );
};
