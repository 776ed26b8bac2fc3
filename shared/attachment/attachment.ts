/** A scan, photo or file that belongs to a paper which was handed in: what is kept of it, and how much it may be. */
import { sha256 } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

/** What is archived: pictures are drawn anew at capture, files of other kinds are not taken. */
export const attachmentTypes = ['image/jpeg', 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const attachmentLimits = {
  /** Of a file as it comes from a scanner or a telephone. */
  sourceBytes: 40_000_000,
  /** Of a PDF, which is kept as it is. */
  pdfBytes: 20_000_000,
  pdfPages: 200,
  /** Of a picture after it was made small. */
  pictureBytes: 2_000_000,
  /** Of a picture before: decoded it takes four bytes a pixel. */
  megapixels: 50,
  /** In one dossier. */
  files: 60,
  nameLength: 200,
} as const;

/** A file that lies in the archive of the desk, under its hash. */
export const attachedFile = z.looseObject({
  /** As the file was called where it came from, cleaned; for people, never a path. */
  name: z.string().max(attachmentLimits.nameLength),
  sha256,
  bytes: z.int().min(1),
  type: z.enum(attachmentTypes),
  pages: z.int().min(1).max(attachmentLimits.pdfPages),
});
export type AttachedFile = z.infer<typeof attachedFile>;

/** In the entry that accepts: which of its `papers` the file shows, counted from 0. */
export const attachment = attachedFile.extend({ paper: z.int().min(0) });
export type Attachment = z.infer<typeof attachment>;
