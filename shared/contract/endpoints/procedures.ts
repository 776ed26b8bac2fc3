/** What may be asked of one procedure in its own room. */
import { wallSizes } from '#shared/printing/drawn-sizes.ts';
import { z } from '#shared/schema.ts';
import { command, id, query, reason } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const one = z.strictObject({ code: id });

export const proceduresEndpoints = {
  'procedures.page': query<out.ProcedurePage>().with('signed_in', one),
  /** Says what is wrong with it; `resolves` takes an earlier flag of the office back. */
  'procedures.flag': command<null>().with(
    'signed_in',
    z.strictObject({
      code: id,
      comment: reason,
      resolves: z.strictObject({ desk: id, epoch: z.int().min(1), seq: z.int().min(1) }).nullable(),
    }),
  ),
  /** The notice that is put up, as it will be printed. */
  'procedures.notice': query<out.PublicNotice>().with('signed_in', one),
  /** On the larger size only where the printer takes it. */
  'procedures.printNotice': command<out.SlipIssued>().with(
    'signed_in',
    z.strictObject({ code: id, paper: z.enum(wallSizes).default('A4') }),
  ),
} as const;
