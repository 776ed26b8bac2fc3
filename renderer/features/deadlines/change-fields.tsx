import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { units, type ChangeForm, type WrongField } from './change-form.ts';
import type { WrongSpan } from './days-typed.ts';
import styles from './deadlines.module.css';
import { SpanFields } from './span-fields.tsx';

const isOfSpan = (field: WrongField): field is WrongSpan =>
  field !== 'amount' && field !== 'day' && field !== 'source';

/** What each kind of change asks for. */
export const ChangeFields = ({
  form,
  wrong,
  onForm,
}: {
  readonly form: ChangeForm;
  /** Said once somebody asked for the change. */
  readonly wrong: readonly WrongField[];
  readonly onForm: (part: Partial<ChangeForm>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  switch (form.kind) {
    case 'extend':
      return (
        <div className={styles.pair}>
          <TextInput
            label={t('deadlines.dossier.amount')}
            value={form.amount}
            inputMode="decimal"
            autoComplete="off"
            error={wrong.includes('amount') ? t('deadlines.dossier.amountWrong') : null}
            onChange={(event) => onForm({ amount: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('deadlines.dossier.unit')}
            value={form.unit}
            data={units.map((unit) => ({
              value: unit,
              label: t(`deadlines.dossier.units.${unit}`),
            }))}
            onChange={(event) => {
              const unit = units.find((one) => one === event.currentTarget.value);
              if (unit !== undefined) onForm({ unit });
            }}
          />
        </div>
      );
    case 'exclude':
      return (
        <SpanFields
          span={form.span}
          wrong={wrong.filter(isOfSpan)}
          onSpan={(part) => onForm({ span: { ...form.span, ...part } })}
        />
      );
    case 'confirm':
      return (
        <div className={styles.pair}>
          <TextInput
            label={t('deadlines.dossier.day')}
            value={form.day}
            placeholder="23/11/2026"
            autoComplete="off"
            error={wrong.includes('day') ? t('deadlines.dayWrong') : null}
            onChange={(event) => onForm({ day: event.currentTarget.value })}
          />
          <TextInput
            label={t('deadlines.dossier.source')}
            value={form.source}
            placeholder={t('deadlines.dossier.sourceHint')}
            maxLength={400}
            error={wrong.includes('source') ? t('deadlines.dossier.sourceMissing') : null}
            onChange={(event) => onForm({ source: event.currentTarget.value })}
          />
        </div>
      );
  }
};
