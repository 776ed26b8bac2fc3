import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedSpan, WrongSpan } from './days-typed.ts';
import styles from './deadlines.module.css';

/** From which day to which, and where only part of a day was lost, from what hour to what hour. */
export const SpanFields = ({
  span,
  wrong,
  onSpan,
}: {
  readonly span: TypedSpan;
  /** Said once somebody asked for it. */
  readonly wrong: readonly WrongSpan[];
  readonly onSpan: (part: Partial<TypedSpan>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const orderWrong = wrong.includes('order') ? t('deadlines.orderWrong') : null;
  const day = (field: 'from' | 'to', placeholder: string): ReactNode => (
    <TextInput
      label={t(`deadlines.${field}`)}
      value={span[field]}
      placeholder={placeholder}
      autoComplete="off"
      error={wrong.includes(field) ? t('deadlines.dayWrong') : field === 'to' ? orderWrong : null}
      onChange={(event) => onSpan({ [field]: event.currentTarget.value })}
    />
  );
  const hour = (field: 'fromHour' | 'toHour'): ReactNode => (
    <TextInput
      label={t(`deadlines.${field}`)}
      value={span[field]}
      placeholder={t('deadlines.wholeDay')}
      autoComplete="off"
      error={wrong.includes(field) ? t('deadlines.hourWrong') : null}
      onChange={(event) => onSpan({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.spanFields}>
      {day('from', '23/11/2026')}
      {hour('fromHour')}
      {day('to', span.from)}
      {hour('toHour')}
    </div>
  );
};
