/** The result: entered where it came straight to the desk, and handed to whoever may take it. */
import { z } from '#shared/schema.ts';
import { command, id, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';
import { finishForm, returnForm } from '../result-forms.ts';

export const resultsEndpoints = {
  /** Without words: results that wait to be fetched, the earliest promised first. With words: any dossier. */
  'results.list': query<out.ResultList>().with(
    'signed_in',
    z.strictObject({
      text: z.string().max(200),
      offset: z.int().min(0),
      limit: z.int().min(1).max(100),
    }),
  ),
  'results.look': query<out.ResultView>().with('signed_in', z.strictObject({ id })),
  'results.finish': command<null>().with('signed_in', z.strictObject({ id, form: finishForm })),
  'results.return': command<out.ResultReturned>().with(
    'signed_in',
    z.strictObject({ id, form: returnForm }),
  ),
  /** The note of the last hand-over, drawn or printed again. */
  'results.note': command<out.SlipIssued>().with('signed_in', z.strictObject({ id })),
} as const;
