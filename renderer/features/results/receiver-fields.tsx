import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiverForm } from '#shared/contract/result-forms.ts';
import styles from './results.module.css';

type Field = Exclude<keyof ReceiverForm, 'as'>;

/** Somebody who is neither owner nor submitter: who, by which card, by which paper. */
export const ReceiverFields = ({
  receiver,
  onChange,
}: {
  readonly receiver: ReceiverForm;
  readonly onChange: (change: Partial<ReceiverForm>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const box = (field: Field, maxLength: number, more: TextInputProps): ReactNode => (
    <TextInput
      data-field={`receiver.${field}`}
      value={receiver[field]}
      maxLength={maxLength}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <div className={styles.receiver}>
      {box('name', 300, { label: t('results.name') })}
      {box('idNumber', 40, { label: t('results.idNumber'), inputMode: 'numeric' })}
      {box('phone', 40, { label: t('results.phone'), inputMode: 'tel' })}
      {box('paper', 400, {
        label: t('results.authority'),
        placeholder: t('results.authorityHint'),
      })}
    </div>
  );
};
