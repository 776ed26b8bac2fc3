import { TextInput } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { formatMoney, formatNumber } from '#shared/text/format.ts';
import { readCash, type CashForm, type CashWords } from './cash-form.ts';
import styles from './close.module.css';

const Difference = ({ words }: { readonly words: CashWords }): ReactNode => {
  const { t } = useTranslation();
  switch (words.state) {
    case 'uncounted':
      return <p className={styles.quiet}>{t('close.cash.uncounted')}</p>;
    case 'unreadable':
      return null;
    case 'equal':
      return <p className={styles.proven}>✓ {t('close.cash.equal')}</p>;
    case 'differs':
      return (
        <p className={styles.lacking}>
          {t(words.by < 0 ? 'close.cash.missing' : 'close.cash.beyond', {
            amount: formatMoney(Math.abs(words.by)),
          })}
        </p>
      );
  }
};

/** The till beside the fee book: counted, compared, and a reason where they differ. */
export const CashCount = ({
  form,
  totals,
  attempted,
  root,
  onForm,
}: {
  readonly form: CashForm;
  readonly totals: DayTotals;
  /** The officer wanted to close: what is missing turns red. */
  readonly attempted: boolean;
  readonly root: RefObject<HTMLElement | null>;
  readonly onForm: (form: CashForm) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const words = readCash(form, totals);
  const type =
    (field: keyof CashForm) =>
    (event: { readonly currentTarget: { readonly value: string } }): void =>
      onForm({ ...form, [field]: event.currentTarget.value });
  return (
    <section ref={root} className={styles.cash} aria-labelledby="close-cash" data-form="">
      <h2 id="close-cash" className={styles.small}>
        {t('close.cash.title')}
      </h2>
      <div className={styles.cashFields}>
        <div className={styles.cashBook}>
          <span>{t('close.cash.book')}</span>
          <b>{formatMoney(totals.fees)}</b>
        </div>
        <TextInput
          className={styles.cashSum ?? ''}
          label={t('close.cash.counted')}
          inputMode="numeric"
          data-field="counted"
          value={form.counted}
          maxLength={24}
          error={words.state === 'unreadable' ? t('close.cash.unreadable') : null}
          onChange={type('counted')}
          onBlur={() => {
            if (words.state === 'equal' || words.state === 'differs')
              onForm({ ...form, counted: formatNumber(words.counted) });
          }}
        />
        <TextInput
          className={styles.cashSerial ?? ''}
          label={t('close.cash.serialFrom')}
          data-field="serialFrom"
          value={form.serialFrom}
          maxLength={60}
          onChange={type('serialFrom')}
        />
        <TextInput
          className={styles.cashSerial ?? ''}
          label={t('close.cash.serialTo')}
          data-field="serialTo"
          value={form.serialTo}
          maxLength={60}
          onChange={type('serialTo')}
        />
        {words.state === 'differs' && (
          <TextInput
            className={styles.cashReason ?? ''}
            label={t('close.cash.reason')}
            placeholder={t('close.cash.reasonHint')}
            data-field="reason"
            value={form.reason}
            maxLength={2000}
            error={attempted && !words.explained ? t('close.cash.reasonMissing') : null}
            onChange={type('reason')}
          />
        )}
      </div>
      <div role="status">
        <Difference words={words} />
      </div>
    </section>
  );
};
