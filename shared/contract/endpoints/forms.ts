/** The words of the papers: what they are, since when, and other ones in their place. */
import { formText } from '#shared/journal/desk-entries.ts';
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const form = z.string().min(1).max(100);

export const formsEndpoints = {
  'forms.list': query<readonly out.FormLine[]>().with('signed_in', nothing),
  'forms.page': query<out.FormPage>().with('signed_in', z.strictObject({ form })),
  /** From a day on; no texts: the province's words again. */
  'forms.change': command<null>().with(
    'administrator',
    z.strictObject({
      form,
      effectiveFrom: localDate,
      texts: z.record(z.string().min(1).max(200), formText),
    }),
  ),
} as const;
