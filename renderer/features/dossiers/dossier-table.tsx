import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { isFiltered, listKey, type AskedList } from './asked-list.ts';
import { dossierColumns, features } from './dossier-columns.tsx';
import { LateLetter } from './late-letter.tsx';
import styles from './list.module.css';
import { useMarks } from './marks.ts';
import { usePages, type Pages } from './use-pages.ts';

const ROW_PX = 36;
/** A page of the browser cannot be higher than some 33 million pixels; whoever looks further searches. */
const MOST_ROWS = 800_000;

export interface DossierTableProps {
  readonly list: AskedList;
  readonly onTotal: (known: Pick<Pages, 'total' | 'counted' | 'more'>) => void;
}

/** Only the rows in sight exist, on the page and in memory. */
export const DossierTable = ({ list, onTotal }: DossierTableProps): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { marked, toggle, markAll, markFound } = useMarks();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const { text, scope, filter } = list;
  const { total, counted, more, rowAt, refusal } = usePages(list, sight.first, sight.last);
  const count = Math.min(total ?? 0, MOST_ROWS);

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => setSight({ first, last }), [first, last]);
  useEffect(() => onTotal({ total, counted, more }), [total, counted, more, onTotal]);
  const key = listKey(list);
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [key]);

  const shown = items.flatMap(({ index }) => {
    const row = rowAt(index);
    return row === undefined ? [] : [{ index, row }];
  });
  const data: DossierRowView[] = shown.map(({ row }) => row);
  const columns = useMemo(() => dossierColumns(texts), [texts]);
  const table = useTable({ features, columns, data, getRowId: (row) => row.id });
  const rows = table.getRowModel().rows;

  const open = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) go({ room: 'dossier', id: row.id, correcting: false });
  };
  const mark = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) toggle(row.id);
  };
  const moveTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), Math.max(count - 1, 0));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  /** What one passes over is marked, the row that one leaves and the one that one comes to. */
  const extendTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), Math.max(count - 1, 0));
    markAll([active, next].flatMap((place) => rowAt(place)?.id ?? []));
    moveTo(next);
  };
  const pageOfRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      void markFound(list);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      extendTo(active + (event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'ArrowDown') moveTo(active + 1);
    else if (event.key === 'ArrowUp') moveTo(active - 1);
    else if (event.key === 'PageDown') moveTo(active + pageOfRows);
    else if (event.key === 'PageUp') moveTo(active - pageOfRows);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(count - 1);
    else if (event.key === 'Enter') open(active);
    else if (event.key === ' ') mark(active);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <RefusalNote refusal={refusal} />
      <LateLetter row={rowAt(active)} />
      <div
        ref={scroller}
        role="grid"
        className={styles.scroller}
        aria-label={t('dossiers.title')}
        aria-multiselectable="true"
        aria-rowcount={count + 1}
        aria-activedescendant={count > 0 ? `dossier-row-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.header} aria-rowindex={1}>
          <span role="columnheader">{t('dossiers.mark.column')}</span>
          {table.getFlatHeaders().map((header) => (
            <span role="columnheader" key={header.id}>
              <table.FlexRender header={header} />
            </span>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {rows.map((row, place) => {
            const index = shown[place]?.index ?? 0;
            return (
              <div
                key={row.id}
                id={`dossier-row-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === active}
                className={styles.row}
                data-void={row.original.voided}
                style={{ transform: `translateY(${index * ROW_PX}px)` }}
                data-marked={marked.has(row.id)}
                onClick={() => open(index)}
              >
                <span
                  role="gridcell"
                  className={styles.mark}
                  onClick={(event) => {
                    event.stopPropagation();
                    toggle(row.id);
                  }}
                >
                  {marked.has(row.id) && t('dossiers.mark.on')}
                </span>
                {row.getAllCells().map((cell) => (
                  <span role="gridcell" key={cell.id} className={styles.cell}>
                    <table.FlexRender cell={cell} />
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {total === 0 && (
        <p className={styles.empty}>
          {isFiltered(filter)
            ? t('finding.noMatch')
            : text === ''
              ? t(`dossiers.none.${scope}`)
              : t('dossiers.noMatch', { text })}
        </p>
      )}
    </div>
  );
};
