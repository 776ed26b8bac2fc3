/** The form of a changed deadline as it is typed, and what it asks of the desk. Pure. */
import type { DeadlineChange } from '#shared/contract/endpoints/deadlines.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { emptySpan, readSpan, type TypedSpan, type WrongSpan } from './days-typed.ts';

export const units = ['working_day', 'day', 'working_hour', 'month'] as const;

export interface ChangeForm {
  readonly kind: DeadlineChange['kind'];
  readonly amount: string;
  readonly unit: (typeof units)[number];
  readonly span: TypedSpan;
  readonly day: string;
  readonly source: string;
}

export const emptyChange: ChangeForm = {
  kind: 'extend',
  amount: '',
  unit: 'working_day',
  span: emptySpan,
  day: '',
  source: '',
};

/** Fields that cannot be read yet. */
export type WrongField = 'amount' | WrongSpan | 'day' | 'source';

export interface ReadChange {
  /** Null while something is wrong. */
  readonly change: DeadlineChange | null;
  readonly wrong: readonly WrongField[];
}

const MOST = 1500;

const readExtension = ({ amount, unit }: ChangeForm): ReadChange => {
  const number = Number(cleanText(amount).replace(',', '.'));
  return number > 0 && number <= MOST
    ? { change: { kind: 'extend', amount: number, unit }, wrong: [] }
    : { change: null, wrong: ['amount'] };
};

const readExcluded = ({ span }: ChangeForm): ReadChange => {
  const { time, wrong } = readSpan(span);
  return { change: time === null ? null : { kind: 'exclude', ...time }, wrong };
};

const readConfirmed = ({ day, source }: ChangeForm): ReadChange => {
  const date = parseDateEntry(day);
  const said = cleanText(source);
  const wrong: readonly WrongField[] = [
    ...(date.ok ? [] : (['day'] as const)),
    ...(said === '' ? (['source'] as const) : []),
  ];
  return date.ok && said !== ''
    ? { change: { kind: 'confirm', day: date.value, source: said }, wrong }
    : { change: null, wrong };
};

export const readChange = (form: ChangeForm): ReadChange => {
  switch (form.kind) {
    case 'extend':
      return readExtension(form);
    case 'exclude':
      return readExcluded(form);
    case 'confirm':
      return readConfirmed(form);
  }
};
