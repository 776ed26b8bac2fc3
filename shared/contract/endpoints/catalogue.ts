/** What may be asked of the catalogue. */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const catalogueEndpoints = {
  /** `day`: of a reception that lies back; without one, what is offered today. */
  'catalogue.search': query<readonly out.ProcedureHit[]>().with(
    'signed_in',
    z.strictObject({
      text: z.string().max(200),
      limit: z.int().min(1).max(50),
      day: localDate.optional(),
    }),
  ),
  'catalogue.favour': command<null>().with(
    'signed_in',
    z.strictObject({ code: id, favourite: z.boolean() }),
  ),
  /** `day`: as for the search. */
  'catalogue.procedure': query<out.ProcedureView>().with(
    'signed_in',
    z.strictObject({ code: id, day: localDate.optional() }),
  ),
} as const;
