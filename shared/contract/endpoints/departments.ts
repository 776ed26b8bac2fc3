/** What departments of the province did with a dossier that was handed over to them. */
import { z } from '#shared/schema.ts';
import { command, id } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const departmentsEndpoints = {
  /** The request for papers on paper, for the citizen: what a department asks for. */
  'departments.issueRequest': command<out.WorkDone>().with('signed_in', z.strictObject({ id })),
} as const;
