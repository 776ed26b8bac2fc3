/** Taken in, done and handed out while the citizen waits. */
import { z } from '#shared/schema.ts';
import { command, id } from '../endpoint.ts';
import { intakeForm } from '../intake-form.ts';
import type * as out from '../outputs.ts';

export const oneStepEndpoints = {
  /** `reason`: why it is done at once where the procedure does not say so by itself; null otherwise. */
  'oneStep.accept': command<out.Accepted>().with(
    'signed_in',
    z.strictObject({
      draft: id,
      form: intakeForm,
      reason: z.string().trim().max(1000).nullable(),
    }),
  ),
} as const;
