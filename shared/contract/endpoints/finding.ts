/** Finding dossiers: parts of a list, how long it is, and the lists that officers keep. */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import { listFilter, listScopes } from '../list-filter.ts';
import type * as out from '../outputs.ts';

const asked = {
  text: z.string().max(200),
  scope: z.enum(listScopes),
  filter: listFilter,
};

export const findingEndpoints = {
  /** Answers before the list is counted to its end. */
  'finding.page': query<out.FoundPage>().with(
    'signed_in',
    z.strictObject({ ...asked, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
  ),
  'finding.count': query<out.FoundCount>().with('signed_in', z.strictObject(asked)),
  'finding.choices': query<out.FilterChoices>().with('signed_in', nothing),
  /** Of the officer who is signed in, and of this desk. */
  'finding.views': query<readonly out.SavedView[]>().with('signed_in', nothing),
  'finding.saveView': command<readonly out.SavedView[]>().with(
    'signed_in',
    z.strictObject({
      ...asked,
      name: z.string().trim().min(1).max(60),
      whose: z.enum(['officer', 'desk']),
    }),
  ),
  'finding.dropView': command<readonly out.SavedView[]>().with('signed_in', z.strictObject({ id })),
  /** Local dates, both included. */
  'finding.trips': query<out.TripFigures>().with(
    'signed_in',
    z.strictObject({ from: localDate, to: localDate }),
  ),
} as const;
