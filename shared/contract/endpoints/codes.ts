/** What a scanner read from one of our papers: what it is worth, and the dossier that it brings back. */
import { z } from '#shared/schema.ts';
import { command } from '../endpoint.ts';
import type * as out from '../outputs/codes.ts';

/** As the scanner typed it; other codes are longer than any of ours and have an answer as well. */
const scanned = z.string().max(4000);

export const codesEndpoints = {
  /** `askProvince`: what is not known here may have come to the province; waits a few seconds at most. */
  'codes.read': command<out.CodeRead>().with(
    'signed_in',
    z.strictObject({ text: scanned, askProvince: z.boolean() }),
  ),
  /** Takes the dossiers of a receipt into the journal from the copy on it. */
  'codes.rebuild': command<out.Rebuilt>().with('signed_in', z.strictObject({ text: scanned })),
} as const;
