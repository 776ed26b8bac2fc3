import { Fragment, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { useForm, useFormAround } from './form-store.ts';
import { PaperRow } from './paper-row.tsx';
import { countColumns, paperRemoved, sectionsOf, toggled } from './papers.ts';
import styles from './papers.module.css';
import { usePaperKeys } from './use-paper-keys.ts';

/** The checklist: one Tab stop, the arrows do the rest. */
export const PaperGrid = ({ view }: { readonly view: ProcedureView | null }): ReactNode => {
  const { t } = useTranslation();
  const { store } = useFormAround();
  const papers = useForm(({ form }) => form.papers);
  const root = useRef<HTMLDivElement>(null);
  const sections = sectionsOf(papers, view);
  const order = sections.flatMap((section) => section.papers);
  const { cell, setCell, onKeyDown } = usePaperKeys(root, store, order, view);
  const { change } = store.getState();
  const held = cell.row < order.length ? cell : { row: 0, column: 0 };
  return (
    <div
      ref={root}
      role="grid"
      className={styles.grid}
      aria-label={t('intake.papers.zone')}
      data-field="papers"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={styles.head}>
        <span role="columnheader">{t('intake.papers.name')}</span>
        {countColumns.map((column) => (
          <span role="columnheader" key={column} title={t(`intake.papers.${column}Long`)}>
            {t(`intake.papers.${column}`)}
          </span>
        ))}
      </div>
      {sections.map(({ title, papers: indices }) => (
        <Fragment key={`${title}-${indices[0] ?? ''}`}>
          {title !== '' && sections.length > 1 && (
            <div role="row" className={styles.section}>
              <span role="gridcell">{title}</span>
            </div>
          )}
          {indices.map((index) => {
            const paper = papers[index];
            return paper === undefined ? null : (
              <PaperRow
                key={index}
                paper={paper}
                index={index}
                row={order.indexOf(index)}
                cell={held}
                onCell={setCell}
                onToggle={() => change(toggled(index, view))}
                onRemove={() => change(paperRemoved(index))}
              />
            );
          })}
        </Fragment>
      ))}
    </div>
  );
};
