/** The register of a day's numbers, and the paper slips for power cuts. */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const numbersEndpoints = {
  /** Every number of this desk on a day, gaps included; null for today. */
  'numbers.day': query<out.NumberDay>().with(
    'signed_in',
    z.strictObject({ day: localDate.nullable() }),
  ),
  /** Another slot of the agency for today, from the province: only with a line, and where few numbers are left. */
  'numbers.borrow': command<null>().with('signed_in', nothing),
  /** After a restore that may lack entries: what is asked about a day's papers before its first number. */
  'numbers.papers': query<out.PapersQuestion>().with(
    'signed_in',
    z.strictObject({ day: localDate }),
  ),
  /** What the papers say; recorded once for each day, and never asked again. */
  'numbers.tellPapers': command<out.PapersTold>().with(
    'signed_in',
    z.strictObject({
      day: localDate,
      said: z.discriminatedUnion('kind', [
        /** The greatest number on any paper of that day: its last digits, all of it, or the code scanned. */
        z.strictObject({
          kind: z.literal('number'),
          text: z.string().trim().min(1).max(4000),
          /** Said once more after `papers_number_far`. */
          sure: z.boolean().optional(),
        }),
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('unknown'), before: z.boolean() }),
      ]),
    }),
  ),
  'slips.overview': query<out.SlipOverview>().with('signed_in', nothing),
  /** A sheet of slips whose numbers stand on no other slip that is out. */
  'slips.print': command<out.SlipsPrinted>().with(
    'signed_in',
    z.strictObject({ count: z.int().min(1).max(100) }),
  ),
  /** Slips that nobody will key in. */
  'slips.spoil': command<null>().with(
    'signed_in',
    z.strictObject({ counters: z.array(z.int().min(1)).min(1).max(1000), reason }),
  ),
} as const;
