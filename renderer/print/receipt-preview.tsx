/** The receipt as it will print, small, beside the form. */
import type { PaperSize } from '#shared/dossier/documents.ts';
import type { ReceiptData } from '#shared/forms/receipt-data.ts';
import { Receipt } from '#shared/forms/receipt.tsx';
import { PaperPreview } from './paper-preview.tsx';

interface ReceiptPreviewProps {
  readonly data: ReceiptData;
  readonly paper: PaperSize;
  /** For eyes that read small print badly. */
  readonly type?: 'large';
  /** Of the paper on screen, CSS pixels. */
  readonly width: number;
  /** Said to those who do not see it. */
  readonly label: string;
}

export const ReceiptPreview = ({ data, paper, type, width, label }: ReceiptPreviewProps) => (
  <PaperPreview paper={paper} width={width} label={label} {...(type === undefined ? {} : { type })}>
    <Receipt data={data} paper={paper} single />
  </PaperPreview>
);
