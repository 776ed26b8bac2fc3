/** Many people of one list. */
import { z } from '#shared/schema.ts';
import { query } from '../endpoint.ts';
import { intakeForm } from '../intake-form.ts';
import type * as out from '../outputs.ts';

export const groupEndpoints = {
  /** A spreadsheet as forms of one procedure: `form` has what is the same for everybody. Nothing is written. */
  'group.read': query<out.GroupListRead>().with(
    'signed_in',
    z.strictObject({
      file: z.string().min(1).max(400),
      bytes: z.instanceof(Uint8Array),
      form: intakeForm,
    }),
  ),
} as const;
