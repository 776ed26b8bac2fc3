import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSize } from '#shared/dossier/documents.ts';
import type { ReceiptData } from '#shared/forms/receipt-data.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ReceiptPreview } from '#renderer/print/receipt-preview.tsx';

const WIDTH_PX: Readonly<Record<PaperSize, number>> = { A4: 794, A5: 720, '80mm': 420 };

/** The same paper at a size that can be read across the counter. */
export const ReceiptLarge = ({
  data,
  paper,
  type,
  onClose,
}: {
  readonly data: ReceiptData;
  readonly paper: PaperSize;
  readonly type?: 'large';
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} title={t('intake.receipt.title')} size={WIDTH_PX[paper] + 32}>
      <ReceiptPreview
        data={data}
        paper={paper}
        {...(type === undefined ? {} : { type })}
        width={WIDTH_PX[paper]}
        label={t('intake.receipt.title')}
      />
    </Dialog>
  );
};
