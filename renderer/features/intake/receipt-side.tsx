import { useElementSize } from '@mantine/hooks';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakePreview } from '#shared/contract/outputs.ts';
import { receiptIn, typeOf } from '#shared/forms/styled-paper.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { StyleChoice, useChosenStyle } from '#renderer/features/paper-style/style-choice.tsx';
import { ReceiptPreview } from '#renderer/print/receipt-preview.tsx';
import { DueBox } from './due-box.tsx';
import { ReceiptLarge } from './receipt-large.tsx';
import styles from './receipt-side.module.css';

/** The two copies of the form stand in one file: one print gives both. */
const COPIES_IN_FILE = 2;

/** The right-hand paper: the receipt as it will print, and the date with its reasons. */
export const ReceiptSide = ({
  preview,
  today,
  onWhy,
}: {
  readonly preview: IntakePreview | undefined;
  readonly today: LocalDate;
  readonly onWhy: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: printing } = useAsk('printers.list', {});
  const { ref, width } = useElementSize();
  const [large, enlarge] = useState(false);
  const style = useChosenStyle();
  const plain = useDeferredValue(preview?.receipt ?? null);
  const receipt = useMemo(() => plain && receiptIn(plain, style), [plain, style]);
  const target = printing?.receipt;
  const paper = target?.paper;
  return (
    <aside className={styles.side} aria-label={t('intake.receipt.title')}>
      <DueBox deadline={preview?.deadline ?? null} today={today} onWhy={onWhy} />
      <div className={styles.paper} ref={ref}>
        {receipt === null ? (
          <p className={styles.before}>{t('intake.receipt.before')}</p>
        ) : (
          width > 0 &&
          paper !== undefined && (
            <>
              <ReceiptPreview
                data={receipt}
                paper={paper}
                {...typeOf(style)}
                width={width}
                label={t('intake.receipt.title')}
              />
              <button
                type="button"
                className={styles.enlarge}
                aria-label={t('intake.receipt.enlarge')}
                onClick={() => enlarge(true)}
              />
            </>
          )
        )}
      </div>
      <StyleChoice today={today} />
      {target !== undefined && (
        <p className={styles.copies}>
          {t('intake.receipt.copies', {
            copies: COPIES_IN_FILE * target.copies,
            paper: t(`settings.sizes.${target.paper}`),
            printer: target.printer ?? t('intake.receipt.noPrinter'),
          })}
        </p>
      )}
      {large && receipt !== null && paper !== undefined && (
        <ReceiptLarge
          data={receipt}
          paper={paper}
          {...typeOf(style)}
          onClose={() => enlarge(false)}
        />
      )}
    </aside>
  );
};
