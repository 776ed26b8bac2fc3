/** Receipts and guidance slips in large type or two languages: what the office usually prints, and one more copy. */
import { paperStyle, type PaperStyle } from '#shared/dossier/paper-style.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const paperStyleEndpoints = {
  'paperStyle.office': query<{ readonly style: PaperStyle }>().with('signed_in', nothing),
  'paperStyle.saveOffice': command<{ readonly style: PaperStyle }>().with(
    'signed_in',
    z.strictObject({ style: paperStyle }),
  ),
  /** The receipt that counts in that style: drawn and kept, or the copy that is there printed again. */
  'paperStyle.print': command<out.SlipIssued>().with(
    'signed_in',
    z.strictObject({ dossier: id, style: paperStyle }),
  ),
} as const;
