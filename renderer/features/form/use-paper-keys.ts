/** The hands on the checklist: arrows move, Space ticks, digits set the count, + and − change it, * takes all. */
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { isComposing } from '#renderer/app/key-combo.ts';
import type { FormStore } from './form-store.ts';
import { focusNextField } from './next-field.ts';
import { allTicked, countColumns, counted, digitTyped, stepped, toggled } from './papers.ts';

/** Digits that follow each other within this time are one number. */
const ONE_NUMBER_MS = 900;

export interface Cell {
  readonly row: number;
  /** 0 the tick, 1–3 the counts. */
  readonly column: number;
}

export const LAST_COLUMN = countColumns.length;

/** `order`: the rows as shown, as indices into the form's papers. */
export const usePaperKeys = (
  root: RefObject<HTMLElement | null>,
  store: FormStore,
  order: readonly number[],
  view: ProcedureView | null,
) => {
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const typed = useRef<{
    readonly at: string;
    readonly value: number;
    readonly time: number;
  } | null>(null);

  const focus = ({ row, column }: Cell): void => {
    const next = {
      row: Math.min(Math.max(row, 0), order.length - 1),
      column: Math.min(Math.max(column, 0), LAST_COLUMN),
    };
    setCell(next);
    root.current
      ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
      ?.focus();
  };

  const typeDigit = (index: number, column: number, digit: number, time: number): void => {
    const name = countColumns[column - 1] ?? 'originals';
    const at = `${index}.${name}`;
    const before = typed.current;
    const continues = before !== null && before.at === at && time - before.time < ONE_NUMBER_MS;
    const value = digitTyped(continues ? before.value : null, digit);
    typed.current = { at, value, time };
    store.getState().change(counted(index, name, value));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (place['row'] === undefined || isComposing(event.nativeEvent)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = Number(place['row']);
    const column = Number(place['column']);
    const index = order[row];
    if (index === undefined) return;
    const { change } = store.getState();
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const counts = countColumns[column - 1] ?? 'originals';
    if (event.key === 'ArrowDown') focus({ row: row + 1, column });
    else if (event.key === 'ArrowUp') focus({ row: row - 1, column });
    else if (event.key === 'ArrowRight') focus({ row, column: column + 1 });
    else if (event.key === 'ArrowLeft') focus({ row, column: column - 1 });
    else if (event.key === ' ') change(toggled(index, view));
    else if (event.key === '*') change(allTicked(view));
    else if (event.key === '+') change(stepped(index, counts, 1));
    else if (event.key === '-') change(stepped(index, counts, -1));
    else if (digit !== undefined && !event.shiftKey) {
      typeDigit(index, column, Number(digit), event.timeStamp);
    } else if (event.key === 'Enter' && row < order.length - 1) focus({ row: row + 1, column });
    else if (event.key === 'Enter' && root.current !== null) {
      const form = root.current.closest<HTMLElement>('[data-form]');
      if (form !== null) focusNextField(form, root.current);
    } else return;
    event.preventDefault();
  };

  return { cell, setCell, onKeyDown };
};
