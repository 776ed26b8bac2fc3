/** Scans, photos and files of papers; the folder into which the scanner lays them. */
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { sha256 } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, stickPath } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const fileName = z.string().min(1).max(400);

export const attachmentsEndpoints = {
  /** Into the archive, for a form that will name it: a picture that was made small, or a PDF. */
  'attachments.add': command<out.AttachedFile>().with(
    'signed_in',
    z.strictObject({
      name: fileName,
      bytes: z.instanceof(Uint8Array),
      pages: z.int().min(1).max(attachmentLimits.pdfPages),
    }),
  ),
  /** `dossier`: where it is named; null for a file of a form at this desk. `onlyHere`: the line is not asked. */
  'attachments.file': query<out.FileContent>().with(
    'signed_in',
    z.strictObject({ dossier: id.nullable(), sha256, onlyHere: z.boolean().default(false) }),
  ),

  'scanner.view': query<out.ScannerView>().with('signed_in', nothing),
  'scanner.setFolder': command<out.ScannerView>().with(
    'signed_in',
    z.strictObject({ path: stickPath.nullable() }),
  ),
  /** Asks with the system's own dialog; null when nothing was chosen. */
  'scanner.chooseFolder': command<{ readonly path: string | null }>().with('signed_in', nothing),
  /** Gives a scan; it stays where it is until it is laid aside. */
  'scanner.read': query<out.FileContent>().with('signed_in', z.strictObject({ name: fileName })),
  /** Taken, or not wanted: into the folder beside, never away. */
  'scanner.layAside': command<out.ScannerView>().with(
    'signed_in',
    z.strictObject({ name: fileName }),
  ),
} as const;
