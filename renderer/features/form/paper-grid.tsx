import { Fragment, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { useAttaching } from '#renderer/features/attachments/attaching.ts';
import { sourceOfFile } from '#renderer/features/attachments/keep-file.ts';
import { PaperFiles } from '#renderer/features/attachments/paper-files.tsx';
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
  const attaching = useAttaching();
  const [looking, look] = useState(false);
  const inHand = order[held.row] ?? 0;
  const paperInHand = papers[inHand];
  return (
    <>
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
                  onLook={() => {
                    setCell({ row: order.indexOf(index), column: 0 });
                    look(true);
                  }}
                  onFiles={
                    attaching === null
                      ? null
                      : (files) =>
                          void attaching.attach(
                            { name: paper.name, index },
                            files.map(sourceOfFile),
                            view,
                          )
                  }
                  onRemove={() => change(paperRemoved(index))}
                />
              );
            })}
          </Fragment>
        ))}
      </div>
      {attaching !== null && paperInHand !== undefined && (
        <PaperFiles
          attaching={attaching}
          paper={paperInHand}
          index={inHand}
          view={view}
          looking={looking}
          onLook={look}
        />
      )}
    </>
  );
};
