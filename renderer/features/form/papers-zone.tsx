import { NumberInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { isComposing } from '#renderer/app/key-combo.ts';
import { FeeLines } from './fee-lines.tsx';
import { useForm } from './form-store.ts';
import { PaperGrid } from './paper-grid.tsx';
import { notesOf, paperAdded } from './papers.ts';
import styles from './papers.module.css';
import { viewOfCase } from './procedure.ts';
import { TextField } from './text-field.tsx';
import { Zone } from './zone.tsx';

const AddPaper = (): ReactNode => {
  const { t } = useTranslation();
  const change = useForm((state) => state.change);
  const [name, setName] = useState('');
  const add = (): void => {
    if (name.trim() === '') return;
    change(paperAdded(name.trim()));
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // With a name typed, Enter adds it and stays for the next; on an empty line it goes on.
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || name.trim() === '') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.add}>
      <input
        className={styles.addName}
        aria-label={t('intake.papers.addName')}
        placeholder={`+ ${t('intake.papers.add')}`}
        value={name}
        maxLength={2000}
        spellCheck={false}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </div>
  );
};

/** What lies on the counter and what is paid. */
export const PapersZone = ({
  number,
  view,
}: {
  readonly number: number;
  readonly view: ProcedureView | null;
}): ReactNode => {
  const { t } = useTranslation();
  const form = useForm((state) => state.form);
  const change = useForm((state) => state.change);
  const ticked = form.papers.filter((paper) => paper.ticked).length;
  const ofCase = viewOfCase(view, form);
  const notes = notesOf(ofCase);
  return (
    <Zone
      name="papers"
      number={number}
      title={t('intake.papers.zone')}
      aside={
        <span className={styles.aside}>
          {form.papers.length > 0 &&
            `${t('intake.papers.count', { ticked, total: form.papers.length })} · `}
          {t('intake.papers.hint')}
        </span>
      }
    >
      {form.papers.length > 0 ? (
        <PaperGrid view={ofCase} />
      ) : (
        <p className={styles.empty} data-field="papers" tabIndex={-1}>
          {t(form.procedureCode === '' ? 'intake.papers.beforeProcedure' : 'intake.papers.none')}
        </p>
      )}
      <AddPaper />
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>{t('intake.papers.notes', { total: notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <FeeLines view={view} />
      <div className={styles.last}>
        <NumberInput
          label={t('intake.sets')}
          className={styles.sets ?? ''}
          data-field="sets"
          size="sm"
          min={1}
          max={99}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={form.sets}
          onChange={(value) => {
            const sets = Number(value);
            if (Number.isInteger(sets) && sets >= 1) change((old) => ({ ...old, sets }));
          }}
        />
        <TextField
          field="note"
          className={styles.note ?? ''}
          label={t('intake.note')}
          value={form.note}
          onValue={(note) => change((old) => ({ ...old, note }))}
        />
      </div>
    </Zone>
  );
};
