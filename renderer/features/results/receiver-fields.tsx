import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiverForm } from '#shared/contract/result-forms.ts';
import styles from './results.module.css';

/** Somebody who is neither owner nor submitter: who, by which card, by which paper. */
export const ReceiverFields = ({
  receiver,
  onChange,
}: {
  readonly receiver: ReceiverForm;
  readonly onChange: (change: Partial<ReceiverForm>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.receiver}>
      <TextInput
        data-field="receiver.name"
        label={t('results.name')}
        value={receiver.name}
        maxLength={300}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        data-field="receiver.idNumber"
        label={t('results.idNumber')}
        inputMode="numeric"
        value={receiver.idNumber}
        maxLength={40}
        onChange={(event) => onChange({ idNumber: event.currentTarget.value })}
      />
      <TextInput
        data-field="receiver.phone"
        label={t('results.phone')}
        inputMode="tel"
        value={receiver.phone}
        maxLength={40}
        onChange={(event) => onChange({ phone: event.currentTarget.value })}
      />
      <TextInput
        data-field="receiver.paper"
        label={t('results.authority')}
        placeholder={t('results.authorityHint')}
        value={receiver.paper}
        maxLength={400}
        onChange={(event) => onChange({ paper: event.currentTarget.value })}
      />
    </div>
  );
};
