import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalForm } from '#shared/contract/intake-form.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useForm } from '#renderer/features/form/form-store.ts';
import { TextField } from '#renderer/features/form/text-field.tsx';

/** How the dossier came, as far as the channel asks for more; and whether it is another area's. */
export const ArrivalFields = (): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});
  const channel = useForm(({ form }) => form.channel);
  const arrival = useForm(({ form }) => form.arrival);
  const submitter = useForm(({ form }) => form.submitter.name);
  const change = useForm((state) => state.change);
  const set = (part: Partial<ArrivalForm>): void =>
    change((form) => ({ ...form, arrival: { ...form.arrival, ...part } }));
  return (
    <>
      {channel === 'postal' && (
        <>
          <TextField
            field="arrival.sender"
            label={t('arrival.sender')}
            placeholder={submitter === '' ? t('arrival.senderHint') : submitter}
            value={arrival.sender}
            onValue={(sender) => set({ sender })}
          />
          <TextField
            field="arrival.postmarkedOn"
            label={t('arrival.postmarkedOn')}
            placeholder={t('intake.people.birthShort')}
            inputMode="numeric"
            value={arrival.postmarkedOn}
            onValue={(postmarkedOn) => set({ postmarkedOn })}
          />
          <TextField
            field="arrival.reference"
            label={t('arrival.reference')}
            value={arrival.reference}
            onValue={(reference) => set({ reference })}
          />
        </>
      )}
      {channel === 'online' && (
        <Checkbox
          data-field="arrival.helpedOnline"
          label={t('arrival.helpedOnline')}
          checked={arrival.helpedOnline}
          onChange={(event) => set({ helpedOnline: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        data-field="arrival.crossArea"
        label={t('arrival.crossArea')}
        checked={arrival.crossArea}
        onChange={(event) => set({ crossArea: event.currentTarget.checked })}
      />
      {arrival.crossArea && (
        <>
          <TextField
            field="arrival.assisting"
            label={t('arrival.assisting')}
            placeholder={status?.officeName ?? ''}
            value={arrival.assisting}
            onValue={(assisting) => set({ assisting })}
          />
          <TextField
            field="arrival.receiving"
            label={t('arrival.receiving')}
            value={arrival.receiving}
            onValue={(receiving) => set({ receiving })}
          />
          <TextField
            field="arrival.competent"
            label={t('arrival.competent')}
            value={arrival.competent}
            onValue={(competent) => set({ competent })}
          />
        </>
      )}
    </>
  );
};
