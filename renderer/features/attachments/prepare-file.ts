/** From a file as it came to what the desk keeps, or why not. */
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { isSignedPdf } from '#shared/attachment/pdf-look.ts';
import { takeSource } from '#shared/attachment/take-file.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { shrinkPdf, shrinkPicture } from './shrink.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Prepared {
  readonly bytes: Bytes;
  readonly pages: number;
}

const look = async (bytes: Bytes): Promise<Result<number, Refusal>> => {
  const { lookIntoPdf } = await import('#renderer/features/print/pdf.ts');
  const found = await lookIntoPdf(bytes);
  if (!found.ok) return err({ code: found.error });
  const { pages, acts } = found.value;
  const max = attachmentLimits.pdfPages;
  if (pages > max) return err({ code: 'pdf_too_long', values: { pages, max } });
  return acts ? err({ code: 'pdf_active' }) : ok(pages);
};

/** What is packed inside a PDF shows only when it is opened; so does whether it came out whole. */
const preparePdf = async (bytes: Bytes): Promise<Result<Prepared, Refusal>> => {
  const pages = await look(bytes);
  if (!pages.ok) return pages;
  if (isSignedPdf(bytes)) return ok({ bytes, pages: pages.value });
  const small = await shrinkPdf(bytes);
  const left = small === null ? null : await look(small);
  return small !== null && left?.ok === true && left.value === pages.value
    ? ok({ bytes: small, pages: pages.value })
    : // It opened a moment ago, so it is not broken to whoever looks at it.
      err({ code: 'pdf_not_cleanable' });
};

export const prepareFile = async (bytes: Bytes): Promise<Result<Prepared, Refusal>> => {
  const kind = takeSource(bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'pdf') return preparePdf(bytes);
  const small = await shrinkPicture({ kind: kind.value, bytes });
  return small === null ? err({ code: 'picture_broken' }) : ok({ bytes: small, pages: 1 });
};
