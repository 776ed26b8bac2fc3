import { useElementSize } from '@mantine/hooks';
import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakePreview } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { ReceiptPreview } from '#renderer/print/receipt-preview.tsx';
import { DueBox } from './due-box.tsx';
import styles from './receipt-side.module.css';

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
  const receipt = useDeferredValue(preview?.receipt ?? null);
  return (
    <aside className={styles.side} aria-label={t('intake.receipt.title')}>
      <DueBox deadline={preview?.deadline ?? null} today={today} onWhy={onWhy} />
      {/* The paper scrolls on its own; a keyboard reaches it only to read on. */}
      <div
        className={styles.paper}
        ref={ref}
        tabIndex={receipt === null ? -1 : 0}
        role="region"
        aria-label={t('intake.receipt.title')}
      >
        {receipt === null ? (
          <p className={styles.before}>{t('intake.receipt.before')}</p>
        ) : (
          width > 0 &&
          printing !== undefined && (
            <ReceiptPreview
              data={receipt}
              paper={printing.paper}
              width={width}
              label={t('intake.receipt.title')}
            />
          )
        )}
      </div>
      {printing !== undefined && (
        <p className={styles.copies}>
          {t('intake.receipt.copies', {
            copies: 2 * printing.copies,
            paper: t(`settings.sizes.${printing.paper}`),
            printer: printing.chosen ?? t('intake.receipt.noPrinter'),
          })}
        </p>
      )}
    </aside>
  );
};
