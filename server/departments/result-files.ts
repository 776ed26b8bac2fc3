/** What a department gives as a result: a PDF that people read, or the same as XML. Looked at by content, never by name. */
import { attachmentLimits, type AttachedFile } from '#shared/attachment/attachment.ts';
import { kindOf } from '#shared/attachment/file-kind.ts';
import { takeForArchive } from '#shared/attachment/take-file.ts';
import { doubtOfXml } from '#shared/attachment/xml-look.ts';
import type { DataFile } from '#shared/dossier/by-department.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';

export type FileProblem = 'file_missing' | 'file_refused' | 'file_too_large';

export interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

export interface ResultFiles {
  readonly attachments: readonly AttachedFile[];
  readonly dataFiles: readonly DataFile[];
}

type Taken = { readonly kind: 'pdf'; readonly pages: number } | { readonly kind: 'xml' };

/** Null where nobody could open it. The reader is large and seldom needed: the first result brings it in. */
const pagesOf = async (bytes: Uint8Array): Promise<number | null> => {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  } catch {
    return null;
  }
};

/** Whether it may be a result; a picture is none. */
export const takeResult = async (bytes: Uint8Array): Promise<Result<Taken, FileProblem>> => {
  if (bytes.length > attachmentLimits.pdfBytes) return err('file_too_large');
  if (kindOf(bytes) === 'text')
    return doubtOfXml(bytes) === null ? ok({ kind: 'xml' }) : err('file_refused');
  const taken = takeForArchive(bytes);
  if (!taken.ok || taken.value !== 'application/pdf') return err('file_refused');
  const pages = await pagesOf(bytes);
  return pages === null || pages < 1 || pages > attachmentLimits.pdfPages
    ? err('file_refused')
    : ok({ kind: 'pdf', pages });
};

/** Every one is held and is what a result may be; else which is not, counted from 0. */
export const readResultFiles = async (
  { read }: Pick<BlobStore, 'read'>,
  files: readonly NamedFile[],
): Promise<Result<ResultFiles, { readonly code: FileProblem; readonly place: number }>> => {
  const attachments: AttachedFile[] = [];
  const dataFiles: DataFile[] = [];
  for (const [place, { name: called, sha256 }] of files.entries()) {
    const bytes = await read(sha256);
    if (bytes === null) return err({ code: 'file_missing', place });
    const taken = await takeResult(bytes);
    if (!taken.ok) return err({ code: taken.error, place });
    const name = cleanText(called.split(/[\\/]/u).at(-1) ?? '').slice(
      0,
      attachmentLimits.nameLength,
    );
    const file = { name, sha256, bytes: bytes.length };
    if (taken.value.kind === 'xml') dataFiles.push({ ...file, type: 'application/xml' });
    else attachments.push({ ...file, type: 'application/pdf', pages: taken.value.pages });
  }
  return ok({ attachments, dataFiles });
};
