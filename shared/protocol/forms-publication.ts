/**
 * The words of the papers as the province has them: every change that it ever put in force or announced, the oldest
 * first, so that a paper of any day can be worded as on that day. The newest publication says all of it anew.
 */
import { formChanged } from '#shared/journal/desk-entries.ts';
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

export const formsPublication = z.looseObject({
  editions: z
    .array(
      formChanged.extend({
        at: instant,
        /** Who of the province made it. */
        by: z.string().max(200),
      }),
    )
    .max(5000),
});
export type FormsPublication = z.infer<typeof formsPublication>;
export type FormsEdition = FormsPublication['editions'][number];
