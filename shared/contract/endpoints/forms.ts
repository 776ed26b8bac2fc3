/** The words of the papers: what they are, since when, and other ones in their place. */
import { formText } from '#shared/journal/desk-entries.ts';
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const form = z.string().min(1).max(100);
const texts = z.record(z.string().min(1).max(200), formText);

export const formsEndpoints = {
  'forms.list': query<readonly out.FormLine[]>().with('signed_in', nothing),
  'forms.page': query<out.FormPage>().with('signed_in', z.strictObject({ form })),
  /**
   * From a day on, and carried into what is promised for later days. `base`: the texts that were changed; without it
   * those in force on the day.
   */
  'forms.change': command<null>().with(
    'administrator',
    z.strictObject({ form, effectiveFrom: localDate, base: texts.optional(), texts }),
  ),
  /** From a day on the province's words again, also where others are promised for later. */
  'forms.reset': command<null>().with(
    'administrator',
    z.strictObject({ form, effectiveFrom: localDate }),
  ),
  /** What is promised for a coming day: what holds until then goes on. */
  'forms.withdraw': command<null>().with(
    'administrator',
    z.strictObject({ form, effectiveFrom: localDate }),
  ),
} as const;
