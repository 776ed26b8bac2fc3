import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressField } from './address-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useForm } from './form-store.ts';
import { TextField } from './text-field.tsx';

const ways = ['office', 'post', 'home'] as const;

/** How the result comes to the citizen, and what is asked for where the procedure's name does not say it all. */
export const DeliveryFields = (): ReactNode => {
  const { t } = useTranslation();
  const form = useForm((state) => state.form);
  const change = useForm((state) => state.change);
  return (
    <>
      <ChoiceField
        field="delivery"
        label={t('intake.procedure.delivery')}
        value={form.delivery}
        choices={ways.map((way) => ({
          value: way,
          label: t(`intake.procedure.deliveries.${way}`),
        }))}
        onChoose={(delivery) =>
          change((old) => ({
            ...old,
            delivery,
            deliveryAddress:
              delivery !== 'office' && old.deliveryAddress === ''
                ? old.submitter.address
                : old.deliveryAddress,
          }))
        }
      />
      {form.delivery !== 'office' && (
        <AddressField
          field="deliveryAddress"
          label={t('intake.procedure.deliveryAddress')}
          value={form.deliveryAddress}
          onValue={(deliveryAddress) => change((old) => ({ ...old, deliveryAddress }))}
        />
      )}
      <TextField
        field="request"
        label={t('intake.procedure.request')}
        placeholder={t('intake.procedure.requestHint')}
        rows={2}
        value={form.request}
        onValue={(request) => change((old) => ({ ...old, request }))}
      />
    </>
  );
};
