/** From a file as it came to what the desk keeps, or why not. */
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { takeSource } from '#shared/attachment/take-file.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { shrinkPicture } from './shrink.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Prepared {
  readonly bytes: Bytes;
  readonly pages: number;
}

/** What is packed inside a PDF shows only when it is opened. */
const preparePdf = async (bytes: Bytes): Promise<Result<Prepared, Refusal>> => {
  const { lookIntoPdf } = await import('#renderer/features/print/pdf.ts');
  const found = await lookIntoPdf(bytes);
  if (!found.ok) return err({ code: found.error });
  const { pages } = found.value;
  const max = attachmentLimits.pdfPages;
  if (pages > max) return err({ code: 'pdf_too_long', values: { pages, max } });
  return found.value.acts ? err({ code: 'pdf_active' }) : ok({ bytes, pages });
};

export const prepareFile = async (bytes: Bytes): Promise<Result<Prepared, Refusal>> => {
  const kind = takeSource(bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'pdf') return preparePdf(bytes);
  const small = await shrinkPicture(kind.value, bytes);
  return small === null ? err({ code: 'picture_broken' }) : ok({ bytes: small, pages: 1 });
};
