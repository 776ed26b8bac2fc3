import { Button, Checkbox, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { formatMoney, formatNumber } from '#shared/text/format.ts';
import {
  exemptionReasons,
  feeAdded,
  feeChanged,
  feeFrom,
  feeOffers,
  feeRemoved,
  feeTotal,
  feeWaived,
  offerWords,
  parseAmount,
  reliefOfLine,
} from './fees.ts';
import { useForm } from './form-store.ts';
import styles from './papers.module.css';
import { TextField } from './text-field.tsx';

/** Fees taken at the counter: chosen from what the record offers, with the reason where less is taken. */
export const FeeLines = ({ view }: { readonly view: ProcedureView | null }): ReactNode => {
  const { t } = useTranslation();
  const fees = useForm(({ form }) => form.fees);
  const { texts } = useTexts();
  const channel = useForm(({ form }) => form.channel);
  const caseIndex = useForm(({ form }) => form.caseIndex);
  const taken = useForm(({ form }) => form.feesTaken);
  const serial = useForm(({ form }) => form.feeReceiptSerial);
  const change = useForm((state) => state.change);
  const offers = feeOffers(view, { channel, caseIndex });
  const reasons = exemptionReasons(offers);
  const total = feeTotal(fees);
  const add = (fee: Parameters<typeof feeAdded>[0]): void => change(feeAdded(fee));
  return (
    <div className={styles.fees}>
      <div className={styles.feeHead}>
        <p className={styles.feeTitle}>
          {t('intake.fees.title')}:{' '}
          <b>{fees.length === 0 ? t('intake.fees.nothing') : formatMoney(total)}</b>
          {fees.length === 0 && offers.length > 1 && (
            <span className={styles.aside}>
              {' '}
              · {t('intake.fees.pick', { total: offers.length })}
            </span>
          )}
        </p>
        <Menu position="top-end" width={460} transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" data-field="fees">
              + {t('intake.fees.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offers.map((offer) => (
              <Menu.Item
                key={`${offer.amount ?? ''}-${offer.raw}`}
                onClick={() => add(feeFrom(offer, t('intake.fees.title')))}
              >
                {offerWords(offer, texts)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => add({ name: '', amount: null, exemption: '' })}>
              {t('intake.fees.other')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {fees.map((fee, index) => (
        // Lines have no identity of their own: their place in the list is what they are.
        <div key={index} className={styles.fee}>
          <TextField
            field={`fees.${index}.name`}
            label={t('intake.fees.name')}
            value={fee.name}
            onValue={(name) => change(feeChanged(index, { name }))}
          />
          <TextField
            field={`fees.${index}.amount`}
            label={t('intake.fees.amount')}
            inputMode="numeric"
            align="right"
            value={fee.amount === null ? '' : formatNumber(fee.amount)}
            onValue={(text) => change(feeChanged(index, { amount: parseAmount(text) }))}
          />
          <TextField
            field={`fees.${index}.exemption`}
            className={styles.exemption ?? ''}
            label={t('intake.fees.exemption')}
            value={fee.exemption}
            onValue={(exemption) => change(feeChanged(index, { exemption }))}
          />
          {reasons.length > 0 && (
            <Menu position="top-end" width={420} transitionProps={{ duration: 0 }}>
              <Menu.Target>
                <Button
                  size="sm"
                  variant="subtle"
                  className={styles.exempt ?? ''}
                  aria-label={t('intake.fees.exemptFor', { name: fee.name })}
                >
                  {t('intake.fees.exempt')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {reasons.map((reason) => (
                  <Menu.Item key={reason} onClick={() => change(feeWaived(index, reason))}>
                    {reason}
                  </Menu.Item>
                ))}
                <Menu.Label>{t('intake.fees.exemptOther')}</Menu.Label>
              </Menu.Dropdown>
            </Menu>
          )}
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            className={styles.removeFee ?? ''}
            aria-label={t('intake.fees.remove')}
            onClick={() => change(feeRemoved(index))}
          >
            ✕
          </Button>
          <p className={styles.relief}>
            {reliefOfLine(fee, offers, t('intake.fees.title'), texts)}
          </p>
        </div>
      ))}
      {total > 0 && (
        <div className={styles.taken}>
          <Checkbox
            data-field="feesTaken"
            label={t('intake.fees.taken', { amount: formatMoney(total) })}
            checked={taken}
            onChange={(event) => {
              const feesTaken = event.currentTarget.checked;
              change((form) => ({ ...form, feesTaken }));
            }}
          />
          {taken && (
            <TextField
              field="feeReceiptSerial"
              className={styles.serial ?? ''}
              label={t('intake.fees.serial')}
              value={serial}
              onValue={(feeReceiptSerial) => change((form) => ({ ...form, feeReceiptSerial }))}
            />
          )}
        </div>
      )}
    </div>
  );
};
