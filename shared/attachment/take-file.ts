/** Whether a file may be attached: by what it holds, one sentence each where it may not. */
import { err, ok, type Result } from '#shared/result.ts';
import { attachmentLimits, type AttachmentType } from './attachment.ts';
import { isPicture, kindOf, type ForeignKind, type PictureKind } from './file-kind.ts';
import { doubtOfPdf, type PdfDoubt } from './pdf-look.ts';
import { pictureSize } from './picture-size.ts';

export type FileRefusal =
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_unknown' }
  | { readonly code: `file_${ForeignKind}` }
  | {
      readonly code: 'file_too_large';
      readonly values: { readonly megabytes: number; readonly max: number };
    }
  | { readonly code: 'picture_broken' }
  | {
      readonly code: 'picture_too_large';
      readonly values: { readonly megapixels: number; readonly max: number };
    }
  | { readonly code: PdfDoubt };

const MEGA = 1_000_000;

const tooLarge = (bytes: number, max: number): FileRefusal => ({
  code: 'file_too_large',
  values: { megabytes: Math.ceil(bytes / MEGA), max: max / MEGA },
});

const takePicture = (kind: PictureKind, bytes: Uint8Array): Result<PictureKind, FileRefusal> => {
  const size = pictureSize(kind, bytes);
  if (size === null) return err({ code: 'picture_broken' });
  const megapixels = (size.width * size.height) / MEGA;
  const { megapixels: max } = attachmentLimits;
  return megapixels > max
    ? err({ code: 'picture_too_large', values: { megapixels: Math.ceil(megapixels), max } })
    : ok(kind);
};

/** A file as it comes: which picture it is, to be drawn small, or a PDF, to be kept. */
export const takeSource = (bytes: Uint8Array): Result<PictureKind | 'pdf', FileRefusal> => {
  const kind = kindOf(bytes);
  if (kind === 'empty') return err({ code: 'file_empty' });
  if (kind === 'unknown') return err({ code: 'file_unknown' });
  if (bytes.length > attachmentLimits.sourceBytes)
    return err(tooLarge(bytes.length, attachmentLimits.sourceBytes));
  if (isPicture(kind)) return takePicture(kind, bytes);
  if (kind !== 'pdf') return err({ code: `file_${kind}` });
  if (bytes.length > attachmentLimits.pdfBytes)
    return err(tooLarge(bytes.length, attachmentLimits.pdfBytes));
  const doubt = doubtOfPdf(bytes);
  return doubt === null ? ok('pdf') : err({ code: doubt });
};

/** What may lie in the archive: a picture as it was drawn small, or a PDF. */
export const takeForArchive = (bytes: Uint8Array): Result<AttachmentType, FileRefusal> => {
  const kind = takeSource(bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'pdf') return ok('application/pdf');
  if (kind.value !== 'jpeg') return err({ code: 'picture_broken' });
  const { pictureBytes } = attachmentLimits;
  return bytes.length > pictureBytes ? err(tooLarge(bytes.length, pictureBytes)) : ok('image/jpeg');
};
